package city.kontor.capture.pipeline;

import city.kontor.capture.InvoiceFields;
import city.kontor.capture.PageText;
import java.nio.file.Path;
import java.util.List;

/**
 * What was read from one file.
 *
 * @param pages in order
 * @param fields read from all pages together
 * @param pdf the searchable PDF/A that was written
 */
public record Extraction(List<PageText> pages, InvoiceFields fields, Path pdf) {
    public Extraction {
        pages = List.copyOf(pages);
    }
}

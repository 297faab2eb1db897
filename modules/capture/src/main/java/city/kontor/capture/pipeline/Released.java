package city.kontor.capture.pipeline;

import city.kontor.capture.PageText;
import city.kontor.capture.draft.Original;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A released document.
 *
 * @param pdf the searchable PDF/A
 * @param pages what stands on its pages, numbered in the document's order
 * @param originals the files its pages came from; their bytes stay in the draft until it is deleted
 * @param noteSha256 of the bytes of the file inside; empty where there is none
 */
public record Released(Path pdf, List<PageText> pages, List<Original> originals, Optional<String> noteSha256) {
    public Released {
        pages = List.copyOf(pages);
        originals = List.copyOf(originals);
    }
}

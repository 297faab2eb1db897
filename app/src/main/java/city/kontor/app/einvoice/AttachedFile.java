package city.kontor.app.einvoice;

import city.kontor.einvoice.Attachment;
import java.util.List;
import java.util.Optional;

/**
 * A supporting document: what the invoice says of it, and the file itself.
 *
 * @param about such as its number and description; empty for a file that lies in the PDF beside the invoice
 * @param file empty where the invoice only names the document or where it lies elsewhere
 */
record AttachedFile(List<Row> about, Optional<Attachment> file) {
    AttachedFile {
        about = List.copyOf(about);
    }
}

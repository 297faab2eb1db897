package city.kontor.app.efile;

import city.kontor.app.kit.PdfViewer;
import city.kontor.efile.Content;
import city.kontor.search.mail.Mail;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/**
 * Something that can be looked at: what a document holds, or what is attached to a mail in it.
 *
 * @param sha256 of the bytes, where they are a document's own
 * @param source opens the bytes, on a background thread
 */
record Viewable(String name, String mediaType, Optional<String> sha256, PdfViewer.Source source) {
    static Viewable of(Content content, PdfViewer.Source source) {
        return new Viewable(content.name(), content.mediaType(), Optional.of(content.sha256()), source);
    }

    static Viewable of(Mail.Attached attached, String mediaType) {
        return new Viewable(
                attached.name(), mediaType, Optional.empty(), () -> new ByteArrayInputStream(attached.bytes()));
    }
}

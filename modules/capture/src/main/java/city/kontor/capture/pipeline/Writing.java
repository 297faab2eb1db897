package city.kontor.capture.pipeline;

import city.kontor.capture.pdf.Attachment;
import city.kontor.capture.pdf.Picture;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a document is written.
 *
 * @param kind of its pictures
 * @param note makes a file that is put inside, from what became of the pages; empty for none
 */
public record Writing(Picture.Kind kind, Optional<Function<List<PageProof>, Attachment>> note) {
    /** Each picture as suits its page, nothing inside. */
    public static final Writing PLAIN = new Writing(Picture.Kind.BY_PAGE, Optional.empty());
}

package city.kontor.app.scan;

import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.capture.LineItem;
import city.kontor.capture.draft.Origin;
import city.kontor.capture.image.PageKey;
import city.kontor.kernel.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document that the operator lets go.
 *
 * @param documentId made when the document came in; the same document is never registered twice
 * @param originals the files its pages came from, in order; never changed
 * @param pdf the searchable PDF/A; deleted after the hand-over
 * @param pageCount pages of the PDF/A
 * @param values as the operator left them; absent where empty
 * @param readings what was read, whatever the operator made of it
 * @param lines the items as read; empty where they do not add up
 * @param pageKeys by what its pages are known again
 * @param mail the one that brought it; empty where it came in another way
 * @param department where it shall go; empty if the post department shall decide
 */
public record Release(
        String documentId,
        List<OriginalFile> originals,
        Path pdf,
        int pageCount,
        Map<FieldName, String> values,
        Map<FieldName, FieldValue> readings,
        List<LineItem> lines,
        List<PageKey> pageKeys,
        Optional<Origin> mail,
        Optional<Scope> department) {
    /**
     * A file as it came in.
     *
     * @param name its name when it came
     * @param sha256 of its bytes, 64 lower-case hexadecimal digits
     */
    public record OriginalFile(Path file, String name, String sha256) {}

    public Release {
        originals = List.copyOf(originals);
        values = Map.copyOf(values);
        readings = Map.copyOf(readings);
        lines = List.copyOf(lines);
        pageKeys = List.copyOf(pageKeys);
    }
}

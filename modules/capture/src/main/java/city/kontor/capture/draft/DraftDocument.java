package city.kontor.capture.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One document the operator is putting together.
 *
 * @param id given by the desktop
 * @param pages in order
 * @param corrections values the operator set by hand, by {@link city.kontor.capture.FieldName#key()}
 */
public record DraftDocument(String id, List<PageRef> pages, Map<String, String> corrections) {
    public DraftDocument {
        pages = List.copyOf(pages);
        corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
    }

    /** The document with one page turned to that many clockwise quarters. */
    public DraftDocument withTurn(int index, int quarters) {
        var changed = new ArrayList<>(pages);
        changed.set(index, pages.get(index).turnedTo(quarters));
        return new DraftDocument(id, changed, corrections);
    }

    /** The document with one page moved to another place. */
    public DraftDocument withMove(int from, int to) {
        var changed = new ArrayList<>(pages);
        changed.add(to, changed.remove(from));
        return new DraftDocument(id, changed, corrections);
    }

    /** The document without one page; the original keeps it. */
    public DraftDocument without(int index) {
        var changed = new ArrayList<>(pages);
        changed.remove(index);
        return new DraftDocument(id, changed, corrections);
    }

    /** The document with a value set by hand. */
    public DraftDocument withCorrection(String field, String value) {
        var changed = new LinkedHashMap<>(corrections);
        changed.put(field, value);
        return new DraftDocument(id, pages, changed);
    }
}

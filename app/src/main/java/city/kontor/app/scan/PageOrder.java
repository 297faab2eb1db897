package city.kontor.app.scan;

import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.PageRef;
import java.util.ArrayList;
import java.util.List;

/** Edits of several pages of a document at once. */
final class PageOrder {
    private PageOrder() {}

    /**
     * The document with pages moved together.
     *
     * @param before the index they shall stand before, counted as the pages are now; the size means the end
     */
    static DraftDocument moved(DraftDocument document, List<PageRef> moving, int before) {
        var rest = new ArrayList<>(document.pages());
        rest.removeAll(moving);
        int place = (int) document.pages().subList(0, before).stream()
                .filter(page -> !moving.contains(page))
                .count();
        rest.addAll(place, moving);
        return new DraftDocument(document.id(), rest, document.corrections());
    }

    /** The document without some pages; the originals keep them. */
    static DraftDocument without(DraftDocument document, List<PageRef> pages) {
        var rest = new ArrayList<>(document.pages());
        rest.removeAll(pages);
        return new DraftDocument(document.id(), rest, document.corrections());
    }

    /**
     * The document of a stack that was pulled twice: first all fronts, then, turned over as a whole, all backs. Front and
     * back of each sheet come together. A sheet more of fronts than of backs keeps its place.
     */
    static DraftDocument interleaved(DraftDocument document) {
        List<PageRef> pages = document.pages();
        int fronts = (pages.size() + 1) / 2;
        var sorted = new ArrayList<PageRef>();
        for (int sheet = 0; sheet < fronts; sheet++) {
            sorted.add(pages.get(sheet));
            int back = pages.size() - 1 - sheet;
            if (back >= fronts) {
                sorted.add(pages.get(back));
            }
        }
        return new DraftDocument(document.id(), sorted, document.corrections());
    }
}

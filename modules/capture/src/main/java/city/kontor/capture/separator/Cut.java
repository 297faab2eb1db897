package city.kontor.capture.separator;

import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.KeptPage;
import city.kontor.capture.draft.PageRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A document without its separator sheets and empty pages, as the documents that they divide it into.
 *
 * @param parts none of them empty; the first that has pages keeps the document's id
 * @param trailing the separator sheet at the very end, which speaks for what comes next
 * @param separators how many sheets were left out
 * @param blanks how many empty pages were left out
 */
public record Cut(List<DraftDocument> parts, Optional<Separator> trailing, int separators, int blanks) {
    /**
     * Cuts a document. A part whose pages are all empty keeps them: somebody has to see that.
     *
     * @param read what was read on a page; empty if it was not, or if the page shall stay as it is
     * @param departmentKey under which a document's corrections keep its department
     * @param division what divides
     * @param newId makes the ids of further documents
     */
    public static Cut of(
            DraftDocument document,
            Function<PageRef, Optional<KeptPage>> read,
            String departmentKey,
            Division division,
            Supplier<String> newId) {
        var parts = new ArrayList<DraftDocument>();
        var part = new ArrayList<PageRef>();
        Optional<Separator> above = Optional.empty();
        int separators = 0;
        int kept = 0;
        for (PageRef page : document.pages()) {
            Optional<Separator> sheet = read.apply(page).flatMap(known -> divider(known, division));
            if (sheet.isPresent()) {
                kept += close(part, above, document, read, departmentKey, newId, parts);
                above = sheet;
                separators += read.apply(page).flatMap(KeptPage::separator).isPresent() ? 1 : 0;
            } else {
                part.add(page);
            }
        }
        boolean ends = part.isEmpty();
        kept += close(part, above, document, read, departmentKey, newId, parts);
        int blanks = document.pages().size() - separators - kept;
        return new Cut(List.copyOf(parts), ends ? above : Optional.empty(), separators, blanks);
    }

    /** What divides a stack. */
    public enum Division {
        NOTHING,
        SHEETS,
        /** Empty pages, and separator sheets where there are some among them. */
        EMPTY_PAGES
    }

    private static Optional<Separator> divider(KeptPage page, Division division) {
        Optional<Separator> sheet = page.separator().flatMap(Separator::read);
        return switch (division) {
            case NOTHING -> Optional.empty();
            case SHEETS -> sheet;
            case EMPTY_PAGES -> sheet.or(() -> page.blank() ? Optional.of(Separator.next()) : Optional.empty());
        };
    }

    /** Makes the pages collected so far a document; returns how many it keeps. */
    private static int close(
            List<PageRef> part,
            Optional<Separator> above,
            DraftDocument document,
            Function<PageRef, Optional<KeptPage>> read,
            String departmentKey,
            Supplier<String> newId,
            List<DraftDocument> parts) {
        if (part.isEmpty()) {
            return 0;
        }
        List<PageRef> written = part.stream()
                .filter(page -> read.apply(page).filter(KeptPage::blank).isEmpty())
                .toList();
        List<PageRef> pages = written.isEmpty() ? List.copyOf(part) : written;
        Map<String, String> corrections = new LinkedHashMap<>(parts.isEmpty() ? document.corrections() : Map.of());
        above.flatMap(Separator::scope).ifPresent(scope -> corrections.put(departmentKey, scope));
        parts.add(new DraftDocument(parts.isEmpty() ? document.id() : newId.get(), pages, corrections));
        part.clear();
        return pages.size();
    }

    /** Whether anything was left out. */
    public boolean changes() {
        return separators > 0 || blanks > 0;
    }
}

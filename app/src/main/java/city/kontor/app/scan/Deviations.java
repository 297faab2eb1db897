package city.kontor.app.scan;

import city.kontor.app.kit.Texts;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.KeptPage;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a batch is not as the paper lay, in words, for the transfer note (BSI TR-03138, A.NB.5). */
final class Deviations {
    private final Texts texts;
    private final Batches batches;

    Deviations(Texts texts, Batches batches) {
        this.texts = texts;
        this.batches = batches;
    }

    /** A line for each page of the batch that was left out or turned by hand; in the order of the originals. */
    List<String> of(Draft draft) {
        Set<String> kept = kept(draft);
        var lines = new ArrayList<String>();
        for (Original original : draft.originals()) {
            for (int number = 1; number <= original.pages(); number++) {
                leftOut(draft, original, number, kept).ifPresent(lines::add);
            }
        }
        draft.documents().forEach(document -> lines.addAll(turned(draft, document.pages())));
        return List.copyOf(lines);
    }

    /**
     * As {@link #of(Draft)}, for one document of a batch of which others may have left: pages between its own, and empty
     * ones behind them.
     */
    List<String> of(Draft draft, List<PageRef> pages) {
        Set<String> kept = kept(draft);
        var lines = new ArrayList<String>();
        for (Original original : draft.originals()) {
            IntSummaryStatistics own = pages.stream()
                    .filter(page -> page.original().equals(original.sha256()))
                    .mapToInt(PageRef::page)
                    .summaryStatistics();
            for (int number = own.getMin(); own.getCount() > 0 && number <= own.getMax(); number++) {
                leftOut(draft, original, number, kept).ifPresent(lines::add);
            }
            for (int number = own.getMax() + 1;
                    own.getCount() > 0 && number <= original.pages() && isBlank(draft, original, number);
                    number++) {
                leftOut(draft, original, number, kept).ifPresent(lines::add);
            }
        }
        lines.addAll(turned(draft, pages));
        return List.copyOf(lines);
    }

    private static Set<String> kept(Draft draft) {
        return draft.documents().stream()
                .flatMap(document -> document.pages().stream())
                .map(Deviations::key)
                .collect(Collectors.toSet());
    }

    private List<String> turned(Draft draft, List<PageRef> pages) {
        return pages.stream()
                .filter(page -> page.quarters().isPresent())
                .map(page -> texts.get("deviation.turned", name(draft, page), page.page()))
                .toList();
    }

    private Optional<String> leftOut(Draft draft, Original original, int number, Set<String> kept) {
        PageRef page = PageRef.of(original.sha256(), number);
        return kept.contains(key(page)) ? Optional.empty() : Optional.of(leftOut(draft, original, page));
    }

    private boolean isBlank(Draft draft, Original original, int number) {
        return batches.page(draft.id(), original.sha256(), number)
                .readingProperty()
                .get()
                .filter(KeptPage::blank)
                .isPresent();
    }

    private String leftOut(Draft draft, Original original, PageRef page) {
        Optional<KeptPage> read = batches.page(draft.id(), page.original(), page.page())
                .readingProperty()
                .get();
        String key = read.filter(each -> each.separator().isPresent()).isPresent()
                ? "deviation.separator"
                : read.filter(KeptPage::blank).isPresent() ? "deviation.blank" : "deviation.leftOut";
        return texts.get(key, original.name(), page.page());
    }

    private static String name(Draft draft, PageRef page) {
        return draft.originals().stream()
                .filter(original -> original.sha256().equals(page.original()))
                .map(Original::name)
                .findFirst()
                .orElse("");
    }

    private static String key(PageRef page) {
        return page.original() + "." + page.page();
    }
}

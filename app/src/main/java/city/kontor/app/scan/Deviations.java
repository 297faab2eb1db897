package city.kontor.app.scan;

import city.kontor.app.kit.Texts;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.KeptPage;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a batch is not as the paper lay, in words, for the transfer note (BSI TR-03138, A.NB.5). */
final class Deviations {
    private final Texts texts;
    private final Batches batches;

    Deviations(Texts texts, Batches batches) {
        this.texts = texts;
        this.batches = batches;
    }

    /** A line for each page that was left out or turned by hand; in the order of the originals. */
    List<String> of(Draft draft) {
        Set<String> kept = new HashSet<>();
        var lines = new ArrayList<String>();
        draft.documents().stream()
                .flatMap(document -> document.pages().stream())
                .forEach(page -> kept.add(key(page)));
        for (Original original : draft.originals()) {
            for (int number = 1; number <= original.pages(); number++) {
                PageRef page = PageRef.of(original.sha256(), number);
                if (!kept.contains(key(page))) {
                    lines.add(leftOut(draft, original, page));
                }
            }
        }
        draft.documents().stream()
                .flatMap(document -> document.pages().stream())
                .filter(page -> page.quarters().isPresent())
                .forEach(page -> lines.add(texts.get("deviation.turned", name(draft, page), page.page())));
        return List.copyOf(lines);
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

package city.kontor.app.scan;

import city.kontor.scanning.CheckResult;
import city.kontor.scanning.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One comparison of a batch's drawn pages with the paper, page by page. */
public final class CheckRound {
    /**
     * A page to look at.
     *
     * @param number in the whole batch, from 1
     */
    public record Look(int number, DocumentModel document, PageModel page) {}

    /**
     * Where the round stands.
     *
     * @param look the page to compare now; empty once all were
     * @param seen how many were compared
     * @param all how many were drawn
     * @param faulty how many of those seen do not show the paper
     */
    public record State(Optional<Look> look, int seen, int all, int faulty) {}

    private final String batchId;
    private final int pages;
    private final List<Look> looks;
    private final Map<Integer, Boolean> verdicts = new TreeMap<>();
    private final ReadOnlyObjectWrapper<State> state;

    /**
     * @param documents those of the batch, in order
     * @param percent of its pages to compare
     */
    CheckRound(String batchId, List<DocumentModel> documents, int percent) {
        this.batchId = batchId;
        Map<Integer, Look> all = new LinkedHashMap<>();
        for (DocumentModel document : documents) {
            for (PageModel page : document.pages()) {
                all.put(all.size() + 1, new Look(all.size() + 1, document, page));
            }
        }
        pages = all.size();
        var drawn = new ArrayList<Look>();
        Sample.draw(batchId, pages, percent)
                .forEach(number -> Optional.ofNullable(all.get(number)).ifPresent(drawn::add));
        looks = List.copyOf(drawn);
        state = new ReadOnlyObjectWrapper<>(now());
    }

    String batchId() {
        return batchId;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Says whether the page that is looked at shows the paper, and goes on to the next. */
    void judge(boolean good) {
        state.get().look().ifPresent(look -> {
            verdicts.put(look.number(), good);
            state.set(now());
        });
    }

    /** Takes the last word back. */
    void back() {
        looks.stream()
                .map(Look::number)
                .filter(verdicts::containsKey)
                .reduce((first, second) -> second)
                .ifPresent(last -> {
                    verdicts.remove(last);
                    state.set(now());
                });
    }

    private State now() {
        return new State(
                looks.stream()
                        .filter(look -> !verdicts.containsKey(look.number()))
                        .findFirst(),
                verdicts.size(),
                looks.size(),
                (int) verdicts.values().stream().filter(good -> !good).count());
    }

    /** What came of it, with a word of the person. */
    CheckResult result(String note) {
        return new CheckResult(
                pages,
                List.copyOf(verdicts.keySet()),
                verdicts.entrySet().stream()
                        .filter(entry -> !entry.getValue())
                        .map(Map.Entry::getKey)
                        .toList(),
                note);
    }
}

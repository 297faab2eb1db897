package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.gallery.Bill;
import city.kontor.app.gallery.Bills;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class PagedListTest {
    private final Bills bills = new Bills(100_000);
    private final Tasks now = new Tasks(Runnable::run, Runnable::run, new Faults());
    private final PagedList<Bill> list = new PagedList<>("Laden", bills, now);

    @Test
    void opensWithTheFirstPageAndTheWholeLength() {
        list.refresh();

        assertThat(list.totalProperty().get()).isEqualTo(100_000);
        assertThat(list.rows()).hasSize(100_000);
        assertThat(list.selectedProperty().get()).map(Bill::id).contains("bill-0");
        assertThat(bills.queries).hasValue(1);
    }

    @Test
    void loadsAPageWhenSomeoneLooksAtIt() {
        list.refresh();

        assertThat(list.rows().get(54_321).value()).map(Bill::id).contains("bill-54321");
        assertThat(bills.queries).hasValue(2);
        assertThat(list.rows().get(54_399).value()).isPresent();
        assertThat(bills.queries).hasValue(2);
    }

    @Test
    void keepsTheSelectedRowByKeyWhenTheOrderChanges() {
        list.refresh();
        list.select(10);
        Bill chosen = list.selectedProperty().get().orElseThrow();

        list.sort("gross", true);

        assertThat(list.selectedProperty().get()).contains(chosen);
        assertThat(list.selectedIndexProperty().get()).isNotEqualTo(10);
    }

    @Test
    void filtersAsTypedAndSelectsTheFirstHitWhereTheSelectedRowIsGone() {
        list.refresh();

        list.filterProperty().set("stadtwerke");

        assertThat(list.totalProperty().get()).isLessThan(100_000).isPositive();
        assertThat(list.selectedProperty().get()).map(Bill::seller).contains("Stadtwerke Emscher-Lippe");
        assertThat(list.rows()).hasSize(list.totalProperty().get());

        list.filterProperty().set("gibt es nicht");
        assertThat(list.rows()).isEmpty();
        assertThat(list.selectedProperty().get()).isEmpty();
    }

    @Test
    void changesOfLengthTouchOnlyTheEndSoThatControlsKeepTheirPlace() {
        list.refresh();
        var changes = new ArrayDeque<String>();
        list.rows().addListener((ListChangeListener<Row<Bill>>) change -> {
            while (change.next()) {
                changes.add(change.getFrom() + "+" + change.getAddedSize() + "-" + change.getRemovedSize());
            }
        });

        list.filterProperty().set("stadtwerke");
        int fewer = list.totalProperty().get();
        list.filterProperty().set("");

        assertThat(changes).containsExactly(fewer + "+0-" + (100_000 - fewer), fewer + "+" + (100_000 - fewer) + "-0");
    }

    @Test
    void dropsAnAnswerThatANewerQuestionOvertook() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        var slow = new PagedList<>("Laden", bills, new Tasks(waiting::add, Runnable::run, new Faults()));

        slow.filterProperty().set("stadtwerke");
        slow.filterProperty().set("kröger");
        waiting.removeLast().run();
        int newest = slow.totalProperty().get();
        waiting.removeLast().run();

        assertThat(slow.totalProperty().get()).isEqualTo(newest);
        assertThat(slow.selectedProperty().get()).map(Bill::seller).contains("Bürohaus Kröger");
    }

    @Test
    void keepsWhatWasSelectedWhileAnAnswerWasUnderWay() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        var slow = new PagedList<>("Laden", bills, new Tasks(waiting::add, Runnable::run, new Faults()));
        slow.refresh();
        waiting.remove().run();

        slow.refresh();
        slow.select(3);
        Optional<Bill> chosen = slow.selectedProperty().get();
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }

        assertThat(slow.selectedIndexProperty().get()).isEqualTo(3);
        assertThat(slow.selectedProperty().get()).isPresent().isEqualTo(chosen);
    }

    @Test
    void showsTheNewVersionOfTheSelectedRowAfterARefresh() {
        var source = new PageSource<String>() {
            private String text = "alt";

            @Override
            public int count(PageQuery query) {
                return 1;
            }

            @Override
            public List<String> page(PageQuery query) {
                return List.of(text);
            }

            @Override
            public String keyOf(String row) {
                return "key";
            }

            @Override
            public OptionalInt position(PageQuery query, String key) {
                return OptionalInt.of(0);
            }
        };
        var texts = new PagedList<>("Laden", source, now);
        texts.refresh();

        source.text = "neu";
        texts.refresh();

        assertThat(texts.selectedProperty().get()).contains("neu");
    }
}

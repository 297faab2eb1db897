package city.kontor.app.kit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;

/**
 * Several selected rows of a table. A table knows them by their places only; where the list changes below them, those
 * with the same keys are selected again, so that nothing is done with a row that nobody chose.
 */
final class SeveralRows<T> {
    private final TableView<Row<T>> table;
    private final PagedList<T> model;
    private final Consumer<List<T>> onChosen;
    private Set<String> keys = Set.of();
    private boolean restoring;

    SeveralRows(TableView<Row<T>> table, PagedList<T> model, Consumer<List<T>> onChosen) {
        this.table = table;
        this.model = model;
        this.onChosen = onChosen;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> {
            if (!restoring && !model.isAnswering()) {
                take();
            }
        });
        model.answersProperty().addListener((property, before, now) -> restore());
    }

    private void take() {
        List<T> chosen = table.getSelectionModel().getSelectedIndices().stream()
                .filter(index -> index >= 0 && index < model.rows().size())
                .sorted()
                .flatMap(index -> model.rows().get(index).value().stream())
                .toList();
        keys = chosen.stream().map(model::keyOf).collect(Collectors.toCollection(LinkedHashSet::new));
        onChosen.accept(chosen);
    }

    /** Selects what was selected, the row that is looked at last: it stays the one that is looked at. */
    private void restore() {
        int lead = model.selectedIndexProperty().get();
        Map<String, Integer> places = model.places(keys);
        if (keys.size() > 1 && places.containsValue(lead)) {
            var wanted = new ArrayList<>(places.values());
            wanted.remove(Integer.valueOf(lead));
            wanted.add(lead);
            if (!Set.copyOf(table.getSelectionModel().getSelectedIndices()).equals(Set.copyOf(wanted))) {
                restoring = true;
                table.getSelectionModel().clearSelection();
                table.getSelectionModel()
                        .selectIndices(
                                wanted.getFirst(),
                                wanted.stream()
                                        .skip(1)
                                        .mapToInt(Integer::intValue)
                                        .toArray());
                restoring = false;
            }
        }
        take();
    }
}

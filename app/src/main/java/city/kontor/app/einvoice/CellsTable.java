package city.kontor.app.einvoice;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** A table from outside as it stands, its first line as headings. */
final class CellsTable extends TableView<List<String>> {
    /** More columns than anybody reads here. */
    private static final int MOST_COLUMNS = 60;

    private static final double WIDTH = 140;

    /** @param lines with at least the headings; they need not be equally long */
    CellsTable(List<List<String>> lines) {
        List<String> headings = lines.getFirst();
        for (int i = 0; i < Math.min(MOST_COLUMNS, headings.size()); i++) {
            int place = i;
            var column = new TableColumn<List<String>, String>(headings.get(i));
            column.setCellValueFactory(line -> new ReadOnlyStringWrapper(
                    place < line.getValue().size() ? line.getValue().get(place) : ""));
            column.setPrefWidth(WIDTH);
            column.setSortable(false);
            getColumns().add(column);
        }
        getItems().setAll(lines.subList(1, lines.size()));
    }
}

package city.kontor.app.efile;

import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.search.text.Differences;
import city.kontor.search.text.Differences.Fate;
import city.kontor.search.text.Differences.Line;
import city.kontor.search.text.Differences.Piece;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/** The words of two versions: what went and what came, in one text or side by side. Lines far from a change are folded. */
final class ComparisonView extends BorderPane {
    private static final int AROUND = 3;
    private static final double WIDTH = 900;
    private static final double HEIGHT = 520;
    private static final double EDGES = 48;
    private static final double GAP = 16;

    /** A line, or how many were folded. */
    private record Row(Line line, int folded) {}

    private final Texts texts;
    private final ListView<Row> list = new ListView<>();
    private final ToggleButton beside;

    /**
     * @param before name of the older version
     * @param after name of the newer one
     */
    ComparisonView(Kit kit, Differences found, String before, String after) {
        texts = kit.texts().beside(ComparisonView.class);
        getStylesheets().add(StyleSheet.of(ComparisonView.class, "efile.css"));
        setPrefSize(WIDTH, HEIGHT);
        beside = new ToggleButton(texts.get("compare.beside"));
        beside.setId("compare-beside");
        beside.setSelected(true);
        var legend = new HBox(16, badge(Fate.REMOVED, before), badge(Fate.ADDED, after));
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.visibleProperty().bind(beside.selectedProperty().not());
        var count = new Label(texts.get("compare.count", found.changed()));
        count.getStyleClass().add("cell-about");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(16, legend, space, count, beside);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("efile-compare-bar");
        var heads = new HBox(GAP, head(before), head(after));
        heads.getStyleClass().add("efile-compare-heads");
        heads.visibleProperty().bind(beside.selectedProperty());
        heads.managedProperty().bind(heads.visibleProperty());
        setTop(new VBox(bar, heads));
        list.getStyleClass().add("efile-compare");
        list.getItems().setAll(folded(found.lines()));
        list.setCellFactory(view -> new Cell());
        beside.selectedProperty().addListener((property, was, is) -> list.refresh());
        list.widthProperty().addListener((property, was, is) -> list.refresh());
        setCenter(
                found.changed() == 0
                        ? new EmptyState(Feather.CHECK, texts.get("compare.same.title"), texts.get("compare.same.text"))
                        : list);
    }

    /** What stands above one of the two columns. */
    private Node head(String name) {
        var head = new Label(name);
        head.prefWidthProperty()
                .bind(list.widthProperty().subtract(EDGES).divide(2).subtract(GAP / 2));
        return head;
    }

    private static Node badge(Fate fate, String name) {
        var text = new Text(name);
        text.getStyleClass().add("word");
        var flow = new TextFlow(text);
        flow.getStyleClass().add(style(fate));
        return flow;
    }

    private static List<Row> folded(List<Line> lines) {
        var rows = new ArrayList<Row>();
        int hidden = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean near = lines.subList(Math.max(0, i - AROUND), Math.min(lines.size(), i + AROUND + 1)).stream()
                    .anyMatch(line -> !line.isSame());
            if (near) {
                if (hidden > 0) {
                    rows.add(new Row(new Line(List.of()), hidden));
                    hidden = 0;
                }
                rows.add(new Row(lines.get(i), 0));
            } else {
                hidden++;
            }
        }
        if (hidden > 0) {
            rows.add(new Row(new Line(List.of()), hidden));
        }
        return rows;
    }

    private static String style(Fate fate) {
        return switch (fate) {
            case SAME -> "compare-same";
            case REMOVED -> "compare-removed";
            case ADDED -> "compare-added";
        };
    }

    private final class Cell extends ListCell<Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null ? null : row.folded() > 0 ? fold(row.folded()) : line(row.line()));
        }

        private Node fold(int lines) {
            var label = new Label(texts.get("compare.folded", lines));
            label.getStyleClass().add("cell-about");
            return label;
        }

        private Node line(Line line) {
            double width = list.getWidth() - EDGES;
            if (!beside.isSelected()) {
                return flow(line.pieces(), width);
            }
            var both = new HBox(
                    GAP,
                    flow(without(line, Fate.ADDED), (width - GAP) / 2),
                    flow(without(line, Fate.REMOVED), (width - GAP) / 2));
            both.setPrefWidth(width);
            return both;
        }

        private static List<Piece> without(Line line, Fate fate) {
            return line.pieces().stream().filter(piece -> piece.fate() != fate).toList();
        }

        private static Node flow(List<Piece> pieces, double width) {
            var flow = new TextFlow();
            // One style for each piece: a text cannot have a background of its own.
            for (Piece piece : pieces) {
                var text = new Text(piece.text());
                text.getStyleClass().addAll("word", style(piece.fate()));
                text.setStrikethrough(piece.fate() == Fate.REMOVED);
                text.setUnderline(piece.fate() == Fate.ADDED);
                flow.getChildren().add(text);
            }
            flow.setPrefWidth(width);
            flow.setMaxWidth(width);
            return flow;
        }
    }
}

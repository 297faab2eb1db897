package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.gallery.Bill;
import city.kontor.app.gallery.Bills;
import city.kontor.app.theme.Look;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A window is made wide and small again: everything that was there must still be seen. */
class ListDetailSizesTest {
    private static final double NARROWEST_DETAIL = 320;
    private static Look look;

    private final Tasks tasks = Tasks.onFxThread(new Faults());
    private final PagedList<Bill> model = new PagedList<>("Rechnungen laden", new Bills(500), tasks);
    private final StackPane detail = new StackPane(new Label("Rechnung"));
    private Stage stage;
    private TableView<?> table;
    private SplitPane split;

    @BeforeAll
    static void display() {
        Fx.start();
        look = Fx.call(Look::new);
    }

    @BeforeEach
    void window() {
        stage = Fx.show(this::list, look, 1366, 768);
        Fx.run(model::refresh);
        Fx.await(() -> stage.getScene().getRoot().lookup(".list-table .status-badge") != null);
        table = (TableView<?>) stage.getScene().getRoot().lookup(".list-table");
        split = (SplitPane) stage.getScene().getRoot().lookup(".split-pane");
    }

    private ListDetail<Bill> list() {
        var formats = Texts.of(Language.GERMAN).formats();
        return new ListDetail<>(
                Texts.of(Language.GERMAN),
                "Rechnungen",
                model,
                List.of(
                        Column.text("Rechnungssteller", Column.Room.giving(150, 260), "seller", Bill::seller),
                        Column.text("Nummer", 130, "", Bill::number),
                        Column.number("Betrag", 110, "gross", bill -> formats.money(bill.gross())),
                        Column.node(
                                "Stand",
                                Column.Room.giving(120, 180),
                                "",
                                bill -> new StatusBadge(bill.tone(), bill.state()))),
                new StackPane(),
                detail);
    }

    @Test
    void showsEveryColumnAndTheWholeDetailAtAnyWidth() {
        for (double width : new double[] {1920, 1366, 1024, 1600, 1100, 1920, 1024}) {
            resize(width);

            assertEverythingSeen();
        }
    }

    @Test
    void keepsTheDetailWholeWhenTheDividerWasDraggedToTheEdge() {
        resize(1920);
        Fx.run(() -> split.setDividerPositions(0.82));
        resize(1100);

        assertEverythingSeen();
    }

    @Test
    void putsTheDetailBelowWhereBothDoNotFitBesideEachOther() {
        resize(700);

        assertThat(split.getOrientation()).isEqualTo(Orientation.VERTICAL);
        assertEverythingSeen();
        resize(1366);
        assertThat(split.getOrientation()).isEqualTo(Orientation.HORIZONTAL);
        assertEverythingSeen();
    }

    @Test
    void movesTheEdgeBetweenTwoColumnsByHand() {
        resize(1366);
        double before = Fx.call(() -> table.getColumns().getFirst().getWidth());
        Fx.run(() -> resizeFirst(table, -25));

        assertThat(Fx.call(() -> table.getColumns().getFirst().getWidth())).isEqualTo(before - 25);
        assertEverythingSeen();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The rows of a table found by its style have no type.
    private static void resizeFirst(TableView table, double by) {
        table.resizeColumn((javafx.scene.control.TableColumn) table.getColumns().getFirst(), by);
    }

    private void resize(double width) {
        Fx.run(() -> stage.setWidth(width));
        Fx.await(() -> Math.abs(stage.getScene().getWidth() - width) < 1);
        // A table asks for another pulse after its own layout.
        WaitForAsyncUtils.waitForFxEvents(10);
        Fx.run(() -> stage.getScene().getRoot().layout());
    }

    private void assertEverythingSeen() {
        double right = Fx.call(() -> inWindow(table).getMaxX());
        for (Node heading : Fx.call(() -> List.copyOf(table.lookupAll(".column-header")))) {
            if (heading.isVisible() && heading.getStyleClass().contains("table-column")) {
                assertThat(inWindow(heading).getMaxX())
                        .as("heading %s in a window of %.0f", heading, stage.getWidth())
                        .isLessThanOrEqualTo(right);
            }
        }
        double columns = Fx.call(() -> table.getColumns().stream()
                .mapToDouble(column -> column.getWidth())
                .sum());
        assertThat(columns).isLessThanOrEqualTo(table.getWidth()).isGreaterThan(table.getWidth() - 24);
        Bounds shown = inWindow(detail);
        assertThat(shown.getWidth()).isGreaterThanOrEqualTo(NARROWEST_DETAIL);
        assertThat(shown.getMaxX()).isLessThanOrEqualTo(stage.getScene().getWidth());
    }

    private static Bounds inWindow(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }
}

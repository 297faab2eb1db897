package city.kontor.app.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.kit.FxThreadWatch;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Overlay;
import city.kontor.app.kit.Texts;
import city.kontor.app.theme.Look;
import city.kontor.einvoice.rules.Finding;
import city.kontor.einvoice.rules.RuleSet;
import city.kontor.einvoice.rules.Verdict;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class EInvoiceViewTest {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final Verdict WRONG = new Verdict(
            Optional.of(new RuleSet("XRechnung 3.0.2", Optional.empty())),
            List.of(
                    new Finding("BR-X-1", Finding.Level.WARNING, "Die Bemerkung ist seltsam (BT-22).", "Invoice"),
                    new Finding(
                            "BR-CO-16", Finding.Level.ERROR, "Der zu zahlende Betrag (BT-115) ist falsch.", "Invoice"),
                    new Finding("BR-X-2", Finding.Level.ERROR, "Die Gläubiger-ID fehlt (BT-90).", "Invoice"),
                    new Finding(
                            "BR-24",
                            Finding.Level.ERROR,
                            "Der Nettobetrag (BT-131) ist falsch.",
                            "Invoice/InvoiceLine[777]")));

    private static Look look;

    private final FxRobot robot = Fx.robot();

    @BeforeAll
    static void display() {
        Fx.start();
        look = Fx.call(Look::new);
    }

    private static EInvoiceModel show(byte[] xml, Verdict verdict) {
        var model = model(xml, verdict);
        show(model, window());
        return model;
    }

    private static EInvoiceModel model(byte[] xml, Verdict verdict) {
        return new EInvoiceModel(Texts.of(Language.GERMAN), RichInvoice.read(xml), verdict, List.of());
    }

    /** An empty window, to which the invoice comes as it does in the program. */
    private static StackPane window() {
        var place = new StackPane();
        Fx.show(() -> place, look, 1366, 768);
        return place;
    }

    private static void show(EInvoiceModel model, StackPane place) {
        var overlay = new Overlay();
        Fx.run(() -> place.getChildren()
                .setAll(new EInvoiceView(EInvoiceShots.kit(Language.GERMAN, overlay), model), overlay.view()));
        // The letter is drawn from above to below; what it has no place for stands last.
        String last = model.letter().extras().isEmpty() ? "Weitere Angaben" : "Angaben außerhalb der Norm";
        Fx.await(() -> Fx.robot().lookup(".letter-heading").queryAll().stream()
                .anyMatch(heading -> ((Labeled) heading).getText().equals(last)));
    }

    @Test
    void drawsEveryValueOnce() {
        EInvoiceModel model = show(RichInvoice.xml(), WRONG);
        for (Fact fact : model.facts()) {
            assertThat(robot.lookup("#fact-" + fact.place()).queryAll())
                    .as(fact.toString())
                    .hasSize(1);
        }
    }

    @Test
    void cutsNothingOff() {
        EInvoiceModel model = show(RichInvoice.xml(), WRONG);
        for (Fact fact : model.facts()) {
            Label label = robot.lookup("#fact-" + fact.place()).query();
            assertThat(label.getHeight() + 0.5)
                    .as(fact.toString())
                    .isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()));
            Bounds place = label.localToScene(label.getBoundsInLocal());
            assertThat(place.getMaxX()).as(fact.toString()).isLessThan(1366);
        }
    }

    @Test
    void aFindingLeadsToTheValueItNames() {
        EInvoiceModel model = show(RichInvoice.xml(), WRONG);
        choose(0);
        Fact due = model.facts().stream()
                .filter(fact -> fact.id().equals("BT-115"))
                .findFirst()
                .orElseThrow();
        Node label = robot.lookup("#fact-" + due.place()).query();
        assertThat(label.getPseudoClassStates()).contains(FOUND);
        assertThat(isInSight(label)).isTrue();
    }

    @Test
    void aFindingInALineTurnsToItsPage() {
        show(RichInvoice.xml(997), WRONG);
        assertThat(text("#line-range")).isEqualTo("Positionen 1 bis 50 von 1.000");
        choose(2);
        assertThat(text("#line-range")).isEqualTo("Positionen 751 bis 800 von 1.000");
        Node found = found();
        assertThat(((Labeled) found).getText()).isEqualTo("777,00");
        assertThat(isInSight(found)).isTrue();
    }

    @Test
    void aFindingOfAMissingValueMarksWhereItBelongs() {
        show(RichInvoice.xml(), WRONG);
        choose(1);
        List<Node> marked = robot.lookup(".letter-part").queryAll().stream()
                .filter(part -> part.getPseudoClassStates().contains(FOUND))
                .toList();
        assertThat(marked).hasSize(1);
        assertThat(isInSight(marked.getFirst())).isTrue();
    }

    @Test
    void searchesAndGoesThereByKeyboard() {
        EInvoiceModel model = show(RichInvoice.xml(), WRONG);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("de021203");
        Fx.await(() -> !model.filterProperty().get().isBlank());
        ListView<Fact> matches = robot.lookup("#matches").query();
        assertThat(matches.getItems()).extracting(Fact::id).containsExactly("BT-84");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        Fx.await(() -> model.filterProperty().get().isEmpty());
        Node found = found();
        assertThat(((Labeled) found).getText()).startsWith("DE02");
        assertThat(isInSight(found)).isTrue();
    }

    @Test
    void aBlockedAttachmentCanBeNeitherOpenedNorSaved() {
        show(RichInvoice.xml(), WRONG);
        assertThat(robot.lookup(".letter-file .button").queryAll()).hasSize(2);
        assertThat(text(".letter-refusal")).contains("Schadsoftware");
    }

    @Test
    void opensATableThatIsAttached() {
        show(RichInvoice.xml(), WRONG);
        Button open = robot.lookup(".letter-file .button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals("Öffnen"))
                .findFirst()
                .orElseThrow();
        Fx.run(open::fire);
        Fx.await(() -> robot.lookup(".dialog-card .table-view").tryQuery().isPresent());
        TableView<List<String>> table = robot.lookup(".dialog-card .table-view").query();
        assertThat(table.getColumns()).extracting(TableColumn::getText).containsExactly("Ort", "Menge");
        assertThat(table.getItems()).containsExactly(List.of("Markt", "12"));
        robot.push(KeyCode.ESCAPE);
        Fx.await(() -> robot.lookup(".dialog-card").tryQuery().isEmpty());
    }

    @Test
    void aThousandLinesDoNotHoldUpTheWindow() throws Exception {
        EInvoiceModel model = model(RichInvoice.xml(997), WRONG);
        StackPane place = window();
        double longest = Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            try (var watch = new FxThreadWatch()) {
                show(model, place);
                longest = Math.min(longest, watch.longestMillis());
            }
        }
        System.out.printf(
                "An invoice of 1,000 lines: %.0f ms in one piece on the JavaFX thread (best of 4)%n", longest);
        assertThat(longest).isLessThan(150);
    }

    private Node found() {
        return robot.lookup(".fact").queryAll().stream()
                .filter(node -> node.getPseudoClassStates().contains(FOUND))
                .findFirst()
                .orElseThrow();
    }

    private void choose(int finding) {
        ListView<Finding> findings = robot.lookup("#findings").query();
        Fx.run(() -> {
            findings.requestFocus();
            findings.getSelectionModel().select(finding);
        });
        robot.push(KeyCode.ENTER);
        Fx.await(() -> true);
    }

    private String text(String selector) {
        return Fx.call(() -> ((Labeled) robot.lookup(selector).query()).getText());
    }

    private boolean isInSight(Node node) {
        Bounds sight = robot.lookup(".letter-desk")
                .query()
                .localToScene(robot.lookup(".letter-desk").query().getBoundsInLocal());
        Bounds place = node.localToScene(node.getBoundsInLocal());
        return place.getMinY() >= sight.getMinY() && place.getMinY() < sight.getMaxY();
    }
}

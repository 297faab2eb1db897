package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.gallery.CaptureScreen;
import city.kontor.app.gallery.Paper;
import city.kontor.app.theme.Look;
import city.kontor.capture.Box;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The page viewer, the fields beside it and the strip of pages, working together as on the scan station. */
class CaptureControlsTest {
    private static Look look;
    private static final PagePicture PAGE = Paper.invoice(50);

    private final FxRobot robot = Fx.robot();
    private final Tasks tasks = Tasks.onFxThread(new Faults());
    private final CaptureScreen screen = Fx.call(this::screen);

    @BeforeAll
    static void display() {
        Fx.start();
        look = Fx.call(Look::new);
    }

    @BeforeEach
    void window() {
        Fx.show(() -> new StackPane(screen.view()), look, 1366, 768);
        Fx.await(() -> !robot.lookup(".page-desk").query().getBoundsInLocal().isEmpty());
    }

    @Test
    void theFieldInFocusHighlightsWhereItWasRead() {
        robot.clickOn(screen.gross.editor());

        Fx.await(() -> focusMark().isVisible());
        Bounds word = screen.viewer.desk().toDesk(Paper.box(PAGE, "12.479,60"));
        assertThat(focusMark().getBoundsInParent().contains(word.getCenterX(), word.getCenterY()))
                .isTrue();
    }

    @Test
    void aWordThatIsClickedGoesIntoTheFieldInFocus() {
        robot.clickOn(screen.gross.editor());
        Fx.await(() -> screen.gross.editor().isFocused());

        clickWord("10.487,06");

        Fx.await(() -> screen.gross.valueProperty().get().equals("10487.06"));
        assertThat(screen.gross.readingProperty().get()).isEmpty();
        assertThat(screen.gross.editor().isFocused()).isTrue();
    }

    @Test
    void anAreaDrawnWithShiftFillsInAllItsWords() {
        robot.clickOn(screen.iban.editor());
        Fx.await(() -> screen.iban.editor().isFocused());
        Fx.run(() -> screen.viewer.fitPage());
        Bounds first = screen.viewer.desk().toDesk(Paper.box(PAGE, "DE89"));
        Bounds last = screen.viewer.desk().toDesk(Paper.box(PAGE, "00"));

        robot.press(KeyCode.SHIFT);
        robot.drag(onScreen(first.getMinX() - 3, first.getMinY() - 3), MouseButton.PRIMARY)
                .dropTo(onScreen(last.getMaxX() + 3, last.getMaxY() + 3));
        robot.release(KeyCode.SHIFT);

        Fx.await(() -> screen.iban.valueProperty().get().equals("DE89370400440532013000"));
        assertThat(screen.iban.editor().getText()).isEqualTo("DE89 3704 0044 0532 0130 00");
        assertThat(screen.iban.isWrong()).isFalse();
    }

    @Test
    void typingMakesAReadingThePersonsOwnAndSaysWhatIsWrong() {
        robot.doubleClickOn(screen.gross.editor()).push(KeyCode.CONTROL, KeyCode.A);
        robot.write("12x");

        Fx.await(() -> screen.gross.isWrong());
        assertThat(screen.gross.valueProperty().get()).isEmpty();
        assertThat(screen.gross.readingProperty().get()).isEmpty();
        assertThat(robot.from(screen.gross)
                        .lookup(".field-message")
                        .queryAs(Label.class)
                        .getText())
                .isEqualTo("Bitte einen Betrag wie 1.234,50 eingeben.");

        robot.push(KeyCode.BACK_SPACE).write("4,5").push(KeyCode.TAB);
        Fx.await(() -> screen.gross.editor().getText().equals("124,50"));
        assertThat(screen.gross.valueProperty().get()).isEqualTo("124.50");
    }

    @Test
    void anUnsureReadingSaysSoInWords() {
        assertThat(screen.iban.editor().getTooltip().getText()).isEqualTo("Nur geraten (55 %). Bitte prüfen.");
        assertThat(screen.iban.isWrong()).isTrue();
    }

    @Test
    void thePageIsZoomedTurnedAndPannedByKeys() {
        Node desk = robot.lookup(".page-desk").query();
        clickWord("Netto");
        double scale = screen.viewer.desk().scale();

        robot.push(KeyCode.ADD);
        assertThat(screen.viewer.desk().scale()).isGreaterThan(scale * 1.2);
        robot.push(KeyCode.R).push(KeyCode.DIGIT2);
        ImageView image = robot.from(desk).lookup(".image-view").queryAs(ImageView.class);
        Fx.await(() ->
                image.getBoundsInParent().getWidth() > image.getBoundsInParent().getHeight());
        Bounds seen = Fx.call(image::getBoundsInParent);
        assertThat(seen.getMinX()).isGreaterThanOrEqualTo(0);
        assertThat(seen.getMaxY()).isLessThanOrEqualTo(desk.getBoundsInLocal().getHeight());
    }

    @Test
    void panningALargePageStaysSmooth() throws Exception {
        PagePicture large = Paper.invoice(600);
        Fx.run(() -> {
            screen.viewer.show(large);
            screen.viewer.fitWidth();
        });
        try (var watch = new FxThreadWatch()) {
            for (int i = 0; i < 60; i++) {
                int step = i % 2 == 0 ? -9 : 7;
                Fx.run(() -> screen.viewer.desk().pan(0, step));
            }
            System.out.printf(
                    "Panning a 600-dpi page holds the JavaFX thread %.0f ms at most%n", watch.longestMillis());
            assertThat(watch.longestMillis()).isLessThan(50);
        }
    }

    @Test
    void pagesAreMovedByDraggingAndByKeys() {
        List<Node> cells = List.copyOf(robot.lookup(".thumbnail-frame").queryAll());
        robot.drag(cells.get(0), MouseButton.PRIMARY).dropTo(point(cells.get(2), 0.9));
        Fx.await(() -> ids().equals(List.of("page-2", "page-3", "page-1", "page-4", "page-5", "page-6")));

        Fx.run(() -> screen.strip.requestFocus());
        robot.push(KeyCode.ALT, KeyCode.UP);
        Fx.await(() -> ids().equals(List.of("page-2", "page-1", "page-3", "page-4", "page-5", "page-6")));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        Fx.await(() -> ids().equals(List.of("page-2", "page-3", "page-4", "page-1", "page-5", "page-6")));
    }

    @Test
    void severalPagesAreSelectedAndDeleted() {
        Fx.run(() -> {
            screen.strip.requestFocus();
            screen.strip.getSelectionModel().clearAndSelect(1);
            screen.strip.getFocusModel().focus(1);
        });
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.DELETE);

        Fx.await(() -> ids().equals(List.of("page-1", "page-4", "page-5", "page-6")));
    }

    private CaptureScreen screen() {
        var texts = Texts.of(Language.GERMAN);
        return new CaptureScreen(new Kit(
                texts,
                tasks,
                new Dialogs(new Overlay(), texts),
                new SystemFileDialogs(),
                new Notices(),
                place -> {},
                InstantSource.system()));
    }

    private List<String> ids() {
        return screen.pages.stream().map(Thumbnail::id).toList();
    }

    private Rectangle focusMark() {
        return robot.lookup(".page-focus").queryAs(Rectangle.class);
    }

    private void clickWord(String word) {
        Box box = Paper.box(PAGE, word);
        Fx.run(() -> screen.viewer.desk().focus(Optional.of(box)));
        Bounds seen = Fx.call(() -> screen.viewer.desk().toDesk(box));
        robot.clickOn(onScreen(seen.getCenterX(), seen.getCenterY()));
    }

    private Point2D onScreen(double x, double y) {
        return Fx.call(() -> screen.viewer.desk().localToScreen(x, y));
    }

    private static Point2D point(Node node, double down) {
        return Fx.call(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getMinY() + bounds.getHeight() * down);
        });
    }
}

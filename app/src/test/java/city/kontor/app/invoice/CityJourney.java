package city.kontor.app.invoice;

import city.kontor.app.Fx;
import city.kontor.app.Settings;
import city.kontor.app.desk.Desk;
import city.kontor.app.desk.DeskMaker;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.app.session.SignIn;
import city.kontor.app.shell.Desktop;
import city.kontor.app.theme.Look;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.NodeQueryUtils;

/** A test that works a window of a newly founded city, with mouse and keyboard. */
public abstract class CityJourney {
    protected static Look look;

    protected final FxRobot robot = Fx.robot();
    protected final Tasks tasks = Tasks.onFxThread(new Faults());
    protected City city;

    /** What the dialogs for files answer. */
    protected final List<Path> chosen = new ArrayList<>();

    @TempDir
    protected Path folder;

    /** Where a text stood when it was looked for last. */
    private Optional<Point2D> place = Optional.empty();

    @BeforeAll
    static void display() {
        Fx.start();
        look = Fx.call(Look::new);
    }

    @BeforeEach
    void found() {
        city = new City(folder);
    }

    @AfterEach
    void close() {
        city.close();
    }

    /** Seats somebody at a desktop with these workplaces. */
    protected void enter(Desk desk, List<Workplace> workplaces, Class<?> feature, Place place) throws Exception {
        Fx.show(
                () -> {
                    var desktop = new Desktop(new Desktop.Parts(
                            request -> new SignIn.Result.Refused(),
                            session -> workplaces,
                            List.of(feature),
                            new Settings(folder),
                            look,
                            tasks,
                            new Faults(),
                            new ChosenFiles(chosen),
                            city.clock()));
                    desktop.enter(DeskMaker.session(
                            desk, city.suite.features(), city.codec, () -> Texts.of(Language.GERMAN), tasks));
                    desktop.go(place);
                    return desktop.root();
                },
                look,
                1366,
                768);
    }

    protected boolean online() {
        return robot.lookup("#sync-indicator")
                .tryQuery()
                .filter(node ->
                        node instanceof Labeled labeled && labeled.getText().equals("Aktuell"))
                .isPresent();
    }

    protected void choose(String selector, String name) {
        Fx.await(() -> robot.lookup(selector).tryQuery().isPresent());
        Fx.run(() -> choose(robot.lookup(selector).queryComboBox(), name));
    }

    private static <T> void choose(ComboBox<T> box, String name) {
        box.getItems().stream()
                .filter(item -> box.getConverter().toString(item).equals(name))
                .findFirst()
                .ifPresentOrElse(box::setValue, () -> {
                    throw new AssertionError("No " + name + " among " + box.getItems());
                });
    }

    protected void confirm() {
        Fx.await(() -> robot.lookup(".dialog-card .accent")
                .tryQuery()
                .filter(node -> !node.isDisabled())
                .isPresent());
        robot.clickOn(".dialog-card .accent");
        Fx.await(() -> robot.lookup(".dialog-card").tryQuery().isEmpty());
    }

    /** Clicks a text as soon as it stands still: what is drawn anew meanwhile is looked for again. */
    protected void click(String text) {
        place = Optional.empty();
        Fx.await(() -> {
            Optional<Point2D> before = place;
            place = middle(text);
            return place.isPresent() && place.equals(before);
        });
        robot.clickOn(place.orElseThrow());
    }

    /** Where on the screen the middle of what says these words is. */
    private Optional<Point2D> middle(String text) {
        return robot
                .lookup((Node node) -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .queryAll()
                .stream()
                .filter(node ->
                        node.getScene() != null && NodeQueryUtils.isVisible().test(node))
                .map(node -> node.localToScreen(node.getBoundsInLocal()))
                .filter(Objects::nonNull)
                .map(bounds -> new Point2D(bounds.getCenterX(), bounds.getCenterY()))
                .findFirst();
    }

    protected Button button(String text) {
        return robot.lookup((Node node) -> node instanceof Button button && text.equals(button.getText()))
                .queryAs(Button.class);
    }

    protected boolean shows(String text) {
        return robot.lookup((Node node) -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .tryQuery()
                .isPresent();
    }
}

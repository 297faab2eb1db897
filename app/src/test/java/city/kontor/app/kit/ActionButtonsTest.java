package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.theme.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;

/** What happens to a click while news of the thing on the screen arrive. */
class ActionButtonsTest {
    private static Look look;

    private final FxRobot robot = Fx.robot();
    private final List<String> done = new ArrayList<>();
    private ActionButtons buttons;

    @BeforeAll
    static void display() {
        Fx.start();
        look = Fx.call(Look::new);
    }

    @BeforeEach
    void window() {
        buttons = Fx.call(() -> new ActionButtons("first"));
        Fx.show(() -> new StackPane(buttons), look, 400, 200);
    }

    @AfterEach
    void release() {
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void doesTheNewestFormOfWhatWasPressed() {
        show("Freigeben", "alt");
        Node before = first();

        robot.moveTo("#first").press(MouseButton.PRIMARY);
        show("Freigeben", "neu");
        robot.release(MouseButton.PRIMARY);
        Fx.await(() -> !done.isEmpty());

        assertThat(done).containsExactly("neu");
        assertThat(first()).isSameAs(before);
    }

    @Test
    void doesNothingWhereTheButtonMeansSomethingElseByNow() {
        show("Speichern", "gespeichert");
        Node before = first();

        robot.moveTo("#first").press(MouseButton.PRIMARY);
        show("Sachlich richtig", "gezeichnet");
        robot.release(MouseButton.PRIMARY);
        Fx.run(() -> {});

        assertThat(done).isEmpty();
        assertThat(first()).isSameAs(before);
        robot.clickOn("#first");
        Fx.await(() -> !done.isEmpty());
        assertThat(done).containsExactly("gezeichnet");
    }

    @Test
    void keepsTheOthersWhenOneOfThemGoes() {
        Fx.run(() -> buttons.show(Optional.empty(), List.of(action("A", "a"), action("B", "b"), action("C", "c"))));
        List<Node> before = children();

        Fx.run(() -> buttons.show(Optional.of(action("Z", "z")), List.of(action("A", "a"), action("C", "c"))));

        assertThat(children()).hasSize(3).endsWith(before.get(0), before.get(2));
    }

    private void show(String title, String result) {
        Fx.run(() -> buttons.show(Optional.of(action(title, result)), List.of()));
    }

    private Action action(String title, String result) {
        return Action.of(title, Feather.CHECK, () -> done.add(result));
    }

    private Node first() {
        return Fx.call(() -> buttons.getChildren().getFirst());
    }

    private List<Node> children() {
        return Fx.call(() -> List.copyOf(buttons.getChildren()));
    }
}

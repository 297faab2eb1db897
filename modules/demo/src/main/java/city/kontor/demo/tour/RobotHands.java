package city.kontor.demo.tour;

import city.kontor.demo.FxThread;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/** Hands made of JavaFX's own robot: real pointer, real keys. */
public final class RobotHands implements Hands {
    private final Robot robot = FxThread.call(Robot::new);

    @Override
    public void click(Point2D place) {
        FxThread.run(() -> robot.mouseMove(place));
        // The pointer must have arrived before it presses, and the press have been seen before the release.
        FxThread.run(() -> robot.mousePress(MouseButton.PRIMARY));
        FxThread.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    /** Letters come as typed characters, not as keys: which key makes an umlaut depends on the keyboard's layout. */
    @Override
    public void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            FxThread.run(() -> Event.fireEvent(
                    focused(),
                    new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
        }
    }

    private static Node focused() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .flatMap(window -> Optional.ofNullable(window.getScene().getFocusOwner()).stream())
                .findFirst()
                .orElseThrow(() -> new NotSeenException("Nothing has the keyboard, so nothing can be typed."));
    }

    @Override
    public void press(KeyCode... keys) {
        List<KeyCode> held = List.of(keys);
        held.forEach(key -> FxThread.run(() -> robot.keyPress(key)));
        held.reversed().forEach(key -> FxThread.run(() -> robot.keyRelease(key)));
    }
}

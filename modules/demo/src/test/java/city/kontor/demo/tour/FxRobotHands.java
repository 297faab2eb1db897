package city.kontor.demo.tour;

import city.kontor.demo.FxThread;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** TestFX's robot as a person's hands. */
final class FxRobotHands implements Hands {
    private final FxRobot robot = new FxRobot();

    @Override
    public void click(Node node) {
        robot.clickOn(FxThread.call(() -> node.localToScreen(node.getLayoutBounds())));
    }

    @Override
    public void type(String text) {
        robot.write(text, 0);
    }

    @Override
    public void press(KeyCode... keys) {
        robot.push(keys);
    }
}

package city.kontor.demo.tour;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** TestFX's robot as a person's hands. */
final class FxRobotHands implements Hands {
    private final FxRobot robot = new FxRobot();

    @Override
    public void click(Point2D place) {
        robot.clickOn(place);
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

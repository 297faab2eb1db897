package city.kontor.demo.tour;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

/** What a person does with mouse and keyboard. Called on any thread but JavaFX's. */
public interface Hands {
    /** Clicks at a place of the screen. */
    void click(Point2D place);

    /** Types into what has the keyboard. */
    void type(String text);

    /** Presses keys together, the last one while the others are held down. */
    void press(KeyCode... keys);
}

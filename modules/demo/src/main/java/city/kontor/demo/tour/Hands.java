package city.kontor.demo.tour;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** What a person does with mouse and keyboard. Called on any thread but JavaFX's. */
public interface Hands {
    /** Clicks into the middle of something that can be seen. */
    void click(Node node);

    /** Types into what has the keyboard. */
    void type(String text);

    /** Presses keys together, the last one while the others are held down. */
    void press(KeyCode... keys);
}

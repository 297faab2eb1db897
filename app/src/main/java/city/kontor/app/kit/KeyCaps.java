package city.kontor.app.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Keys drawn as keys. */
final class KeyCaps {
    private KeyCaps() {}

    static Node of(KeyCombination keys, Language language) {
        var caps = new HBox(4);
        caps.setAlignment(Pos.CENTER_RIGHT);
        caps.setMinWidth(Region.USE_PREF_SIZE);
        KeyNames.of(keys, language).forEach(key -> {
            var cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(cap);
        });
        return caps;
    }
}

package city.kontor.app.kit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * One of several ways to narrow a list, each with how many rows it would leave.
 *
 * @param <T> what is chosen
 */
public final class Chips<T> extends HBox {
    private final ObjectProperty<T> chosen;
    private final Function<T, String> title;
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();

    /**
     * @param chosen what narrows the list
     * @param title what a choice is called
     */
    public Chips(Texts texts, ObjectProperty<T> chosen, Function<T, String> title) {
        super(6);
        this.texts = texts;
        this.chosen = chosen;
        this.title = title;
        getStyleClass().add("chips");
        chosen.addListener((property, before, now) -> group.getToggles().forEach(toggle -> {
            if (now.equals(toggle.getUserData())) {
                toggle.setSelected(true);
            }
        }));
    }

    /**
     * @param counts how many rows each has; those that have none are left out unless they are chosen
     * @param always the choice that is shown whatever its count
     */
    public void show(List<T> choices, Map<T, Integer> counts, T always) {
        group.getToggles().clear();
        getChildren().clear();
        for (T choice : choices) {
            int count = counts.getOrDefault(choice, 0);
            if (count > 0 || choice.equals(always) || choice.equals(chosen.get())) {
                var chip = new ToggleButton(
                        title.apply(choice) + "  " + texts.formats().number(count));
                chip.getStyleClass().add("chip");
                chip.setUserData(choice);
                chip.setToggleGroup(group);
                chip.setSelected(choice.equals(chosen.get()));
                chip.setMinWidth(USE_PREF_SIZE);
                chip.setOnAction(event -> {
                    chip.setSelected(true);
                    chosen.set(choice);
                });
                getChildren().add(chip);
            }
        }
    }
}

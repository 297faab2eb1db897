package city.kontor.app.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;

/**
 * One of several lists that share a workplace.
 *
 * @param id the node id of the button that shows it
 * @param title what its rows are called, in the plural
 * @param create makes a new row: the primary action while this part is shown; empty where nobody makes one
 * @param others what can be done with the selected row now
 * @param following follows the data while the workplace is open
 */
public record Part(
        String id,
        String title,
        Ikon icon,
        ListDetail<?> list,
        Optional<Action> create,
        Supplier<List<Action>> others,
        Following following) {
    /** One whose rows people make. */
    public Part(
            String id,
            String title,
            Ikon icon,
            ListDetail<?> list,
            Action create,
            Supplier<List<Action>> others,
            Following following) {
        this(id, title, icon, list, Optional.of(create), others, following);
    }
}

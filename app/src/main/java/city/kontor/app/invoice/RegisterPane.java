package city.kontor.app.invoice;

import city.kontor.app.desk.DeskList;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.StatusBadge;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.StackPane;

/**
 * The selected entry of a register: a name, whether it is in use, a few facts, and what can be done with it.
 *
 * @param <V> what is shown
 */
final class RegisterPane<V> extends StackPane {
    private final Function<V, Entry> entry;
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("register-primary");
    private final DetailPane detail = new DetailPane(head);

    /** One entry, ready to be shown. */
    record Entry(String id, String name, StatusBadge state, FormGrid facts, List<Action> actions) {}

    RegisterPane(DeskList<?, V> model, EmptyState whenNone, Function<V, Entry> entry) {
        this.entry = entry;
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.shownProperty(),
                        model.loadingProperty(),
                        whenNone,
                        detail,
                        shown -> shown.ifPresentOrElse(this::show, buttons::clear)));
    }

    private void show(V value) {
        Entry now = entry.apply(value);
        buttons.show(Optional.empty(), now.actions());
        head.show(List.of(new HeadLine(now.name(), now.state()), now.facts(), buttons));
        detail.show(now.id(), List.of(head));
    }
}

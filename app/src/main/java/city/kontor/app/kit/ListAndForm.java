package city.kontor.app.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * A list that fills the workplace, and what was opened from it in its place.
 *
 * @param <T> a row
 */
public final class ListAndForm<T> extends StackPane implements Trail {
    private final Kit kit;
    private final String workplace;
    private final Node list;
    private final PagedList<T> rows;
    private final Function<T, String> idOf;
    private final Function<Trail, Opened> make;
    private Optional<Opened> form = Optional.empty();
    private boolean formShown;

    /**
     * @param idOf what is opened of a row; empty text where it is opened elsewhere
     * @param make called when the first row is opened: a list shall not wait for it
     */
    public ListAndForm(
            Kit kit,
            String workplace,
            Node list,
            PagedList<T> rows,
            Function<T, String> idOf,
            Function<Trail, Opened> make) {
        this.kit = kit;
        this.workplace = workplace;
        this.list = list;
        this.rows = rows;
        this.idOf = idOf;
        this.make = make;
        getChildren().setAll(list);
    }

    private Opened form() {
        Opened made = form.orElseGet(() -> make.apply(this));
        form = Optional.of(made);
        return made;
    }

    /** Whether something is shown in place of the list. */
    public boolean formShown() {
        return formShown;
    }

    /** Shows the list, or the thing with this id. */
    public void enter(Optional<String> id) {
        if (id.isPresent()) {
            form().open(id.get());
            if (!formShown) {
                formShown = true;
                getChildren().setAll(form().view());
            }
        } else {
            formShown = false;
            form.ifPresent(Opened::close);
            getChildren().setAll(list);
        }
    }

    @Override
    public void step(int by) {
        Optional<String> open = form().openId();
        int index = rows.selectedIndexProperty().get();
        boolean here = rows.selectedProperty().get().map(idOf).equals(open);
        // What was done has left the list: the row that moved up in its place is the next one.
        int wanted = here ? index + by : Math.max(index, 0);
        if (wanted < 0 || wanted >= rows.totalProperty().get()) {
            kit.notices().say(Tone.INFO, kit.texts().beside(ListAndForm.class).get(by > 0 ? "list.end" : "list.start"));
            return;
        }
        rows.select(wanted);
        rows.selectedProperty()
                .get()
                .map(idOf)
                .filter(id -> !id.isEmpty())
                .ifPresent(id -> kit.navigator().go(Place.of(workplace, id)));
    }

    @Override
    public void back() {
        kit.navigator().go(Place.of(workplace));
    }

    /** What can be done with what is shown in place of the list. */
    public List<Action> formActions() {
        return form().actions();
    }
}

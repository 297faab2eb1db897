package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PagedList;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Tone;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A list that fills the workplace, and the invoice that was opened from it in its place. */
final class ListAndForm<T> extends StackPane implements Trail {
    private final Kit kit;
    private final String workplace;
    private final Node list;
    private final PagedList<T> rows;
    private final Function<T, String> idOf;
    private final InvoiceFormModel model;
    private Optional<InvoiceForm> form = Optional.empty();
    private boolean formShown;

    /** @param idOf the invoice of a row; empty text where the row is none */
    ListAndForm(
            Kit kit, String workplace, Node list, PagedList<T> rows, Function<T, String> idOf, InvoiceFormModel model) {
        this.kit = kit;
        this.workplace = workplace;
        this.list = list;
        this.rows = rows;
        this.idOf = idOf;
        this.model = model;
        getStylesheets()
                .add(Objects.requireNonNull(ListAndForm.class.getResource("invoice.css"))
                        .toExternalForm());
        getChildren().setAll(list);
    }

    /** Made when the first invoice is opened: a list shall not wait for it. */
    private InvoiceForm form() {
        InvoiceForm made = form.orElseGet(() -> new InvoiceForm(kit, model, this));
        form = Optional.of(made);
        return made;
    }

    boolean formShown() {
        return formShown;
    }

    /** Shows the list, or the wanted invoice. */
    void enter(Optional<String> invoiceId) {
        if (invoiceId.isPresent()) {
            form().open(invoiceId.get());
            if (!formShown) {
                formShown = true;
                getChildren().setAll(form().view());
            }
        } else {
            formShown = false;
            model.close();
            getChildren().setAll(list);
        }
    }

    @Override
    public void step(int by) {
        Optional<String> open = model.openId();
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

    List<Action> formActions() {
        return form().actions();
    }
}

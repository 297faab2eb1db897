package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.ActionMenu;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.Trail;
import city.kontor.invoice.Invoice;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above an open invoice: what it is, where it stands, and what can be done with it now. */
final class FormHeader extends HBox {
    private final Texts texts;
    private final InvoiceWords words;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final StatusBadge state = new StatusBadge(Tone.NEUTRAL, "");
    private final ActionMenu more;
    private final ToggleButton history;
    private final ActionButtons primary = new ActionButtons("invoice-primary");
    private final Action previous;
    private final Action next;
    private final Action back;

    FormHeader(Kit kit, Trail trail, Action next, Runnable onHistory) {
        this.texts = kit.texts().beside(FormHeader.class);
        this.words = new InvoiceWords(kit.texts());
        this.next = next;
        previous = Action.of(texts.get("form.previous"), Feather.CHEVRON_UP, () -> trail.step(-1))
                .keys("Alt+Up");
        back = Action.of(texts.get("form.back"), Feather.ARROW_LEFT, trail::back)
                .keys("Shortcut+Backspace");
        getStyleClass().addAll("screen-header", "form-header");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("screen-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.getStyleClass().add("form-subtitle");
        state.setId("invoice-state");
        var line = new HBox(8, title, state);
        line.setAlignment(Pos.CENTER_LEFT);
        var names = new VBox(line, subtitle);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        history = new ToggleButton(texts.get("form.history"), new FontIcon(Feather.CLOCK));
        history.setTooltip(new Tooltip(texts.get("form.history") + "  Ctrl+H"));
        history.setId("invoice-history");
        history.setOnAction(event -> onHistory.run());
        history.setMinWidth(USE_PREF_SIZE);
        more = new ActionMenu(texts.get("form.more"));
        more.setId("invoice-more");
        more.setMinWidth(USE_PREF_SIZE);
        primary.setMinWidth(USE_PREF_SIZE);
        primary.setAlignment(Pos.CENTER);
        primary.setPrefWrapLength(0);
        getChildren()
                .addAll(
                        Buttons.icon(back),
                        names,
                        Buttons.icon(previous),
                        Buttons.icon(this.next),
                        history,
                        more,
                        primary);
    }

    void show(InvoiceView view, Optional<Action> first, List<Action> others) {
        Invoice invoice = view.invoice();
        title.setText(
                invoice.creditNote()
                        ? texts.get("form.creditNote", number(invoice))
                        : texts.get("form.title", number(invoice)));
        subtitle.setText(String.join(
                " · ",
                List.of(
                        invoice.data().seller().name().orElse(texts.get("seller.unknown")),
                        words.money(invoice.data().amounts().grossCents()),
                        view.names().department(invoice.scope()))));
        state.show(InvoiceWords.tone(invoice.state()), words.state(invoice));
        state.setVisible(true);
        more.show(others);
        primary.show(first, List.of());
    }

    void clear() {
        title.setText("");
        subtitle.setText("");
        state.setVisible(false);
        more.show(List.of());
        primary.clear();
    }

    void historyShown(boolean shown) {
        history.setSelected(shown);
    }

    private String number(Invoice invoice) {
        return invoice.registerNumber()
                .or(() -> invoice.data().heading().number())
                .orElse("");
    }
}

package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.AmountField;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.PlannedPart;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks in which parts an invoice is paid: what is retained, and the instalments of the rest. */
final class PartsForm {
    private static final double WIDTH = 520;
    private static final double MOST_HEIGHT = 190;

    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final PlanModel model;
    private final VBox rows = new VBox(6);
    private final StatusBadge missing = new StatusBadge(Tone.NEUTRAL, "");
    private final BooleanProperty sound = new SimpleBooleanProperty(false);

    PartsForm(Kit kit, Invoice invoice, LocalDate today) {
        this.kit = kit;
        this.texts = kit.texts().beside(PartsForm.class);
        this.words = new InvoiceWords(kit.texts());
        model = new PlanModel(invoice, today);
        missing.setId("parts-missing");
        model.missingProperty().addListener((property, before, now) -> check());
        model.retainedProperty().addListener((property, before, now) -> check());
        model.reasonProperty().addListener((property, before, now) -> check());
        model.untilProperty().addListener((property, before, now) -> check());
        model.instalments().addListener((ListChangeListener<PlanModel.Instalment>) change -> build());
        build();
    }

    /** @param then takes the parts; none where the invoice is paid as a whole */
    void ask(Consumer<List<PlannedPart>> then) {
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMaxHeight(MOST_HEIGHT);
        var add = Buttons.flat(texts.get("parts.form.add"), Feather.PLUS, model::add);
        add.setId("parts-add");
        var share = Buttons.flat(texts.get("parts.form.share"), Feather.ALIGN_JUSTIFY, model::share);
        share.setId("parts-share");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(8, add, share, space, missing);
        foot.setAlignment(Pos.CENTER_LEFT);
        var content = new VBox(
                10, heading("parts.form.retention"), retention(), heading("parts.form.instalments"), scroll, foot);
        content.setPrefWidth(WIDTH);
        kit.dialogs().form(texts, "parts.form", content, sound, () -> then.accept(model.parts()));
    }

    private Label heading(String key) {
        var heading = new Label(texts.get(key));
        heading.getStyleClass().add("card-title");
        return heading;
    }

    private Node retention() {
        var percent = new AmountField(kit.texts().formats());
        percent.setId("parts-percent");
        percent.setAccessibleText(texts.get("parts.form.percent"));
        percent.setPrefWidth(90);
        percent.centsProperty().bindBidirectional(model.percentProperty());
        var amount = new AmountField(kit.texts().formats());
        amount.setId("parts-retained");
        amount.setAccessibleText(texts.get("parts.form.retained"));
        amount.centsProperty().bindBidirectional(model.retainedProperty());
        HBox.setHgrow(amount, Priority.ALWAYS);
        var both = new HBox(8, percent, new Label(texts.get("parts.form.percentOr")), amount, new Label("€"));
        both.setAlignment(Pos.CENTER_LEFT);
        var reason = new TextField();
        reason.setId("parts-reason");
        reason.setPromptText(texts.get("parts.form.reason.prompt"));
        reason.textProperty().bindBidirectional(model.reasonProperty());
        var until = new DatePicker();
        until.valueProperty().bindBidirectional(model.untilProperty());
        var guarantee = new CheckBox(texts.get("parts.form.guarantee"));
        guarantee.selectedProperty().bindBidirectional(model.guaranteeProperty());
        return new FormGrid()
                .row(texts.get("parts.form.retained"), both)
                .row(texts.get("parts.form.reason"), reason)
                .row(texts.get("parts.form.until"), until)
                .row("", guarantee);
    }

    private void build() {
        rows.getChildren().clear();
        int number = 1;
        for (PlanModel.Instalment instalment : model.instalments()) {
            rows.getChildren().add(row(number++, instalment));
        }
        check();
    }

    private Node row(int number, PlanModel.Instalment instalment) {
        var name = new Label(texts.get("parts.form.instalment", number));
        name.setMinWidth(72);
        var day = new DatePicker();
        day.setAccessibleText(texts.get("parts.form.day"));
        day.valueProperty().bindBidirectional(instalment.dayProperty());
        day.valueProperty().addListener((property, before, now) -> check());
        var amount = new AmountField(kit.texts().formats());
        amount.setId("parts-amount-" + number);
        amount.setAccessibleText(texts.get("lines.amount"));
        amount.centsProperty().bindBidirectional(instalment.centsProperty());
        HBox.setHgrow(amount, Priority.ALWAYS);
        var remove = Buttons.icon(Action.of(texts.get("parts.form.remove"), Feather.X, () -> model.remove(instalment)));
        var row = new HBox(8, name, day, amount, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void check() {
        long left = model.missingProperty().get();
        missing.show(
                left == 0 ? Tone.SUCCESS : Tone.WARNING,
                left == 0
                        ? texts.get("lines.complete")
                        : left > 0
                                ? texts.get("lines.left", words.money(left))
                                : texts.get("lines.over", words.money(-left)));
        sound.set(model.sound());
    }
}

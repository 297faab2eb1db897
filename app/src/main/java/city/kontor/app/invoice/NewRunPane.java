package city.kontor.app.invoice;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.Deadlines;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.invoice.BankCalendar;
import city.kontor.invoice.CityAccount;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.invoice.store.DuePayment;
import city.kontor.invoice.store.InvoiceSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Choosing booked invoices for a new payment run, or for one that is open, with what paying now saves. */
final class NewRunPane extends VBox {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final RunsModel model;
    private final Runnable onEnd;
    private final DatePicker day = new DatePicker();
    private final Choice<CityAccount> account;
    private final VBox rows = new VBox();
    private final Label sum = new Label();
    private final Label saving = new Label();
    private final List<Candidate> candidates = new ArrayList<>();
    private final BooleanProperty valid = new SimpleBooleanProperty(false);
    private final HBox head = new HBox();
    private final FormGrid terms = new FormGrid();
    private Optional<RunView> target = Optional.empty();
    private Action finish;

    private record Candidate(DuePayment payment, CheckBox box) {}

    /** @param onEnd called when it was given or given up */
    NewRunPane(Kit kit, RunsModel model, Runnable onEnd) {
        this.kit = kit;
        this.texts = kit.texts().beside(NewRunPane.class);
        this.words = new InvoiceWords(kit.texts());
        this.model = model;
        this.onEnd = onEnd;
        finish = action();
        account = new Choice<>(
                texts.get("run.account"), List.of(), one -> one.name() + " · " + CreditorPane.iban(one.iban()));
        terms.row(texts.get("column.execution"), day).row(texts.get("run.account"), account);
        terms.setMaxWidth(480);
        terms.managedProperty().bind(terms.visibleProperty());
        day.valueProperty().addListener((property, before, now) -> add());
        account.valueProperty().addListener((property, before, now) -> add());
        rows.getStyleClass().add("run-choices");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("detail-pane", "edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        sum.getStyleClass().add("screen-title");
        sum.setId("run-sum");
        saving.getStyleClass().add("cell-about");
        var all = Buttons.flat(texts.get("newRun.all"), Feather.CHECK_SQUARE, () -> choose(true));
        var none = Buttons.flat(texts.get("newRun.none"), Feather.SQUARE, () -> choose(false));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var totals = new VBox(sum, saving);
        totals.setAlignment(Pos.CENTER_RIGHT);
        var foot = new HBox(8, all, none, space, totals);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("run-foot");
        var top = new VBox(terms);
        top.getStyleClass().add("run-terms");
        top.managedProperty().bind(terms.visibleProperty());
        top.visibleProperty().bind(terms.visibleProperty());
        HBox.setHgrow(head, Priority.ALWAYS);
        getChildren().addAll(head, top, scroll, foot);
    }

    /** For a new run: the next bank day, the first account, everything whose deadline is near. */
    void begin() {
        target = Optional.empty();
        LocalDate today = model.parts().today();
        day.setValue(BankCalendar.onOrAfter(today));
        account.getItems().setAll(model.offerProperty().get().accounts());
        account.getSelectionModel().selectFirst();
        show(texts.get("newRun.title"), today);
    }

    /** For an open run. */
    void addTo(RunView run) {
        target = Optional.of(run);
        day.setValue(run.run().executionDate());
        show(texts.get("newRun.add.title", run.run().number()), run.today());
    }

    List<Action> actions() {
        return List.of(
                finish, Action.of(texts.get("newRun.cancel"), Feather.X, onEnd).keys("Esc"));
    }

    private void show(String title, LocalDate today) {
        terms.setVisible(target.isEmpty());
        finish = action();
        var header = new ScreenHeader(title, List.of(Action.of(texts.get("newRun.cancel"), Feather.X, onEnd)), finish);
        HBox.setHgrow(header, Priority.ALWAYS);
        head.getChildren().setAll(header);
        candidates.clear();
        rows.getChildren().clear();
        for (DuePayment payment : model.offerProperty().get().booked()) {
            var box = new CheckBox();
            box.setSelected(target.isEmpty() && payment.soon(today));
            box.setAccessibleText(words.title(payment.invoice()));
            box.selectedProperty().addListener((property, before, now) -> add());
            candidates.add(new Candidate(payment, box));
            rows.getChildren().add(row(payment, box, today));
        }
        add();
    }

    private Node row(DuePayment payment, CheckBox box, LocalDate today) {
        InvoiceSummary invoice = payment.invoice();
        var name = new TwoLines(
                invoice.sellerName().orElse(texts.get("seller.unknown")),
                payment.label()
                        + payment.part()
                                .map(part -> " · " + texts.get("parts.kind." + part.kind()))
                                .orElse(""));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var deadline = Deadlines.node(
                words.deadline(payment.terms(), payment.deadline(today), today),
                InvoiceWords.urgency(payment.escalation(today)));
        var amount = new Label(words.money(payment.grossCents()));
        amount.setMinWidth(110);
        amount.setAlignment(Pos.CENTER_RIGHT);
        var row = new HBox(12, box, name, space, deadline, amount);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("run-item");
        row.setOnMouseClicked(event -> box.setSelected(!box.isSelected()));
        return row;
    }

    private void choose(boolean all) {
        candidates.forEach(choice -> choice.box().setSelected(all));
    }

    private List<DuePayment> chosen() {
        return candidates.stream()
                .filter(choice -> choice.box().isSelected())
                .map(Candidate::payment)
                .toList();
    }

    /** The sum and the saving follow the choice and the day at once. */
    private void add() {
        List<DuePayment> chosen = chosen();
        LocalDate on = Optional.ofNullable(day.getValue()).orElse(model.parts().today());
        long gross = chosen.stream().mapToLong(DuePayment::grossCents).sum();
        long discount = chosen.stream()
                .mapToLong(one -> one.terms().discountCents(one.grossCents(), on))
                .sum();
        sum.setText(texts.get("newRun.sum", words.money(gross - discount), chosen.size()));
        saving.setText(discount > 0 ? texts.get("newRun.saving", words.money(discount)) : "");
        valid.set(!chosen.isEmpty() && day.getValue() != null && (target.isPresent() || account.getValue() != null));
    }

    private Action action() {
        return Action.of(texts.get(target.isEmpty() ? "newRun.create" : "newRun.add"), Feather.CHECK, this::give)
                .keys("Shortcut+Enter")
                .enabledWhen(Bindings.and(valid, model.runs().busyProperty().not()));
    }

    private void give() {
        List<String> ids = chosen().stream().map(DuePayment::id).toList();
        var said = new Outcomes(kit).say(texts.get("newRun.said"), Optional.empty(), onEnd);
        target.ifPresentOrElse(
                run -> model.runs()
                        .give(
                                texts.get("newRun.add"),
                                new TreasuryCommand.AddToRun(
                                        run.run().scope(), run.run().id(), ids),
                                said),
                () -> {
                    String id = model.parts().desk().newId();
                    model.runs()
                            .give(
                                    texts.get("newRun.create"),
                                    new TreasuryCommand.CreatePaymentRun(
                                            InvoiceScopes.TREASURY,
                                            id,
                                            day.getValue(),
                                            account.getValue().id(),
                                            ids),
                                    given -> {
                                        said.accept(given);
                                        model.runs().list().selectKey(id);
                                    });
                });
    }
}

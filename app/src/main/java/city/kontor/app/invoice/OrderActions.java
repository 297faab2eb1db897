package city.kontor.app.invoice;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.AmountField;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.ImportDialog;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.csv.Preview;
import city.kontor.directory.Department;
import city.kontor.invoice.PurchaseCommand;
import city.kontor.invoice.PurchaseCommand.Ordered;
import city.kontor.invoice.PurchaseImport;
import city.kontor.invoice.PurchaseOrder;
import city.kontor.invoice.Tolerance;
import city.kontor.kernel.Command;
import city.kontor.kernel.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;

/** Entering, importing, receiving and closing purchase orders, and saying what difference is tolerated. */
final class OrderActions {
    private final Kit kit;
    private final Texts texts;
    private final OrdersModel model;
    private final Outcomes outcomes;
    private final BooleanBinding mayEnter;
    private final BooleanBinding maySetTolerance;

    OrderActions(Kit kit, OrdersModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(OrderActions.class);
        this.model = model;
        outcomes = new Outcomes(kit);
        var rights = model.rights().property();
        mayEnter = Bindings.createBooleanBinding(
                () -> !rights.getValue().departments().isEmpty(), rights);
        maySetTolerance = Bindings.createBooleanBinding(() -> rights.getValue().tolerance(), rights);
    }

    Action create() {
        return Action.of(
                        texts.get("order.create"),
                        Feather.PLUS,
                        () -> new OrderForm(kit, model, departments())
                                .ask(Optional.empty(), command -> give("order.create", command)))
                .keys("Shortcut+N")
                .offeredWhen(mayEnter);
    }

    Action importing() {
        return Action.of(
                        texts.get("order.import"),
                        Feather.UPLOAD,
                        () -> new ImportDialog<>(
                                        kit,
                                        texts.get("order.import"),
                                        PurchaseImport.COLUMNS,
                                        model::preview,
                                        this::take)
                                .ask())
                .keys("Shortcut+I")
                .offeredWhen(mayEnter);
    }

    Action tolerance() {
        return Action.of(texts.get("tolerance.set"), Feather.SLIDERS, this::askTolerance)
                .offeredWhen(maySetTolerance);
    }

    Optional<Action> receive(OrdersModel.OrderView view) {
        return view.mayEdit() && view.order().state() == PurchaseOrder.State.OPEN
                ? Optional.of(Action.of(
                                texts.get(view.order().complete() ? "receipt.correct" : "receipt.record"),
                                Feather.PACKAGE,
                                () -> new ReceiptForm(
                                                kit, view.order(), model.parts().today())
                                        .ask(command -> give("receipt.record", command)))
                        .enabledWhen(model.orders().busyProperty().not()))
                : Optional.empty();
    }

    List<Action> others(OrdersModel.OrderView view) {
        var actions = new ArrayList<Action>();
        if (view.mayEdit()) {
            actions.add(Action.of(
                    texts.get("order.change"),
                    Feather.EDIT_2,
                    () -> new OrderForm(kit, model, departments())
                            .ask(Optional.of(view.known()), command -> give("order.change", command))));
            boolean open = view.order().state() == PurchaseOrder.State.OPEN;
            String key = open ? "order.close" : "order.reopen";
            actions.add(Action.of(
                    texts.get(key),
                    open ? Feather.CHECK_SQUARE : Feather.ROTATE_CCW,
                    () -> kit.dialogs()
                            .reason(
                                    texts,
                                    key,
                                    reason -> give(
                                            key,
                                            new PurchaseCommand.CloseOrder(
                                                    view.order().scope(),
                                                    view.order().number(),
                                                    open,
                                                    reason)))));
        }
        return actions;
    }

    private List<Department> departments() {
        return model.rights().property().getValue().departments();
    }

    /** Orders belong to a department; a person who works for several says to which. */
    private void take(Preview<Ordered> preview, String file) {
        List<Department> departments = departments();
        if (departments.size() == 1) {
            take(preview, file, departments.getFirst());
            return;
        }
        var choice = new Choice<>(texts.get("order.department"), departments, Department::name);
        kit.dialogs()
                .form(
                        texts,
                        "order.importTo",
                        choice,
                        choice.getSelectionModel().selectedItemProperty().isNotNull(),
                        () -> take(preview, file, choice.getValue()));
    }

    private void take(Preview<Ordered> preview, String file, Department department) {
        give("order.import", new PurchaseCommand.PutOrders(department.scope(), preview.values(), file));
    }

    private void askTolerance() {
        Tolerance now = model.rights().property().getValue().now();
        var percent = new AmountField(kit.texts().formats());
        percent.setId("tolerance-percent");
        percent.centsProperty().set(Optional.of(now.percentHundredths()));
        var amount = new AmountField(kit.texts().formats());
        amount.setId("tolerance-amount");
        amount.centsProperty().set(Optional.of(now.absoluteCents()));
        kit.dialogs()
                .form(
                        texts,
                        "tolerance.set",
                        new FormGrid()
                                .row(texts.get("tolerance.percent"), percent)
                                .row(texts.get("tolerance.amount"), amount),
                        Bindings.createBooleanBinding(
                                () -> percent.centsProperty().get().isPresent()
                                        && amount.centsProperty().get().isPresent(),
                                percent.centsProperty(),
                                amount.centsProperty()),
                        () -> give(
                                "tolerance.set",
                                new PurchaseCommand.PutTolerance(
                                        Scope.CITY,
                                        new Tolerance(
                                                percent.centsProperty().get().orElseThrow(),
                                                amount.centsProperty().get().orElseThrow()))));
    }

    private void give(String key, Command command) {
        model.orders()
                .give(
                        texts.get(key),
                        command,
                        outcomes.say(
                                texts.get(key + ".said"),
                                Optional.empty(),
                                () -> model.orders().list().selectKey(command.subject())));
    }
}

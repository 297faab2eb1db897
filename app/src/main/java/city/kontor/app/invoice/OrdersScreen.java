package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.invoice.PurchaseOrder;
import city.kontor.invoice.store.PurchaseQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the departments ordered, and what of it has arrived and been invoiced. */
final class OrdersScreen implements Screen {
    private final OrdersModel model;
    private final OrderActions actions;
    private final List<Action> always;
    private final ListDetail<PurchaseQueries.Known> list;
    private final VBox view;

    OrdersScreen(Kit kit, OrdersModel model) {
        this.model = model;
        Texts texts = kit.texts().beside(OrdersScreen.class);
        var words = new InvoiceWords(kit.texts());
        actions = new OrderActions(kit, model);
        Action create = actions.create();
        Action importing = actions.importing();
        Action tolerance = actions.tolerance();
        always = List.of(create, importing, tolerance);
        list = new ListDetail<>(
                        kit.texts(),
                        texts.get("workplace.orders"),
                        model.orders().list(),
                        List.of(
                                Column.<PurchaseQueries.Known>node(
                                                texts.get("order.number"),
                                                Column.Room.giving(150, 260),
                                                "",
                                                known -> new TwoLines(
                                                        known.order().number(),
                                                        known.creditorName()
                                                                .orElse(known.order()
                                                                        .subject())))
                                        .exported(known ->
                                                CellValue.text(known.order().number())),
                                Column.<PurchaseQueries.Known>text(
                                                texts.get("order.date"),
                                                110,
                                                "",
                                                known -> texts.formats()
                                                        .date(known.order().orderedOn()))
                                        .exported(known ->
                                                CellValue.day(known.order().orderedOn())),
                                Column.<PurchaseQueries.Known>number(
                                                texts.get("order.net"),
                                                120,
                                                "",
                                                known -> words.money(
                                                        known.order().orderedCents()))
                                        .exported(known ->
                                                CellValue.cents(known.order().orderedCents())),
                                Column.<PurchaseQueries.Known>node(
                                                texts.get("column.state"),
                                                Column.Room.giving(140, 160),
                                                "",
                                                known -> badge(texts, known.order()))
                                        .exported(known -> CellValue.text(
                                                badge(texts, known.order()).getText()))),
                        new EmptyState(
                                Feather.SHOPPING_CART,
                                texts.get("orders.empty.title"),
                                texts.get("orders.empty.text"),
                                create),
                        new OrderPane(kit, model, actions))
                .exportedBy(kit);
        VBox.setVgrow(list, Priority.ALWAYS);
        view = new VBox(new ScreenHeader(texts.get("workplace.orders"), List.of(tolerance, importing), create), list);
        view.getStylesheets().add(StyleSheet.of(OrdersScreen.class, "invoice.css"));
    }

    static StatusBadge badge(Texts texts, PurchaseOrder order) {
        if (order.state() == PurchaseOrder.State.CLOSED) {
            return new StatusBadge(Tone.NEUTRAL, texts.get("order.closed"));
        }
        if (order.complete()) {
            return new StatusBadge(Tone.SUCCESS, texts.get("order.complete"));
        }
        return order.receipts().isEmpty()
                ? new StatusBadge(Tone.INFO, texts.get("order.awaited"))
                : new StatusBadge(Tone.INFO, texts.get("order.partly"));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        model.follow();
        subject.ifPresent(model.orders().list()::selectKey);
        list.focusList();
    }

    @Override
    public void leave() {
        model.rest();
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<Action>();
        model.orders().shownProperty().get().ifPresent(shown -> {
            actions.receive(shown).ifPresent(all::add);
            all.addAll(actions.others(shown));
        });
        all.addAll(always);
        return all;
    }
}

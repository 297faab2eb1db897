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
import city.kontor.invoice.Budget;
import city.kontor.invoice.store.BudgetQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the city may spend on a product and account in a year, and what of it is taken; overspent ones first. */
final class BudgetsScreen implements Screen {
    private final BudgetsModel model;
    private final BudgetActions actions;
    private final Action create;
    private final Action importing;
    private final ListDetail<BudgetQueries.Named> list;
    private final VBox view;

    BudgetsScreen(Kit kit, BudgetsModel model) {
        this.model = model;
        Texts texts = kit.texts().beside(BudgetsScreen.class);
        var words = new InvoiceWords(kit.texts());
        actions = new BudgetActions(kit, model);
        create = actions.create();
        importing = actions.importing();
        list = new ListDetail<>(
                        kit.texts(),
                        texts.get("workplace.budgets"),
                        model.budgets().list(),
                        List.of(
                                Column.text(
                                        texts.get("budget.year"),
                                        84,
                                        "",
                                        named -> String.valueOf(
                                                named.budget().key().year())),
                                Column.<BudgetQueries.Named>node(
                                                texts.get("budget.what"),
                                                Column.Room.giving(150, 240),
                                                "",
                                                named -> new TwoLines(
                                                        named.budget().key().product() + " · "
                                                                + named.budget()
                                                                        .key()
                                                                        .account(),
                                                        named.productName() + ", " + named.accountName()))
                                        .exported(named -> CellValue.text(
                                                named.budget().key().product() + " · "
                                                        + named.budget().key().account())),
                                Column.<BudgetQueries.Named>number(
                                                texts.get("budget.planned"),
                                                110,
                                                "",
                                                named -> words.money(
                                                        named.budget().plannedCents()))
                                        .exported(named ->
                                                CellValue.cents(named.budget().plannedCents())),
                                Column.<BudgetQueries.Named>number(
                                                texts.get("budget.available"),
                                                110,
                                                "",
                                                named -> words.money(
                                                        named.budget().availableCents()))
                                        .exported(named ->
                                                CellValue.cents(named.budget().availableCents())),
                                Column.<BudgetQueries.Named>node(
                                                texts.get("budget.taken"),
                                                Column.Room.giving(80, 110),
                                                "",
                                                named -> new BudgetBar()
                                                        .show(
                                                                named.budget().plannedCents(),
                                                                named.budget().spentCents(),
                                                                named.budget().reservedCents(),
                                                                0))
                                        .exported(named ->
                                                CellValue.cents(named.budget().spentCents()
                                                        + named.budget().reservedCents()))),
                        new EmptyState(
                                Feather.PIE_CHART,
                                texts.get("budgets.empty.title"),
                                texts.get("budgets.empty.text"),
                                importing),
                        new BudgetPane(kit, model, actions))
                .exportedBy(kit);
        VBox.setVgrow(list, Priority.ALWAYS);
        view = new VBox(new ScreenHeader(texts.get("workplace.budgets"), List.of(importing), create), list);
        view.getStylesheets().add(StyleSheet.of(BudgetsScreen.class, "invoice.css"));
    }

    static StatusBadge badge(Texts texts, Budget budget) {
        return budget.overspent()
                ? new StatusBadge(Tone.DANGER, texts.get("budget.overspent"))
                : new StatusBadge(Tone.SUCCESS, texts.get("budget.kept"));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        model.follow();
        subject.ifPresent(model.budgets().list()::selectKey);
        list.focusList();
    }

    @Override
    public void leave() {
        model.rest();
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<Action>();
        model.budgets().shownProperty().get().ifPresent(shown -> all.addAll(actions.of(shown)));
        all.add(importing);
        all.add(create);
        return all;
    }
}

package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.invoice.Budget;
import city.kontor.invoice.store.BudgetQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The selected budget: its numbers, and the invoices behind each of them. */
final class BudgetPane extends StackPane {
    /** More than a person reads; the invoice list finds the others. */
    private static final int MOST = 100;

    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final BudgetActions actions;
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("budget-primary");
    private final BudgetBar bar = new BudgetBar();
    private final DetailPane detail = new DetailPane(head);

    BudgetPane(Kit kit, BudgetsModel model, BudgetActions actions) {
        this.kit = kit;
        this.texts = kit.texts().beside(BudgetPane.class);
        this.words = new InvoiceWords(kit.texts());
        this.actions = actions;
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.budgets().shownProperty(),
                        model.budgets().loadingProperty(),
                        new EmptyState(
                                Feather.PIE_CHART, texts.get("budgets.none.title"), texts.get("budgets.none.text")),
                        detail,
                        shown -> shown.ifPresentOrElse(this::show, buttons::clear)));
    }

    private void show(BudgetsModel.BudgetView view) {
        Budget budget = view.budget();
        buttons.show(Optional.empty(), actions.of(view));
        bar.show(budget.plannedCents(), budget.spentCents(), budget.reservedCents(), 0);
        head.show(List.of(
                new HeadLine(budget.key().label(), BudgetsScreen.badge(texts, budget)),
                new Label(view.named().productName() + ", " + view.named().accountName()),
                bar,
                new FormGrid()
                        .fact(texts.get("budget.planned"), words.money(budget.plannedCents()))
                        .fact(texts.get("budget.spent"), words.money(budget.spentCents()))
                        .fact(texts.get("budget.reserved"), words.money(budget.reservedCents()))
                        .fact(texts.get("budget.available"), words.money(budget.availableCents())),
                buttons));
        var cards = new ArrayList<Node>(List.of(head));
        invoices(view, "budget.reserved.by", charge -> charge.claim().reservedCents())
                .ifPresent(cards::add);
        invoices(view, "budget.spent.by", charge -> charge.claim().spentCents()).ifPresent(cards::add);
        if (view.elsewhereCents() != 0) {
            var elsewhere = new Label(texts.get("budget.elsewhere", words.money(view.elsewhereCents())));
            elsewhere.setWrapText(true);
            elsewhere.getStyleClass().add("form-subtitle");
            cards.add(elsewhere);
        }
        detail.show(budget.key().id(), cards);
    }

    private Optional<Node> invoices(
            BudgetsModel.BudgetView view, String key, ToLongFunction<BudgetQueries.Charge> amount) {
        List<BudgetQueries.Charge> charges = view.charges().stream()
                .filter(charge -> amount.applyAsLong(charge) != 0)
                .toList();
        if (charges.isEmpty()) {
            return Optional.empty();
        }
        var rows = new VBox();
        charges.stream().limit(MOST).forEach(charge -> rows.getChildren().add(row(charge, amount.applyAsLong(charge))));
        if (charges.size() > MOST) {
            rows.getChildren().add(new Label(texts.get("budget.more", charges.size() - MOST)));
        }
        return Optional.of(new Card(texts.get(key), rows));
    }

    private Node row(BudgetQueries.Charge charge, long cents) {
        var invoice = charge.invoice();
        var name = new TwoLines(
                invoice.sellerName().orElse("–"),
                invoice.registerNumber().or(invoice::number).orElse("–"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var amount = new Label(words.money(cents));
        amount.setMinWidth(Region.USE_PREF_SIZE);
        var open = Buttons.icon(Action.of(
                texts.get("budget.open"),
                Feather.CHEVRON_RIGHT,
                () -> kit.navigator().go(Place.of(InvoiceWorkplaces.INVOICES, invoice.id()))));
        var row = new HBox(
                10,
                name,
                new StatusBadge(InvoiceWords.tone(invoice.state()), words.state(invoice.state())),
                amount,
                open);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("run-item");
        return row;
    }
}

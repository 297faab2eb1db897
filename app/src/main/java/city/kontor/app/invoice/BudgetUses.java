package city.kontor.app.invoice;

import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** What the account lines leave of the budgets they charge, while they are typed. */
final class BudgetUses extends VBox {
    private static final double GAP = 3;

    private final Texts texts;
    private final InvoiceWords words;

    BudgetUses(Kit kit, ObservableList<BudgetUse> uses) {
        super(GAP);
        texts = kit.texts().beside(BudgetUses.class);
        words = new InvoiceWords(kit.texts());
        setId("lines-budgets");
        managedProperty().bind(visibleProperty());
        uses.addListener((ListChangeListener<BudgetUse>) change -> show(uses));
        show(uses);
    }

    private void show(ObservableList<BudgetUse> uses) {
        getChildren().setAll(uses.stream().map(this::use).toList());
        setVisible(!uses.isEmpty());
    }

    private Node use(BudgetUse use) {
        var key = use.budget().key();
        boolean over = use.availableCents() < 0;
        var text = new Label(texts.get(
                over ? "budget.use.over" : "budget.use",
                key.product(),
                key.account(),
                words.money(Math.abs(use.availableCents())),
                words.money(use.budget().plannedCents())));
        text.setWrapText(true);
        text.getStyleClass().add("budget-use");
        if (over) {
            text.getStyleClass().add(Tone.DANGER.styleClass());
        }
        text.setTooltip(
                new Tooltip(texts.get("budget.use.tip", words.money(use.othersCents()), words.money(use.nowCents()))));
        var bar = new BudgetBar();
        long othersSpent = Math.min(use.budget().spentCents(), Math.max(0, use.othersCents()));
        bar.show(use.budget().plannedCents(), othersSpent, use.othersCents() - othersSpent, use.nowCents());
        return new VBox(GAP, text, bar);
    }
}

package city.kontor.app.invoice;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.AmountField;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.ImportDialog;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.csv.Preview;
import city.kontor.invoice.BudgetCommand;
import city.kontor.invoice.BudgetCommand.Planned;
import city.kontor.invoice.BudgetImport;
import city.kontor.invoice.BudgetKey;
import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** Planning budgets one by one or from a file, and giving up their control. */
final class BudgetActions {
    private final Kit kit;
    private final Texts texts;
    private final BudgetsModel model;
    private final Outcomes outcomes;

    BudgetActions(Kit kit, BudgetsModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(BudgetActions.class);
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    Action create() {
        return Action.of(texts.get("budget.create"), Feather.PLUS, () -> ask("budget.create", Optional.empty()))
                .keys("Shortcut+N")
                .offeredWhen(model.mayPlan());
    }

    Action importing() {
        return Action.of(
                        texts.get("budget.import"),
                        Feather.UPLOAD,
                        () -> new ImportDialog<>(
                                        kit,
                                        texts.get("budget.import"),
                                        BudgetImport.COLUMNS,
                                        model::preview,
                                        this::take)
                                .ask())
                .keys("Shortcut+I")
                .offeredWhen(model.mayPlan());
    }

    List<Action> of(BudgetsModel.BudgetView view) {
        if (!view.mayPlan()) {
            return List.of();
        }
        BudgetKey key = view.budget().key();
        Action change =
                Action.of(texts.get("budget.change"), Feather.EDIT_2, () -> ask("budget.change", Optional.of(view)));
        Action remove = Action.of(
                texts.get("budget.remove"),
                Feather.TRASH_2,
                () -> kit.dialogs()
                        .reason(
                                texts,
                                "budget.remove",
                                reason -> model.budgets()
                                        .give(
                                                texts.get("budget.remove"),
                                                new BudgetCommand.RemoveBudget(Scope.CITY, key, reason),
                                                outcomes.say(texts.get("budget.remove.said")))));
        var idle = model.budgets().busyProperty().not();
        return List.of(change.enabledWhen(idle), remove.enabledWhen(idle));
    }

    private void take(Preview<Planned> preview, String file) {
        List<Planned> values = preview.values();
        model.budgets()
                .give(
                        texts.get("budget.import"),
                        new BudgetCommand.PutBudgets(Scope.CITY, values, file),
                        outcomes.say(texts.get("budget.import.said", values.size())));
    }

    private void ask(String key, Optional<BudgetsModel.BudgetView> before) {
        Optional<BudgetKey> known = before.map(view -> view.budget().key());
        var year = field(
                "budget-year",
                known.map(found -> String.valueOf(found.year()))
                        .orElseGet(() -> String.valueOf(model.parts().today().getYear())));
        var product = code("budget-product", ChartKind.PRODUCT);
        var account = code("budget-account", ChartKind.ACCOUNT);
        var planned = new AmountField(kit.texts().formats());
        planned.setId("budget-planned");
        before.ifPresent(
                view -> planned.centsProperty().set(Optional.of(view.budget().plannedCents())));
        var grid = new FormGrid();
        if (known.isEmpty()) {
            grid.row(texts.get("budget.year"), year)
                    .row(texts.get("lines.product"), product)
                    .row(texts.get("lines.account"), account);
        }
        grid.row(texts.get("budget.planned"), planned);
        kit.dialogs()
                .form(
                        known.map(BudgetKey::label).orElse(texts.get(key + ".title")),
                        texts.get(key + ".text"),
                        grid,
                        texts.get(key + ".verb"),
                        Bindings.createBooleanBinding(
                                () -> year.getText().strip().matches("\\d{4}")
                                        && (known.isPresent()
                                                || (!product.getText().isBlank()
                                                        && !account.getText().isBlank()))
                                        && planned.centsProperty()
                                                .get()
                                                .filter(cents -> cents >= 0)
                                                .isPresent(),
                                year.textProperty(),
                                product.textProperty(),
                                account.textProperty(),
                                planned.centsProperty()),
                        () -> put(
                                key,
                                new Planned(
                                        known.orElseGet(() -> new BudgetKey(
                                                Integer.parseInt(year.getText().strip()),
                                                product.getText().strip(),
                                                account.getText().strip())),
                                        planned.centsProperty().get().orElseThrow())));
    }

    private void put(String key, Planned planned) {
        model.budgets()
                .give(
                        texts.get(key),
                        new BudgetCommand.PutBudgets(Scope.CITY, List.of(planned), ""),
                        outcomes.say(
                                texts.get(key + ".said"),
                                Optional.empty(),
                                () -> model.budgets()
                                        .list()
                                        .selectKey(planned.key().id())));
    }

    private TextField code(String id, ChartKind kind) {
        var field = field(id, "");
        new Suggestions<ChartEntry>(
                field,
                typed -> model.entries(kind, typed, Suggestions.most()),
                ChartEntry::code,
                ChartEntry::name,
                entry -> field.setText(entry.code()));
        return field;
    }

    private static TextField field(String id, String value) {
        var field = new TextField(value);
        field.setId(id);
        return field;
    }
}

package city.kontor.app.invoice;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** Entering, renaming and retiring a product, account or cost centre. Its code never changes. */
final class ChartActions {
    private final Kit kit;
    private final Texts texts;
    private final ChartKind kind;
    private final DeskList<ChartEntry, ChartEntry> entries;
    private final Outcomes outcomes;

    ChartActions(Kit kit, AccountsModel model, ChartKind kind) {
        this.kit = kit;
        this.texts = kit.texts().beside(ChartActions.class);
        this.kind = kind;
        entries = model.chart(kind);
        outcomes = new Outcomes(kit);
    }

    Action create() {
        return Action.of(
                        texts.get("chart." + kind + ".CREATE"),
                        Feather.PLUS,
                        () -> ask("chart.CREATE", texts.get("chart." + kind + ".CREATE"), Optional.empty()))
                .keys("Shortcut+N")
                .enabledWhen(entries.busyProperty().not());
    }

    List<Action> of(ChartEntry entry) {
        Action change = Action.of(
                texts.get("chart.CHANGE"), Feather.EDIT_2, () -> ask("chart.CHANGE", entry.code(), Optional.of(entry)));
        String key = entry.active() ? "chart.RETIRE" : "chart.REVIVE";
        Action turn = Action.of(
                texts.get(key),
                entry.active() ? Feather.SLASH : Feather.UNLOCK,
                () -> put(key, new ChartEntry(kind, entry.code(), entry.name(), !entry.active())));
        return List.of(
                change.enabledWhen(entries.busyProperty().not()),
                turn.enabledWhen(entries.busyProperty().not()));
    }

    private void ask(String key, String title, Optional<ChartEntry> before) {
        var code = new TextField(before.map(ChartEntry::code).orElse(""));
        code.setId("chart-code");
        code.setEditable(before.isEmpty());
        var name = new TextField(before.map(ChartEntry::name).orElse(""));
        name.setId("chart-name");
        var grid = new FormGrid();
        if (before.isEmpty()) {
            grid.row(texts.get("chart.code"), code);
        }
        grid.row(texts.get("chart.name"), name);
        kit.dialogs()
                .form(
                        title,
                        texts.get(key + ".text"),
                        grid,
                        texts.get(key + ".verb"),
                        Bindings.createBooleanBinding(
                                () -> !code.getText().isBlank()
                                        && !name.getText().isBlank(),
                                code.textProperty(),
                                name.textProperty()),
                        () -> put(
                                key,
                                new ChartEntry(
                                        kind,
                                        code.getText().strip(),
                                        name.getText().strip(),
                                        before.map(ChartEntry::active).orElse(true))));
    }

    private void put(String key, ChartEntry entry) {
        entries.give(
                texts.get(key),
                new MasterDataCommand.PutChartEntry(Scope.CITY, kind, entry.code(), entry.name(), entry.active()),
                outcomes.say(
                        texts.get(key + ".said"),
                        Optional.empty(),
                        () -> entries.list().selectKey(entry.code())));
    }
}

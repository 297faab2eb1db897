package city.kontor.app.efile;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.ImportDialog;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.csv.Preview;
import city.kontor.directory.Department;
import city.kontor.efile.Appraisal;
import city.kontor.efile.FilingSource;
import city.kontor.efile.PlanCommand;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.PlanTable;
import city.kontor.kernel.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** How the file plan and the patterns of numbers are changed. */
final class PlanDeeds {
    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final PlanModel model;
    private final Outcomes outcomes;

    PlanDeeds(Kit kit, PlanModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(PlanDeeds.class);
        this.words = new EfileWords(kit.texts());
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    Action create() {
        return Action.of(
                        texts.get("plan.create"),
                        Feather.PLUS,
                        () -> model.withPlan(choices -> ask("plan.put", choices, Optional.empty())))
                .keys("Shortcut+N")
                .offeredWhen(model.mayChange());
    }

    /** What this person may do with a position. */
    List<Action> of(PlanModel.EntryView view) {
        if (!model.mayChange().get()) {
            return List.of();
        }
        var actions = new ArrayList<Action>();
        actions.add(Action.of(
                        texts.get("plan.change"),
                        Feather.EDIT_2,
                        () -> model.withPlan(choices -> ask("plan.edit", choices, Optional.of(view.entry()))))
                .keys("Shortcut+E"));
        if (view.arriving().contains(FilingSource.INVOICE)) {
            actions.add(Action.of(
                    texts.get("plan.filing.stop"), Feather.SLASH, () -> filing("plan.filing.stop", Optional.empty())));
        } else if (view.entry().active() && view.entry().department().isEmpty()) {
            String id = view.entry().id();
            actions.add(Action.of(
                    texts.get("plan.filing.begin"),
                    Feather.DOWNLOAD,
                    () -> filing("plan.filing.begin", Optional.of(id))));
        }
        return actions;
    }

    private void filing(String key, Optional<String> entryId) {
        kit.dialogs()
                .confirm(
                        texts.get(key),
                        texts.get(key + ".text"),
                        texts.get(key + ".verb"),
                        () -> model.give(
                                texts.get(key),
                                new PlanCommand.PutFiling(Scope.CITY, FilingSource.INVOICE, entryId),
                                outcomes.say(texts.get(key + ".said"))));
    }

    Action importing() {
        return Action.of(
                        texts.get("plan.import"),
                        Feather.UPLOAD,
                        () -> new ImportDialog<>(
                                        kit,
                                        texts.get("plan.import"),
                                        PlanTable.COLUMNS,
                                        model::preview,
                                        (preview, file) -> take(preview))
                                .ask())
                .keys("Shortcut+I")
                .offeredWhen(model.mayChange());
    }

    /** Begins with the plan that comes along. */
    Action sample() {
        return Action.of(
                        texts.get("plan.sample"),
                        Feather.GIFT,
                        () -> kit.dialogs()
                                .confirm(
                                        texts.get("plan.sample"),
                                        texts.get("plan.sample.text"),
                                        texts.get("plan.sample.verb"),
                                        this::takeSample))
                .offeredWhen(model.mayChange());
    }

    private void takeSample() {
        kit.tasks()
                .<Preview<PlanEntry>>start(texts.get("plan.sample"), progress -> model.preview(PlanTable.sample()))
                .then(this::take);
    }

    private void take(Preview<PlanEntry> preview) {
        model.give(
                texts.get("plan.import"),
                new PlanCommand.ImportPlan(Scope.CITY, preview.values()),
                outcomes.say(texts.get("plan.import.said", preview.values().size())));
    }

    private void ask(String key, PlanModel.Choices choices, Optional<PlanEntry> before) {
        var parents = new ArrayList<Optional<PlanEntry>>();
        parents.add(Optional.empty());
        choices.plan().stream()
                .filter(entry -> before.filter(entry::equals).isEmpty())
                .map(Optional::of)
                .forEach(parents::add);
        var parent = new Choice<>(
                        texts.get("plan.parent"),
                        parents,
                        one -> one.map(words::entry).orElse(texts.get("plan.parent.none")))
                .with(
                        before.isPresent()
                                ? before.flatMap(PlanEntry::parentId)
                                        .flatMap(id -> choices.plan().stream()
                                                .filter(entry -> entry.id().equals(id))
                                                .findFirst())
                                : model.entries().list().selectedProperty().get());
        var planKey = new TextField(before.map(PlanEntry::key).orElse(""));
        planKey.setId("plan-key");
        var title = new TextField(before.map(PlanEntry::title).orElse(""));
        title.setId("plan-title");
        var years = new TextField(
                before.flatMap(PlanEntry::retentionYears).map(String::valueOf).orElse(""));
        years.setPromptText(texts.get("plan.inherited"));
        var appraisal = new Choice<>(
                        texts.get("plan.appraisal"),
                        Stream.concat(
                                        Stream.of(Optional.<Appraisal>empty()),
                                        Stream.of(Appraisal.values()).map(Optional::of))
                                .toList(),
                        one -> one.map(words::appraisal).orElse(texts.get("plan.inherited")))
                .with(before.flatMap(PlanEntry::appraisal));
        var departments = new ArrayList<Optional<Department>>();
        departments.add(Optional.empty());
        choices.names().departments().stream().map(Optional::of).forEach(departments::add);
        var department = new Choice<>(
                        texts.get("plan.department"),
                        departments,
                        one -> one.map(Department::name).orElse(texts.get("plan.department.any")))
                .with(before.flatMap(PlanEntry::department)
                        .flatMap(scope -> choices.names().departments().stream()
                                .filter(one -> one.scope().equals(scope))
                                .findFirst()));
        var note = new TextArea(before.map(PlanEntry::note).orElse(""));
        note.setWrapText(true);
        note.setPrefRowCount(3);
        var active = new CheckBox(texts.get("plan.active"));
        active.setSelected(before.map(PlanEntry::active).orElse(true));
        kit.dialogs()
                .form(
                        texts,
                        key,
                        new FormGrid()
                                .row(texts.get("plan.parent"), parent)
                                .row(texts.get("plan.key"), planKey)
                                .row(texts.get("plan.title"), title)
                                .row(texts.get("plan.years"), years)
                                .row(texts.get("plan.appraisal"), appraisal)
                                .row(texts.get("plan.department"), department)
                                .row(texts.get("plan.note"), note)
                                .wide(active),
                        Bindings.createBooleanBinding(
                                () -> !planKey.getText().isBlank()
                                        && !title.getText().isBlank()
                                        && years.getText().strip().matches("\\d{0,3}"),
                                planKey.textProperty(),
                                title.textProperty(),
                                years.textProperty()),
                        () -> model.give(
                                texts.get(key + ".title"),
                                new PlanCommand.PutEntry(
                                        Scope.CITY,
                                        new PlanEntry(
                                                before.map(PlanEntry::id)
                                                        .orElseGet(model.parts().desk()::newId),
                                                parent.getValue().map(PlanEntry::id),
                                                planKey.getText().strip(),
                                                title.getText().strip(),
                                                note.getText().strip(),
                                                Optional.of(years.getText().strip())
                                                        .filter(text -> !text.isEmpty())
                                                        .map(Integer::valueOf),
                                                appraisal.getValue(),
                                                department.getValue().map(Department::scope),
                                                active.isSelected())),
                                outcomes.say(texts.get("plan.put.said"))));
    }

    /** Asks how the numbers of a kind shall look. */
    void change(PlanModel.PatternView view) {
        var pattern = new TextField(view.pattern());
        pattern.setId("plan-pattern");
        kit.dialogs()
                .form(
                        texts.get("pattern.title", texts.get("pattern." + view.kind())),
                        texts.get(
                                "pattern.text",
                                String.join(
                                        ", ",
                                        view.kind().parts().stream()
                                                .sorted()
                                                .map(part -> "{" + part + "}")
                                                .toList()),
                                "{serial}",
                                "{serial:4}"),
                        new FormGrid().row(texts.get("pattern.pattern"), pattern),
                        texts.get("pattern.verb"),
                        Bindings.createBooleanBinding(() -> !pattern.getText().isBlank(), pattern.textProperty()),
                        () -> model.patterns()
                                .give(
                                        texts.get("pattern.said"),
                                        new PlanCommand.PutPattern(Scope.CITY, view.kind(), pattern.getText()),
                                        outcomes.say(texts.get("pattern.said"))));
    }
}

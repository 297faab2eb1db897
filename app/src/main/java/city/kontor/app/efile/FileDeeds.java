package city.kontor.app.efile;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.SaveAs;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Department;
import city.kontor.efile.Change;
import city.kontor.efile.EFile;
import city.kontor.efile.Field;
import city.kontor.efile.FileCommand;
import city.kontor.efile.FileLine;
import city.kontor.efile.MarkCommand;
import city.kontor.efile.PaperPart;
import city.kontor.efile.PlanEntry;
import city.kontor.kernel.Command;
import city.kontor.kernel.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a file. */
final class FileDeeds {
    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final FilesModel model;
    private final RestrictionDeeds restrictions;
    private final Outcomes outcomes;

    FileDeeds(Kit kit, FilesModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(FileDeeds.class);
        this.words = new EfileWords(kit.texts());
        this.model = model;
        restrictions = new RestrictionDeeds(kit, model.file());
        outcomes = new Outcomes(kit);
    }

    /** What can be done about who sees a file. */
    RestrictionDeeds restrictions() {
        return restrictions;
    }

    /** Asks for position, department and title of a new file. */
    void open(Optional<PlanEntry> at, List<Scope> mine) {
        List<PlanEntry> positions =
                model.plan().get().stream().filter(PlanEntry::active).toList();
        List<Department> departments = model.names().get().departments().stream()
                .filter(department -> mine.contains(Scope.CITY) || mine.contains(department.scope()))
                .toList();
        var position = new Choice<>(texts.get("file.position"), positions, words::entry);
        at.filter(positions::contains).ifPresent(position::with);
        position.setId("file-position");
        var department = new Choice<>(texts.get("file.department"), departments, Department::name);
        if (departments.size() == 1) {
            department.with(departments.getFirst());
        }
        department.setId("file-department");
        var title = new TextField();
        title.setId("file-title");
        kit.dialogs()
                .form(
                        texts,
                        "file.open",
                        new FormGrid()
                                .row(texts.get("file.position"), position)
                                .row(texts.get("file.department"), department)
                                .row(texts.get("file.title"), title),
                        Bindings.createBooleanBinding(
                                () -> position.getValue() != null
                                        && department.getValue() != null
                                        && !title.getText().isBlank(),
                                position.valueProperty(),
                                department.valueProperty(),
                                title.textProperty()),
                        () -> {
                            String id = model.parts().desk().newId();
                            model.file()
                                    .give(
                                            texts.get("file.open.title"),
                                            new FileCommand.OpenFile(
                                                    department.getValue().scope(),
                                                    id,
                                                    position.getValue().id(),
                                                    title.getText()),
                                            outcomes.say(
                                                    texts.get("file.open.said"),
                                                    Optional.empty(),
                                                    () -> model.file().open(id, new Chosen.TheFile())));
                        });
    }

    /** What this person may do with the file that is open. */
    List<Action> of(FileView view) {
        var actions = new ArrayList<Action>();
        EFile file = view.file();
        if (file.isOpen() && view.mayWork()) {
            actions.add(Action.of(texts.get("file.describe.title"), Feather.EDIT_2, () -> describe(view)));
            actions.add(Action.of(texts.get("file.paper.title"), Feather.BOX, () -> paper(file)));
        }
        if (view.mayWork()) {
            actions.add(Action.of(texts.get("file.link.title"), Feather.LINK, () -> link(file)));
        }
        actions.add(mark(view));
        actions.add(takeAlong(file));
        actions.add(Action.of(texts.get("file.proof.title"), Feather.SHIELD, () -> proof(file)));
        actions.addAll(restrictions.of(view));
        if (!view.mayRegister()) {
            return actions;
        }
        if (file.isOpen()) {
            actions.add(Action.of(texts.get("file.close.title"), Feather.ARCHIVE, () -> close(file)));
            actions.add(Action.of(texts.get("file.volumes.title"), Feather.BOOK, () -> startVolume(file)));
        } else {
            actions.add(reasoned("file.reopen", Feather.CORNER_UP_LEFT, file, FileCommand.ReopenFile::new));
        }
        actions.add(
                file.keeping().hold().isPresent()
                        ? reasoned("file.lift", Feather.UNLOCK, file, FileCommand.LiftHold::new)
                        : reasoned("file.hold", Feather.LOCK, file, FileCommand.HoldFile::new));
        actions.add(Action.of(texts.get("file.keep.title"), Feather.CALENDAR, () -> keep(view)));
        if (file.keeping().years().isPresent()) {
            actions.add(Action.of(
                    texts.get("file.plain.title"),
                    Feather.ROTATE_CCW,
                    () -> confirm("file.plain", new FileCommand.KeepByPlan(file.scope(), file.id()))));
        }
        actions.add(Action.of(texts.get("file.refile.title"), Feather.CORNER_DOWN_RIGHT, () -> refile(file)));
        return actions;
    }

    /** Fetches the documents to this machine and keeps them there, or no longer. */
    private Action takeAlong(EFile file) {
        boolean taken = model.along().holds(file.id());
        return Action.of(
                        texts.get(taken ? "along.leave" : "along.take"),
                        Feather.BRIEFCASE,
                        () -> model.along().file(file.id(), !taken))
                .keys("Shortcut+Alt+M");
    }

    /** Keeps the file at hand, or no longer. */
    private Action mark(FileView view) {
        EFile file = view.file();
        boolean marked = view.marked().isPresent();
        String key = marked ? "file.unmark" : "file.mark";
        return Action.of(
                        texts.get(key + ".title"),
                        Feather.STAR,
                        () -> give(
                                key,
                                marked
                                        ? new MarkCommand.UnmarkFile(file.scope(), file.id())
                                        : new MarkCommand.MarkFile(
                                                file.scope(),
                                                file.id(),
                                                model.parts().clock().instant())))
                .keys("Shortcut+D");
    }

    private void proof(EFile file) {
        String name = words.number(file).replaceAll("[^0-9A-Za-zÄÖÜäöüß.-]+", "_");
        new SaveAs(kit)
                .ask(
                        texts.get("file.proof.title"),
                        texts.get("file.proof.name", name),
                        target -> model.parts().desk().proof(file.id(), target));
    }

    /** A command that says why. */
    private interface Reasoned {
        Command command(Scope scope, String fileId, String reason);
    }

    private Action reasoned(String key, Feather icon, EFile file, Reasoned command) {
        return Action.of(
                texts.get(key + ".title"),
                icon,
                () -> kit.dialogs()
                        .reason(texts, key, reason -> give(key, command.command(file.scope(), file.id(), reason))));
    }

    private void describe(FileView view) {
        EFile file = view.file();
        var title = new TextField(file.fields().getOrDefault(Field.TITLE, ""));
        var keywords = new TextField(file.fields().getOrDefault(Field.KEYWORDS, ""));
        keywords.setPromptText(texts.get("file.keywords.prompt"));
        var note = new TextArea(file.fields().getOrDefault(Field.NOTE, ""));
        note.setWrapText(true);
        note.setPrefRowCount(4);
        kit.dialogs()
                .form(
                        texts,
                        "file.describe",
                        new FormGrid()
                                .row(texts.get("file.title"), title)
                                .row(texts.get("file.keywords"), keywords)
                                .row(texts.get("file.note"), note),
                        Bindings.createBooleanBinding(() -> !title.getText().isBlank(), title.textProperty()),
                        () -> {
                            var changes = new Changes(file.fields())
                                    .put(Field.TITLE, title.getText())
                                    .put(Field.KEYWORDS, keywords.getText())
                                    .put(Field.NOTE, note.getText())
                                    .all();
                            describe(file, changes);
                        });
    }

    private void describe(EFile file, List<Change> changes) {
        if (!changes.isEmpty()) {
            give("file.describe", new FileCommand.DescribeFile(file.scope(), file.id(), changes));
        }
    }

    private void paper(EFile file) {
        var label = new TextField();
        var place = new TextField();
        kit.dialogs()
                .form(
                        texts,
                        "file.paper",
                        new FormGrid()
                                .row(texts.get("file.paper.label"), label)
                                .row(texts.get("file.paper.place"), place),
                        Bindings.createBooleanBinding(
                                () -> !label.getText().isBlank()
                                        && !place.getText().isBlank(),
                                label.textProperty(),
                                place.textProperty()),
                        () -> give(
                                "file.paper",
                                new FileCommand.PutPaperPart(
                                        file.scope(),
                                        file.id(),
                                        new PaperPart(
                                                model.parts().desk().newId(),
                                                label.getText().strip(),
                                                place.getText().strip()))));
    }

    private void refile(EFile file) {
        var position = new Choice<>(
                texts.get("file.position"),
                model.plan().get().stream()
                        .filter(entry -> entry.active() && !entry.id().equals(file.entryId()))
                        .toList(),
                words::entry);
        var reason = new TextField();
        kit.dialogs()
                .form(
                        texts,
                        "file.refile",
                        new FormGrid()
                                .row(texts.get("file.position"), position)
                                .row(texts.get("file.keep.reason"), reason),
                        Bindings.createBooleanBinding(
                                () -> position.getValue() != null
                                        && !reason.getText().isBlank(),
                                position.valueProperty(),
                                reason.textProperty()),
                        () -> give(
                                "file.refile",
                                new FileCommand.RefileFile(
                                        file.scope(),
                                        file.id(),
                                        position.getValue().id(),
                                        reason.getText().strip())));
    }

    /** Asks which other file belongs to this one; those that were touched last stand first. */
    private void link(EFile file) {
        model.recentFiles(files -> {
            var other = new Choice<>(
                    texts.get("file.link.other"),
                    files.stream()
                            .map(FileLine::file)
                            .filter(one -> !one.id().equals(file.id()))
                            .toList(),
                    one -> texts.get("link.name", words.number(one), words.title(one)));
            other.setId("link-other");
            var note = new TextField();
            kit.dialogs()
                    .form(
                            texts,
                            "file.link",
                            new FormGrid()
                                    .row(texts.get("file.link.other"), other)
                                    .row(texts.get("file.note"), note),
                            other.valueProperty().isNotNull(),
                            () -> give(
                                    "file.link",
                                    new FileCommand.LinkFile(
                                            file.scope(),
                                            file.id(),
                                            other.getValue().id(),
                                            note.getText())));
        });
    }

    void unlink(EFile file, String otherId) {
        give("file.unlink", new FileCommand.UnlinkFile(file.scope(), file.id(), otherId));
    }

    void remove(EFile file, PaperPart part) {
        give("file.unpaper", new FileCommand.RemovePaperPart(file.scope(), file.id(), part.id()));
    }

    private void close(EFile file) {
        confirm("file.close", new FileCommand.CloseFile(file.scope(), file.id()));
    }

    private void startVolume(EFile file) {
        String next = model.parts().desk().newId();
        kit.dialogs()
                .confirm(
                        texts.get("file.volumes.title"),
                        texts.get("file.volumes.text"),
                        texts.get("file.volumes.verb"),
                        () -> model.file()
                                .give(
                                        texts.get("file.volumes.title"),
                                        new FileCommand.StartVolume(file.scope(), next, file.id()),
                                        outcomes.say(
                                                texts.get("file.volumes.said"),
                                                Optional.empty(),
                                                () -> model.file().open(next, new Chosen.TheFile()))));
    }

    private void keep(FileView view) {
        EFile file = view.file();
        int years = file.keeping().years().orElse(view.retention().years());
        var spinner = new Spinner<Integer>(0, PlanEntry.MOST_YEARS, years);
        spinner.setEditable(true);
        var reason = new TextField(file.keeping().yearsReason());
        kit.dialogs()
                .form(
                        texts.get("file.keep.title"),
                        texts.get("file.keep.text", view.retention().years()),
                        new VBox(
                                12,
                                new FormGrid()
                                        .row(texts.get("file.keep.years"), spinner)
                                        .row(texts.get("file.keep.reason"), reason)),
                        texts.get("file.keep.verb"),
                        Bindings.createBooleanBinding(() -> !reason.getText().isBlank(), reason.textProperty()),
                        () -> give(
                                "file.keep",
                                new FileCommand.KeepFor(
                                        file.scope(),
                                        file.id(),
                                        spinner.getValue(),
                                        reason.getText().strip())));
    }

    private void confirm(String key, Command command) {
        kit.dialogs()
                .confirm(
                        texts.get(key + ".title"),
                        texts.get(key + ".text"),
                        texts.get(key + ".verb"),
                        () -> give(key, command));
    }

    private void give(String key, Command command) {
        model.file().give(texts.get(key + ".title"), command, outcomes.say(texts.get(key + ".said")));
    }
}

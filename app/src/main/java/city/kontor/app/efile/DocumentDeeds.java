package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FileDialogs;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Job;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.Case;
import city.kontor.efile.Direction;
import city.kontor.efile.Document;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.Field;
import city.kontor.kernel.Command;
import city.kontor.kernel.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with documents besides giving dispositions. */
final class DocumentDeeds {
    /** From here on a person is asked whether that many were meant. */
    private static final int MANY = 200;

    private static final int SHOWN_REFUSALS = 10;

    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final FileModel model;
    private final DocumentIntake intake;
    private final Outcomes outcomes;
    private final ContentDeeds contents;
    private final LetterDeeds letters;
    private final CarryDeeds carry;

    DocumentDeeds(Kit kit, FileModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(DocumentDeeds.class);
        this.words = new EfileWords(kit.texts());
        this.model = model;
        intake = new DocumentIntake(model.parts());
        outcomes = new Outcomes(kit);
        contents = new ContentDeeds(kit, model, intake);
        letters = new LetterDeeds(kit, model);
        carry = new CarryDeeds(kit, model);
    }

    /** New documents of a case. */
    Action file(Case one) {
        return Action.of(texts.get("document.file.title"), Feather.FILE_PLUS, () -> {
                    List<Path> files = kit.files().open(texts.get("document.file.title"), List.of(all()));
                    file(one, files);
                })
                .keys("Shortcut+N");
    }

    /** Takes what was dropped or chosen. */
    void file(Case one, List<Path> dropped) {
        if (dropped.isEmpty()) {
            return;
        }
        kit.tasks()
                .<DocumentIntake.Found>start(
                        texts.get("document.file.looking"), progress -> DocumentIntake.files(dropped))
                .onFailure(IOException.class, new Unreadable(kit, texts.get("document.file.title")))
                .then(found -> ask(one, found));
    }

    private void ask(Case one, DocumentIntake.Found found) {
        List<Path> files = found.files();
        if (files.isEmpty() && !found.unreadable().isEmpty()) {
            say(new DocumentIntake.Report(0, DocumentIntake.refused(found, new Wording())));
            return;
        }
        var direction = new Choice<>(texts.get("document.direction"), List.of(Direction.values()), words::direction)
                .with(Direction.INCOMING);
        String named = files.size() == 1
                ? String.valueOf(files.getFirst().getFileName())
                : texts.get("document.file.count", files.size());
        kit.dialogs()
                .form(
                        texts.get("document.file.title"),
                        files.size() > MANY
                                ? texts.get("document.file.many", files.size(), one.name())
                                : texts.get("document.file.text", named, one.name()),
                        preview(found).row(texts.get("document.direction"), direction),
                        texts.get("document.file.verb"),
                        Bindings.createBooleanBinding(() -> !files.isEmpty()),
                        () -> file(one, direction.getValue(), found));
    }

    /** What would be filed, before anything is. */
    private FormGrid preview(DocumentIntake.Found found) {
        var grid = new FormGrid().fact(texts.get("document.file.size"), words.size(found.bytes()));
        int left = found.tooLarge() + found.unreadable().size();
        return left == 0
                ? grid
                : grid.fact(texts.get("document.file.left"), texts.get("document.file.left.text", left));
    }

    private void file(Case one, Direction direction, DocumentIntake.Found found) {
        var filed = new AtomicInteger();
        Job<DocumentIntake.Report> job = kit.tasks()
                .<DocumentIntake.Report>start(
                        texts.get("document.file.title"),
                        progress -> intake.file(one, direction, found, new Wording(), progress, filed::set))
                .then(this::say);
        job.atEnd(() -> {
            if (job.isCancelled()) {
                kit.notices().say(Tone.INFO, texts.get("document.file.cancelled", filed.get(), files(found)));
            }
        });
    }

    private static int files(DocumentIntake.Found found) {
        return found.files().size();
    }

    private void say(DocumentIntake.Report report) {
        if (report.refused().isEmpty()) {
            kit.notices().done(texts.get("document.file.said", report.filed()));
            return;
        }
        String shown = report.refused().stream().limit(SHOWN_REFUSALS).collect(Collectors.joining("\n"));
        int more = report.refused().size() - SHOWN_REFUSALS;
        kit.dialogs()
                .message(
                        Tone.WARNING,
                        texts.get(
                                "document.file.partly",
                                report.filed(),
                                report.refused().size()),
                        more > 0 ? shown + "\n" + texts.get("document.file.more", more) : shown);
    }

    private final class Wording implements DocumentIntake.Wording {
        @Override
        public String tooLarge(long most) {
            return texts.get("document.tooLarge", words.size(most));
        }

        @Override
        public String unreadable(IOException why) {
            return texts.get("document.unreadable", String.valueOf(why.getMessage()));
        }

        @Override
        public String refused(Reason reason) {
            return kit.texts().reason(reason);
        }
    }

    /** What this person may do with a document. */
    List<Action> of(FileView view, Document document) {
        var actions = new ArrayList<Action>();
        boolean free = document.cancelled().isEmpty() && document.signed().isEmpty();
        boolean others =
                document.checkedOut().filter(held -> !held.isBy(view.actor())).isPresent();
        if (view.mayWork() && document.cancelled().isEmpty()) {
            actions.addAll(letters.of(view, document));
            boolean isLetter = view.letter(document).isPresent();
            if (free && !others && !isLetter) {
                actions.add(Action.of(texts.get("document.version.title"), Feather.UPLOAD, () -> addVersion(document)));
            }
            if (free && document.checkedOut().isEmpty()) {
                actions.add(Action.of(
                        texts.get("document.out.title"),
                        Feather.LOCK,
                        () -> give(
                                "document.out",
                                new DocumentCommand.CheckOut(document.scope(), document.fileId(), document.id()))));
            }
            if (document.checkedOut().isPresent() && !others) {
                actions.add(Action.of(
                        texts.get("document.in.title"), Feather.UNLOCK, () -> give("document.in", back(document, ""))));
            }
            if (others && view.mayRegister()) {
                actions.add(Action.of(
                        texts.get("document.in.title"),
                        Feather.UNLOCK,
                        () -> kit.dialogs()
                                .reason(texts, "document.in", reason -> give("document.in", back(document, reason)))));
            }
            actions.add(Action.of(texts.get("document.describe.title"), Feather.EDIT_2, () -> describe(document)));
            move(view, document).ifPresent(actions::add);
            actions.add(carry.of(document));
            contents.redact(view, document).ifPresent(actions::add);
        }
        actions.add(
                Action.of(texts.get("document.save.title"), Feather.DOWNLOAD, () -> contents.save(document.content())));
        boolean mayCancel = document.signed().isEmpty() || view.mayRegister();
        if (view.mayWork() && document.cancelled().isEmpty() && mayCancel) {
            actions.add(Action.of(
                    texts.get("document.cancel.title"),
                    Feather.SLASH,
                    () -> kit.dialogs()
                            .reason(
                                    texts,
                                    "document.cancel",
                                    reason -> give(
                                            "document.cancel",
                                            new DocumentCommand.CancelDocument(
                                                    document.scope(), document.fileId(), document.id(), reason)))));
        }
        return actions;
    }

    private static Command back(Document document, String reason) {
        return new DocumentCommand.CancelCheckOut(document.scope(), document.fileId(), document.id(), reason);
    }

    private Optional<Action> move(FileView view, Document document) {
        List<Case> others = view.cases().stream()
                .map(CaseView::one)
                .filter(one -> one.isOpen() && !one.id().equals(document.caseId()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Action.of(
                texts.get("document.move.title"),
                Feather.CORNER_DOWN_RIGHT,
                () -> move(document, others, Optional.empty())));
    }

    /** Asks why it shall lie in that other case of its file. */
    void move(FileView view, Document document, Case into) {
        move(document, view.cases().stream().map(CaseView::one).toList(), Optional.of(into));
    }

    private void move(Document document, List<Case> others, Optional<Case> into) {
        var target = new Choice<>(
                texts.get("document.case"), others, one -> one.fields().getOrDefault(Field.TITLE, ""));
        into.ifPresent(target::setValue);
        var reason = new TextField();
        reason.setId("move-reason");
        kit.dialogs()
                .form(
                        texts,
                        "document.move",
                        new FormGrid()
                                .row(texts.get("document.case"), target)
                                .row(texts.get("document.reason"), reason),
                        Bindings.createBooleanBinding(
                                () -> target.getValue() != null
                                        && !reason.getText().isBlank(),
                                target.valueProperty(),
                                reason.textProperty()),
                        () -> give(
                                "document.move",
                                new DocumentCommand.MoveDocument(
                                        document.scope(),
                                        document.fileId(),
                                        document.id(),
                                        target.getValue().id(),
                                        reason.getText().strip())));
    }

    private void addVersion(Document document) {
        kit.files().open(texts.get("document.version.title"), List.of(all())).stream()
                .findFirst()
                .ifPresent(file -> {
                    var note = new TextField();
                    kit.dialogs()
                            .form(
                                    texts.get("document.version.title"),
                                    texts.get("document.version.text", file.getFileName()),
                                    new FormGrid().row(texts.get("document.note"), note),
                                    texts.get("document.version.verb"),
                                    Bindings.createBooleanBinding(() -> true),
                                    () -> addVersion(document, file, note.getText()));
                });
    }

    private void addVersion(Document document, Path file, String note) {
        String doing = texts.get("document.version.title");
        kit.tasks()
                .<Given>start(
                        doing,
                        progress -> model.parts()
                                .desk()
                                .give(new DocumentCommand.AddVersion(
                                        document.scope(),
                                        document.fileId(),
                                        document.id(),
                                        document.newest(),
                                        intake.content(file),
                                        note)))
                .onFailure(
                        IOException.class,
                        failure -> kit.dialogs()
                                .message(
                                        Tone.WARNING,
                                        doing,
                                        failure instanceof DocumentIntake.TooLargeException
                                                ? file.getFileName() + ": "
                                                        + new Wording().tooLarge(DocumentIntake.MOST_BYTES)
                                                : new Wording().unreadable(failure)))
                .then(outcomes.say(texts.get("document.version.said")));
    }

    private void describe(Document document) {
        var title = new TextField(text(document, Field.TITLE));
        String datedBefore = text(document, Field.DATED);
        var dated = new DatePicker(datedBefore.isEmpty() ? null : LocalDate.parse(datedBefore));
        var foreign = new TextField(text(document, Field.FOREIGN_NUMBER));
        var direction = new Choice<>(texts.get("document.direction"), List.of(Direction.values()), words::direction)
                .with(Direction.valueOf(text(document, Field.DIRECTION)));
        var note = new TextArea(text(document, Field.NOTE));
        note.setWrapText(true);
        note.setPrefRowCount(3);
        kit.dialogs()
                .form(
                        texts,
                        "document.describe",
                        new FormGrid()
                                .row(texts.get("document.title"), title)
                                .row(texts.get("document.dated"), dated)
                                .row(texts.get("document.direction"), direction)
                                .row(texts.get("document.foreign"), foreign)
                                .row(texts.get("document.note"), note),
                        Bindings.createBooleanBinding(() -> !title.getText().isBlank(), title.textProperty()),
                        () -> {
                            var changes = new Changes(document.fields())
                                    .put(Field.TITLE, title.getText())
                                    .put(
                                            Field.DATED,
                                            dated.getValue() == null
                                                    ? ""
                                                    : dated.getValue().toString())
                                    .put(Field.DIRECTION, direction.getValue().name())
                                    .put(Field.FOREIGN_NUMBER, foreign.getText())
                                    .put(Field.NOTE, note.getText())
                                    .all();
                            if (!changes.isEmpty()) {
                                give(
                                        "document.describe",
                                        new DocumentCommand.DescribeDocument(
                                                document.scope(), document.fileId(), document.id(), changes));
                            }
                        });
    }

    /** What is done with what documents hold. */
    ContentDeeds contents() {
        return contents;
    }

    private FileDialogs.Kind all() {
        return new FileDialogs.Kind(texts.get("document.all"), List.of("*.*"));
    }

    private void give(String key, Command command) {
        model.give(texts.get(key + ".title"), command, outcomes.say(texts.get(key + ".said")));
    }

    private static String text(Document document, Field field) {
        return document.fields().getOrDefault(field, "");
    }
}

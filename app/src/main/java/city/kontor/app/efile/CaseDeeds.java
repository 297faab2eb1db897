package city.kontor.app.efile;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.efile.Case;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Change;
import city.kontor.efile.EFile;
import city.kontor.efile.Field;
import city.kontor.efile.Participant;
import city.kontor.kernel.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a case. */
final class CaseDeeds {
    private final Kit kit;
    private final Texts texts;
    private final FileModel model;
    private final Outcomes outcomes;
    private final LetterDeeds letters;

    CaseDeeds(Kit kit, FileModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(CaseDeeds.class);
        this.model = model;
        outcomes = new Outcomes(kit);
        letters = new LetterDeeds(kit, model);
    }

    /** A new case in the file that is open. */
    Action open(FileView view) {
        return Action.of(texts.get("case.open.title"), Feather.FOLDER_PLUS, () -> askOpen(view.file()))
                .keys("Shortcut+Shift+N");
    }

    private void askOpen(EFile file) {
        var title = new TextField();
        title.setId("case-title");
        kit.dialogs()
                .form(
                        texts,
                        "case.open",
                        new FormGrid().row(texts.get("case.title"), title),
                        Bindings.createBooleanBinding(() -> !title.getText().isBlank(), title.textProperty()),
                        () -> {
                            String id = model.parts().desk().newId();
                            model.give(
                                    texts.get("case.open.title"),
                                    new CaseCommand.OpenCase(file.scope(), file.id(), id, title.getText()),
                                    outcomes.say(
                                            texts.get("case.open.said"),
                                            Optional.empty(),
                                            () -> model.choose(new Chosen.TheCase(id))));
                        });
    }

    /** What this person may do with a case besides giving dispositions. */
    List<Action> of(FileView view, CaseView shown) {
        var actions = new ArrayList<Action>();
        Case one = shown.one();
        if (!view.mayWork()) {
            return actions;
        }
        if (one.isOpen()) {
            actions.add(letters.write(view, shown));
            actions.add(Action.of(texts.get("case.describe.title"), Feather.EDIT_2, () -> describe(one)));
            actions.add(Action.of(texts.get("case.participant.title"), Feather.USER_PLUS, () -> participant(one)));
            actions.add(Action.of(texts.get("case.close.title"), Feather.CHECK, () -> close(one)));
        } else if (view.file().isOpen()) {
            actions.add(Action.of(
                    texts.get("case.reopen.title"),
                    Feather.CORNER_UP_LEFT,
                    () -> kit.dialogs()
                            .reason(
                                    texts,
                                    "case.reopen",
                                    reason -> give(
                                            "case.reopen",
                                            new CaseCommand.ReopenCase(one.scope(), one.fileId(), one.id(), reason)))));
        }
        return actions;
    }

    private void describe(Case one) {
        var title = new TextField(text(one, Field.TITLE));
        var foreign = new TextField(text(one, Field.FOREIGN_NUMBER));
        String dueBefore = text(one, Field.DUE);
        var due = new DatePicker(dueBefore.isEmpty() ? null : LocalDate.parse(dueBefore));
        var note = new TextArea(text(one, Field.NOTE));
        note.setWrapText(true);
        note.setPrefRowCount(4);
        kit.dialogs()
                .form(
                        texts,
                        "case.describe",
                        new FormGrid()
                                .row(texts.get("case.title"), title)
                                .row(texts.get("case.foreign"), foreign)
                                .row(texts.get("case.due"), due)
                                .row(texts.get("case.note"), note),
                        Bindings.createBooleanBinding(() -> !title.getText().isBlank(), title.textProperty()),
                        () -> {
                            List<Change> changes = new Changes(one.fields())
                                    .put(Field.TITLE, title.getText())
                                    .put(Field.FOREIGN_NUMBER, foreign.getText())
                                    .put(
                                            Field.DUE,
                                            due.getValue() == null
                                                    ? ""
                                                    : due.getValue().toString())
                                    .put(Field.NOTE, note.getText())
                                    .all();
                            if (!changes.isEmpty()) {
                                give(
                                        "case.describe",
                                        new CaseCommand.DescribeCase(one.scope(), one.fileId(), one.id(), changes));
                            }
                        });
    }

    private void participant(Case one) {
        var name = new TextField();
        name.setId("participant-name");
        var role = new TextField();
        role.setPromptText(texts.get("participant.role.prompt"));
        var street = new TextField();
        var postCode = new TextField();
        var place = new TextField();
        var email = new TextField();
        var phone = new TextField();
        kit.dialogs()
                .form(
                        texts,
                        "case.participant",
                        new FormGrid()
                                .row(texts.get("participant.name"), name)
                                .row(texts.get("participant.role"), role)
                                .row(texts.get("participant.street"), street)
                                .row(texts.get("participant.postCode"), postCode)
                                .row(texts.get("participant.place"), place)
                                .row(texts.get("participant.email"), email)
                                .row(texts.get("participant.phone"), phone),
                        Bindings.createBooleanBinding(() -> !name.getText().isBlank(), name.textProperty()),
                        () -> give(
                                "case.participant",
                                new CaseCommand.PutParticipant(
                                        one.scope(),
                                        one.fileId(),
                                        one.id(),
                                        new Participant(
                                                model.parts().desk().newId(),
                                                name.getText().strip(),
                                                role.getText().strip(),
                                                street.getText().strip(),
                                                postCode.getText().strip(),
                                                place.getText().strip(),
                                                email.getText().strip(),
                                                phone.getText().strip()))));
    }

    void remove(Case one, Participant participant) {
        give(
                "case.unparticipant",
                new CaseCommand.RemoveParticipant(one.scope(), one.fileId(), one.id(), participant.id()));
    }

    private void close(Case one) {
        kit.dialogs()
                .confirm(
                        texts.get("case.close.title"),
                        texts.get("case.close.text"),
                        texts.get("case.close.verb"),
                        () -> give("case.close", new CaseCommand.CloseCase(one.scope(), one.fileId(), one.id())));
    }

    private void give(String key, Command command) {
        model.give(texts.get(key + ".title"), command, outcomes.say(texts.get(key + ".said")));
    }

    private static String text(Case one, Field field) {
        return one.fields().getOrDefault(field, "");
    }
}

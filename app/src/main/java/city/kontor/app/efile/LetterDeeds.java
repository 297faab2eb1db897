package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.Case;
import city.kontor.efile.Content;
import city.kontor.efile.Document;
import city.kontor.efile.KeptLetter;
import city.kontor.efile.Letter;
import city.kontor.efile.LetterCommand;
import city.kontor.efile.LetterSheet;
import city.kontor.efile.Letterhead;
import city.kontor.kernel.Command;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.feather.Feather;

/** How letters are written, changed and made ready to go out. */
final class LetterDeeds {
    private final Kit kit;
    private final Texts texts;
    private final FileModel model;
    private final Outcomes outcomes;
    private final RouteDeeds routes;

    LetterDeeds(Kit kit, FileModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(LetterDeeds.class);
        this.model = model;
        outcomes = new Outcomes(kit);
        routes = new RouteDeeds(kit, model);
    }

    /** A new letter in a case. */
    Action write(FileView view, CaseView home) {
        return Action.of(
                        texts.get("letter.write.title"),
                        Feather.MAIL,
                        () -> prepare(view, home, Optional.empty(), (desk, head) -> askWrite(home.one(), desk, head)))
                .keys("Shortcut+Shift+B");
    }

    /** What this person may do with a document that is a letter. */
    List<Action> of(FileView view, Document document) {
        Optional<CaseView> home = view.caseView(document.caseId());
        Optional<KeptLetter> kept = view.letter(document).filter(letter -> !letter.finished());
        if (home.isEmpty() || kept.isEmpty()) {
            return List.of();
        }
        Letter letter = kept.get().letter();
        var finish = Action.of(
                        texts.get("letter.finish.title"),
                        Feather.CHECK_SQUARE,
                        () -> prepare(
                                view,
                                home.get(),
                                Optional.of(document),
                                (desk, head) -> askFinish(document, letter, desk, head)))
                .keys("Shortcut+Shift+Enter");
        var change = Action.of(
                        texts.get("letter.change.title"),
                        Feather.EDIT_3,
                        () -> prepare(
                                view,
                                home.get(),
                                Optional.of(document),
                                (desk, head) -> askChange(document, letter, desk, head)))
                .keys("Shortcut+Shift+E");
        return document.signed().isEmpty() ? List.of(finish, change) : List.of(finish);
    }

    /** Reads what a letter is made of and says what is not there yet. */
    private void prepare(
            FileView view, CaseView home, Optional<Document> about, BiConsumer<LetterDesk, Letterhead> then) {
        model.parts()
                .tasks()
                .<LetterDesk>start(
                        texts.get("letter.preparing"), progress -> LetterDesk.read(model.parts(), view, home, about))
                .then(desk -> {
                    if (desk.templates().isEmpty()) {
                        kit.dialogs().message(Tone.INFO, texts.get("letter.none.title"), texts.get("letter.none.text"));
                    } else {
                        desk.head()
                                .ifPresentOrElse(
                                        head -> then.accept(desk, head),
                                        () -> kit.dialogs()
                                                .message(
                                                        Tone.INFO,
                                                        texts.get("letter.headless.title"),
                                                        texts.get("letter.headless.text")));
                    }
                });
    }

    private void askWrite(Case one, LetterDesk desk, Letterhead head) {
        var form = new LetterForm(kit, desk, head, Optional.empty());
        kit.dialogs()
                .form(
                        texts.get("letter.write.title"),
                        texts.get("letter.write.text", one.name()),
                        form,
                        texts.get("letter.write.verb"),
                        form.valid(),
                        () -> {
                            String id = model.parts().desk().newId();
                            String title = form.title();
                            Letter letter = form.letter();
                            boolean coSign = form.wantsCoSignature();
                            give(
                                    "letter.write",
                                    desk,
                                    form.sheet(),
                                    title,
                                    content -> new LetterCommand.WriteLetter(
                                            one.scope(), one.fileId(), one.id(), id, title, letter, content),
                                    outcomes.say(texts.get("letter.write.said"), Optional.empty(), () -> {
                                        model.choose(new Chosen.TheDocument(id));
                                        if (coSign) {
                                            coSign(one, id);
                                        }
                                    }));
                        });
    }

    private void coSign(Case one, String documentId) {
        model.parts()
                .tasks()
                .<Optional<Document>>start(
                        texts.get("letter.preparing"),
                        progress -> model.parts().read(queries -> queries.document(documentId)))
                .then(found -> routes.give(one, found).fire());
    }

    private void askChange(Document document, Letter letter, LetterDesk desk, Letterhead head) {
        var form = new LetterForm(kit, desk, head, Optional.of(letter));
        kit.dialogs().form(texts, "letter.change", form, form.valid(), () -> {
            Letter now = form.letter();
            give(
                    "letter.change",
                    desk,
                    form.sheet(),
                    document.name(),
                    content -> new LetterCommand.ChangeLetter(
                            document.scope(), document.fileId(), document.id(), document.newest(), now, content),
                    outcomes.say(texts.get("letter.change.said")));
        });
    }

    private void askFinish(Document document, Letter letter, LetterDesk desk, Letterhead head) {
        LetterSheet sheet = desk.sheet(head, desk.templates().getFirst(), letter, false);
        List<String> missing = sheet.missing();
        if (!missing.isEmpty()) {
            kit.dialogs()
                    .message(
                            Tone.WARNING,
                            texts.get("letter.finish.missing.title"),
                            texts.get("letter.missing", String.join(", ", missing)));
            return;
        }
        document.number()
                .ifPresentOrElse(
                        number -> {
                            var preview = new LetterPreview(kit, () -> Optional.of(sheet));
                            preview.setPrefSize(640, 600);
                            preview.draw();
                            kit.dialogs()
                                    .form(
                                            texts.get("letter.finish.title"),
                                            texts.get("letter.finish.text", number),
                                            preview,
                                            texts.get("letter.finish.verb"),
                                            new SimpleBooleanProperty(true),
                                            () -> finish(document, number, desk, sheet));
                        },
                        () -> kit.dialogs()
                                .message(
                                        Tone.INFO,
                                        texts.get("letter.numberless.title"),
                                        texts.get("letter.numberless.text")));
    }

    private void finish(Document document, String number, LetterDesk desk, LetterSheet sheet) {
        give(
                "letter.finish",
                desk,
                sheet,
                document.name(),
                content -> new LetterCommand.FinishLetter(
                        document.scope(), document.fileId(), document.id(), document.newest(), number, content),
                outcomes.say(texts.get("letter.finish.said", number)));
    }

    /** Prints the letter, keeps its bytes, and gives the command that names them. */
    private void give(
            String key,
            LetterDesk desk,
            LetterSheet sheet,
            String title,
            Function<Content, Command> command,
            Consumer<Given> then) {
        String doing = texts.get(key + ".title");
        kit.tasks()
                .<Given>start(doing, progress -> model.parts().desk().give(command.apply(desk.print(sheet, title))))
                .onFailure(
                        IOException.class,
                        failure -> kit.dialogs()
                                .message(
                                        Tone.WARNING,
                                        doing,
                                        texts.get("letter.unwritten", String.valueOf(failure.getMessage()))))
                .then(then);
    }
}

package city.kontor.app.scan;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.FileDialogs;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.capture.FieldName;
import city.kontor.capture.scan.ScanEnd;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;

/** What can be done at the scan station, and what is said about it. */
final class ScanActions {
    /** How many of the header's actions bring documents in. */
    static final int WAYS_IN = 3;

    private final Kit kit;
    private final Texts texts;
    private final ScanStationModel model;
    private final WatchModel watching;
    private final Supplier<List<PageModel>> selectedPages;
    private final BatchActions batch;
    private final Action openFiles;
    private final Action openFolder;
    private final Action scan;
    private final Action watch;
    private final Action mail;
    private final Action sheets;
    private final Action undo;
    private final Action release;
    private final Action turnLeft;
    private final Action turnRight;
    private final Action split;
    private final Action delete;
    private final Action interleave;
    private final Action replaceByScan;
    private final Action replaceByFile;
    private final Action join;
    private final Action nextDocument;
    private final Action previousDocument;

    /**
     * @param selectedPages the pages that are chosen in the strip
     * @param onReleased called when the next document is shown after a release
     */
    ScanActions(
            Kit kit,
            Texts texts,
            ScanStationModel model,
            ScannerModel scanner,
            WatchModel watching,
            MailModel mailbox,
            Supplier<List<PageModel>> selectedPages,
            Runnable onReleased) {
        this.kit = kit;
        this.texts = texts;
        this.model = model;
        this.watching = watching;
        this.selectedPages = selectedPages;
        var question = new ReleaseQuestion(kit, texts, model, onReleased);
        batch = new BatchActions(kit, texts, model);
        BooleanBinding chosen = Bindings.createBooleanBinding(
                () -> model.selectedProperty().get().isPresent(), model.selectedProperty());
        openFiles = action("action.open", Feather.FILE_PLUS, this::openFiles).keys("Shortcut+O");
        openFolder =
                action("action.openFolder", Feather.FOLDER, this::openFolder).keys("Shortcut+Shift+O");
        var form = new ScannerForm(kit, texts, scanner);
        scan = action("action.scan", Feather.PRINTER, () -> form.ask(0, () -> {}))
                .keys("F9")
                .enabledWhen(scanner.scanningProperty().not());
        watch = action("action.watch", Feather.EYE, this::watch).keys("Shift+F9");
        mail = action("action.mail", Feather.INBOX, new MailForm(kit, texts, mailbox)::open)
                .keys("Shortcut+F9");
        sheets = action("action.sheets", Feather.COLUMNS, this::writeSheets);
        undo = action("action.undo", Feather.CORNER_UP_LEFT, model.edits()::undo)
                .keys("Alt+Backspace")
                .enabledWhen(model.edits().canUndoProperty());
        release = action("action.release", Feather.CHECK, () -> withDocument(question::ask))
                .keys("Shortcut+Enter")
                .enabledWhen(chosen);
        turnLeft = action("action.turnLeft", Feather.ROTATE_CCW, () -> turn(-1))
                .keys("Shortcut+L")
                .enabledWhen(chosen);
        turnRight = action("action.turnRight", Feather.ROTATE_CW, () -> turn(1))
                .keys("Shortcut+R")
                .enabledWhen(chosen);
        split = action("action.split", Feather.SCISSORS, this::split)
                .keys("Shortcut+T")
                .enabledWhen(chosen);
        interleave = action("action.interleave", Feather.BOOK_OPEN, () -> withDocument(model.edits()::interleave))
                .keys("Shortcut+Shift+D")
                .enabledWhen(chosen);
        replaceByScan = action("action.replaceByScan", Feather.REFRESH_CW, () -> form.ask(1, this::expectReplacement))
                .keys("F7")
                .enabledWhen(chosen.and(scanner.scanningProperty().not()));
        replaceByFile = action("action.replaceByFile", Feather.FILE, this::replaceByFile)
                .keys("Shift+F7")
                .enabledWhen(chosen);
        delete = action("action.delete", Feather.TRASH_2, this::delete)
                .keys("Shortcut+Delete")
                .enabledWhen(chosen);
        join = action("action.join", Feather.LINK, () -> withDocument(model.edits()::joinNext))
                .keys("Shortcut+J")
                .enabledWhen(chosen);
        nextDocument = action("action.next", Feather.ARROW_DOWN, () -> step(1))
                .keys("Shortcut+Page Down")
                .enabledWhen(chosen);
        previousDocument = action("action.previous", Feather.ARROW_UP, () -> step(-1))
                .keys("Shortcut+Page Up")
                .enabledWhen(chosen);
    }

    Action release() {
        return release;
    }

    /** In the header, the ways in first. */
    List<Action> ofHeader() {
        return List.of(openFiles, openFolder, scan, undo);
    }

    /** Documents that come by themselves. */
    List<Action> ofWatching() {
        return List.of(watch, mail);
    }

    /** Above the strip of pages. */
    List<Action> ofPages() {
        return List.of(turnLeft, turnRight, split, delete);
    }

    BatchActions ofBatch() {
        return batch;
    }

    List<Action> all(Runnable cyclePanes) {
        var all = new ArrayList<>(List.of(
                release,
                openFiles,
                openFolder,
                scan,
                watch,
                mail,
                sheets,
                nextDocument,
                previousDocument,
                turnRight,
                turnLeft,
                split,
                join,
                delete,
                interleave,
                replaceByScan,
                replaceByFile,
                undo,
                action("action.panes", Feather.COLUMNS, cyclePanes).keys("F6")));
        all.addAll(batch.all());
        return all;
    }

    /** Says what happened. */
    void tell(ScanNews news) {
        var notices = kit.notices();
        switch (news) {
            case ScanNews.Released(String title) -> notices.done(texts.get("news.released", title));
            case ScanNews.Learned(var learned, Runnable forget) ->
                notices.say(
                        Tone.INFO,
                        texts.get("news.learned", fieldNames(learned.fields()), learned.name()),
                        action("action.forgetLesson", Feather.CORNER_UP_LEFT, forget));
            case ScanNews.NotReleased(String title, var refusal) ->
                kit.dialogs()
                        .message(
                                Tone.DANGER,
                                texts.get("news.notReleased", title),
                                refusal.text(texts.language().locale()));
            case ScanNews.NotHandedOver(String title, String detail) ->
                kit.dialogs()
                        .message(
                                Tone.DANGER,
                                texts.get("news.notReleased", title),
                                texts.get("news.notHandedOver", detail));
            case ScanNews.NotTaken(var refusal) ->
                notices.say(Tone.WARNING, refusal.text(texts.language().locale()));
            case ScanNews.AlreadyHere(String file, DocumentModel document) -> {
                model.selectedProperty().set(Optional.of(document));
                notices.say(Tone.WARNING, texts.get("news.alreadyHere", file));
            }
            case ScanNews.Removed(int pages) -> notices.say(Tone.INFO, texts.get("news.removed", pages), undo);
            case ScanNews.LeftOut(int separators, int blanks) ->
                notices.say(Tone.INFO, texts.get("news.leftOut", leftOut(separators, blanks)), undo);
            case ScanNews.SheetsWritten(String file) -> notices.done(texts.get("sheet.written", file));
            case ScanNews.SheetsNotWritten(String file, String detail) ->
                notices.say(Tone.DANGER, texts.get("sheet.notWritten", file, detail));
            case ScanNews.PutAside(var refusal) ->
                notices.say(
                        Tone.WARNING,
                        texts.get("watch.aside", refusal.text(texts.language().locale())));
            case ScanNews.NotWatched(String folder, String detail) ->
                notices.say(Tone.WARNING, texts.get("watch.lost", folder, detail));
            case ScanNews.MailWaits(String user) -> notices.say(Tone.INFO, texts.get("mail.waits", user), mail);
            case ScanNews.MailTaken(String sender, int documents, String leftOut) ->
                notices.say(
                        Tone.INFO,
                        leftOut.isEmpty()
                                ? texts.get("mail.taken", sender, documents)
                                : texts.get("mail.takenWithout", sender, documents, leftOut));
            case ScanNews.MailPutAside(var refusal) ->
                notices.say(
                        Tone.WARNING,
                        texts.get("mail.aside", refusal.text(texts.language().locale())));
            case ScanNews.MailLost(var why) ->
                notices.say(
                        Tone.WARNING,
                        texts.get("mail.lost", why.text(texts.language().locale())));
            case ScanNews.MailEnded(var why) ->
                notices.say(
                        Tone.DANGER,
                        texts.get("mail.ended", why.text(texts.language().locale())),
                        mail);
            case ScanNews.BatchRefused(String text) ->
                kit.dialogs().message(Tone.WARNING, texts.get("batch.refused"), text);
            case ScanNews.BatchMoved(String text) -> notices.say(Tone.INFO, text);
            case ScanNews.NotSaved(String detail) -> notices.say(Tone.DANGER, texts.get("news.notSaved", detail));
        }
    }

    /** Says how pulling pages from the scanner ended, and offers to go on where it can. */
    void tell(ScanEnd end) {
        String text = end.text(texts.language().locale());
        switch (end.kind()) {
            case COMPLETE -> kit.notices().done(text);
            case CANCELLED -> kit.notices().say(Tone.INFO, text);
            case NO_PAPER, JAMMED, COVER_OPEN, BUSY, NO_DEVICE, FAILED ->
                kit.notices().say(Tone.WARNING, text, scan);
            case NO_SOFTWARE -> kit.dialogs().message(Tone.WARNING, texts.get("scanner.title"), text);
        }
    }

    private Action action(String key, Feather icon, Runnable run) {
        return Action.of(texts.get(key), icon, run);
    }

    private void withDocument(Consumer<DocumentModel> use) {
        model.selectedProperty().get().ifPresent(use);
    }

    private void openFiles() {
        List<Path> files = kit.files()
                .open(
                        texts.get("action.open"),
                        List.of(
                                new FileDialogs.Kind(texts.get("open.documents"), InputFiles.patterns()),
                                new FileDialogs.Kind(texts.get("open.all"), List.of("*.*"))));
        if (!files.isEmpty()) {
            model.add(files);
        }
    }

    private void openFolder() {
        kit.files().folder(texts.get("action.openFolder")).ifPresent(folder -> model.add(List.of(folder)));
    }

    private String leftOut(int separators, int blanks) {
        var parts = new ArrayList<String>();
        if (separators > 0) {
            parts.add(texts.get("news.separators", separators));
        }
        if (blanks > 0) {
            parts.add(texts.get("news.blanks", blanks));
        }
        return String.join(" ", parts);
    }

    private void writeSheets() {
        kit.files().save(texts.get("action.sheets"), texts.get("sheet.file")).ifPresent(model.sheets()::write);
    }

    private void watch() {
        watching.folderProperty()
                .get()
                .ifPresentOrElse(
                        folder -> kit.dialogs()
                                .confirm(
                                        texts.get("action.watch"),
                                        texts.get("watch.on", folder),
                                        texts.get("watch.end"),
                                        watching::end),
                        () -> kit.files().folder(texts.get("action.watch")).ifPresent(folder -> {
                            watching.watch(folder);
                            kit.notices().done(texts.get("watch.begun", folder));
                        }));
    }

    private void turn(int quarters) {
        withDocument(
                document -> selectedPages.get().forEach(page -> model.edits().turn(document, page, quarters)));
    }

    /** What comes in next takes the place of the first chosen page. */
    private void expectReplacement() {
        withDocument(document -> selectedPages.get().stream()
                .findFirst()
                .ifPresent(page -> model.feed().expectReplacement(document, page)));
    }

    private void replaceByFile() {
        expectReplacement();
        kit
                .files()
                .open(
                        texts.get("action.replaceByFile"),
                        List.of(new FileDialogs.Kind(texts.get("open.documents"), InputFiles.patterns())))
                .stream()
                .findFirst()
                .ifPresentOrElse(model.feed()::addInstead, model.feed()::endReplacement);
    }

    private void split() {
        withDocument(document -> selectedPages.get().stream()
                .findFirst()
                .ifPresent(page -> model.edits().splitBefore(document, page)));
    }

    private void delete() {
        withDocument(document -> {
            List<PageModel> pages = selectedPages.get();
            if (!pages.isEmpty()) {
                model.edits().delete(document, pages);
            }
        });
    }

    private void step(int by) {
        withDocument(document -> {
            int index = model.documents().indexOf(document) + by;
            if (index >= 0 && index < model.documents().size()) {
                model.selectedProperty().set(Optional.of(model.documents().get(index)));
            }
        });
    }

    private String fieldNames(Collection<FieldName> fields) {
        return fields.stream()
                .sorted()
                .map(field -> texts.get("field." + field.key()))
                .collect(Collectors.joining(", "));
    }
}

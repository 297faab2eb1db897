package city.kontor.app.einvoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.OpenOutside;
import city.kontor.app.kit.SaveAs;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.csv.CsvException;
import city.kontor.csv.CsvTable;
import city.kontor.einvoice.Attachment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * Opens a supporting document: pages, pictures, tables and data inside the program, where nothing in them can run; anything else with the
 * system's own program, after a question.
 */
final class AttachmentDialog {
    private static final double WIDTH = 920;
    private static final double HEIGHT = 600;
    /** More letters than anybody reads here; the whole can be saved. */
    private static final int MOST_LETTERS = 100_000;

    private final Kit kit;
    private final Texts texts;

    /** @param texts those of the view that lists the files */
    AttachmentDialog(Kit kit, Texts texts) {
        this.kit = kit;
        this.texts = texts;
    }

    /** Opens a file against which nothing speaks. @param title as it is called on the screen */
    void open(Attachment file, String title) {
        switch (file.mediaType().toLowerCase(Locale.ROOT)) {
            case "application/pdf", "image/png", "image/jpeg" -> pages(file, title);
            case "text/csv" -> table(file, title);
            case "application/xml", "text/xml" -> show(file, title, text(file), () -> {});
            default ->
                kit.dialogs()
                        .confirm(
                                texts.get("file.outside.title"),
                                texts.get("file.outside.text", title),
                                texts.get("file.outside.verb"),
                                () -> new OpenOutside(kit).open(title, copy -> Files.write(copy, file.bytes())));
        }
    }

    /** Saves it where the person wants. */
    Action saving(Attachment file, String title) {
        return Action.of(
                texts.get("file.save"),
                Feather.DOWNLOAD,
                () -> new SaveAs(kit)
                        .ask(texts.get("file.saving", title), title, path -> Files.write(path, file.bytes())));
    }

    private void pages(Attachment file, String title) {
        kit.tasks()
                .<AttachmentPages>start(
                        texts.get("file.opening", title), progress -> AttachmentPages.open(kit, file.bytes(), title))
                .onFailure(
                        AttachmentPages.UnreadablePagesException.class,
                        refused -> refuse(
                                title, refused.refusal().text(texts.language().locale())))
                .onFailure(IOException.class, failure -> refuse(title, String.valueOf(failure.getMessage())))
                .then(pages -> show(file, title, sized(pages.view()), pages::close));
    }

    private void table(Attachment file, String title) {
        kit.tasks()
                .<List<List<String>>>start(texts.get("file.opening", title), progress -> CsvTable.cells(file.bytes()))
                .onFailure(CsvException.class, failure -> show(file, title, text(file), () -> {}))
                .then(cells -> show(file, title, sized(new CellsTable(cells)), () -> {}));
    }

    private Region text(Attachment file) {
        String whole = new String(file.bytes(), StandardCharsets.UTF_8);
        boolean isLong = whole.length() > MOST_LETTERS;
        var area = new TextArea(isLong ? whole.substring(0, MOST_LETTERS) + "\n\n" + texts.get("file.cut") : whole);
        area.setEditable(false);
        area.getStyleClass().add("attachment-text");
        return sized(area);
    }

    private static Region sized(Region content) {
        content.setPrefSize(WIDTH, HEIGHT);
        content.setMinSize(0, 0);
        return content;
    }

    private void show(Attachment file, String title, Region content, Runnable onClose) {
        kit.dialogs().show(title, content, saving(file, title), onClose);
    }

    private void refuse(String title, String why) {
        kit.dialogs().message(Tone.WARNING, texts.get("file.notOpened", title), why);
    }
}

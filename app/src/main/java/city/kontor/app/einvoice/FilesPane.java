package city.kontor.app.einvoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.einvoice.Attachment;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Supporting documents: what the invoice says of them, and their files, which can be opened and saved where nothing speaks against it. */
final class FilesPane extends VBox {
    private static final double LABEL_WIDTH = 170;
    private static final int KILO = 1024;

    private final Texts texts;
    private final AttachmentDialog opening;

    FilesPane(Kit kit, FactNodes facts, List<AttachedFile> files) {
        super(10);
        texts = kit.texts().beside(FilesPane.class);
        opening = new AttachmentDialog(kit, texts);
        for (AttachedFile each : files) {
            var entry = new VBox(6);
            entry.getStyleClass().add("letter-file");
            each.file().ifPresent(file -> entry.getChildren().add(file(file)));
            if (!each.about().isEmpty()) {
                entry.getChildren().add(new RowsGrid(LABEL_WIDTH).fill(each.about(), facts));
            }
            getChildren().add(entry);
        }
    }

    private Node file(Attachment file) {
        String title = file.name().isEmpty() ? texts.get("file.unnamed") : file.name();
        var name = new Label(title);
        name.getStyleClass().add("letter-strong");
        name.setWrapText(true);
        var about = FactNodes.quiet(
                file.problem().isPresent()
                        ? file.mediaType()
                        : texts.get("file.about", file.mediaType(), size(file.bytes().length)));
        var words = new VBox(2, name, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(10, new FontIcon(icon(file)), words);
        line.setAlignment(Pos.CENTER_LEFT);
        file.problem()
                .ifPresentOrElse(
                        problem -> refuse(line, words, problem),
                        () -> line.getChildren().addAll(open(file, title), save(file, title)));
        return line;
    }

    private void refuse(HBox line, VBox words, Attachment.Problem problem) {
        var reason = new Label(texts.get("file.problem." + problem.name()));
        reason.getStyleClass().add("letter-refusal");
        reason.setWrapText(true);
        words.getChildren().add(reason);
        line.getChildren().add(new StatusBadge(Tone.DANGER, texts.get("file.blocked")));
    }

    private Node open(Attachment file, String title) {
        var button = Buttons.of(Action.of(texts.get("file.open"), Feather.EYE, () -> opening.open(file, title)));
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.get("file.opening", title));
        return button;
    }

    private Node save(Attachment file, String title) {
        var button = Buttons.of(opening.saving(file, title));
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.get("file.saving", title));
        return button;
    }

    private static Ikon icon(Attachment file) {
        if (file.problem().isPresent()) {
            return Feather.SLASH;
        }
        return file.mediaType().startsWith("image/") ? Feather.IMAGE : Feather.FILE_TEXT;
    }

    private String size(int bytes) {
        return bytes < KILO
                ? texts.get("file.bytes", bytes)
                : bytes < KILO * KILO
                        ? texts.get("file.kilobytes", Math.round((double) bytes / KILO))
                        : texts.get("file.megabytes", (double) bytes / KILO / KILO);
    }
}

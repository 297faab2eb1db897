package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.OpenOutside;
import city.kontor.app.kit.PdfViewer;
import city.kontor.app.kit.Texts;
import city.kontor.blobs.BlobAddress;
import city.kontor.efile.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What a document holds: pages, a picture or text; what cannot be shown here can be saved. */
final class ContentPane extends StackPane {
    private static final String PDF = "application/pdf";
    private static final int MOST_TEXT = 2_000_000;

    private final Kit kit;
    private final Texts texts;
    private final EfileParts parts;
    private final PdfViewer pdf;
    private final PictureViewer picture;
    private final TextArea text = new TextArea();
    private Optional<Content> shown = Optional.empty();
    private int wanted;

    ContentPane(Kit kit, EfileParts parts) {
        this.kit = kit;
        this.texts = kit.texts().beside(ContentPane.class);
        this.parts = parts;
        pdf = new PdfViewer(kit);
        picture = new PictureViewer(kit);
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("efile-text");
    }

    void show(Content content) {
        if (shown.equals(Optional.of(content))) {
            return;
        }
        shown = Optional.of(content);
        int asked = ++wanted;
        String type = content.mediaType();
        if (type.equals(PDF)) {
            pdf.show(() -> open(content), missing(), unreadable(content));
            getChildren().setAll(pdf);
        } else if (type.startsWith("image/")) {
            picture.show(() -> open(content), missing(), unreadable(content));
            getChildren().setAll(picture);
        } else if (type.startsWith("text/") || type.equals("application/xml") || type.equals("application/json")) {
            text(asked, content);
        } else {
            getChildren().setAll(unreadable(content));
        }
    }

    void clear() {
        shown = Optional.empty();
        wanted++;
        pdf.clear();
        picture.clear();
        getChildren().clear();
    }

    private void text(int asked, Content content) {
        getChildren().clear();
        kit.tasks()
                .<String>start(texts.get("content.loading"), progress -> {
                    try (InputStream in = open(content)) {
                        return text(in);
                    }
                })
                .onFailure(IOException.class, failure -> put(asked, missing()))
                .then(read -> {
                    if (asked == wanted) {
                        text.setText(read);
                        text.setScrollTop(0);
                        getChildren().setAll(text);
                    }
                });
    }

    private String text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_TEXT);
        String decoded = decode(bytes);
        return bytes.length < MOST_TEXT ? decoded : decoded + "\n" + texts.get("content.cut");
    }

    /** UTF-8 where it is, otherwise what Windows wrote before. */
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private void put(int asked, Node node) {
        if (asked == wanted) {
            getChildren().setAll(node);
        }
    }

    private InputStream open(Content content) throws IOException {
        return parts.desk().document(new BlobAddress(content.sha256()));
    }

    private EmptyState missing() {
        return new EmptyState(Feather.CLOUD_OFF, texts.get("content.missing.title"), texts.get("content.missing.text"));
    }

    private EmptyState unreadable(Content content) {
        if (OpenOutside.refuses(content.name())) {
            return new EmptyState(
                    Feather.ALERT_TRIANGLE,
                    texts.get("content.unreadable.title"),
                    texts.get("content.program.text", content.name()));
        }
        return new EmptyState(
                Feather.FILE,
                texts.get("content.unreadable.title"),
                texts.get("content.unreadable.text"),
                Action.of(texts.get("content.outside"), Feather.EXTERNAL_LINK, () -> outside(content)));
    }

    private void outside(Content content) {
        kit.dialogs()
                .confirm(
                        texts.get("content.outside.title"),
                        texts.get("content.outside.text", content.name()),
                        texts.get("content.outside"),
                        () -> new OpenOutside(kit).open(content.name(), copy -> {
                            try (InputStream in = open(content)) {
                                Files.copy(in, copy);
                            }
                        }));
    }
}

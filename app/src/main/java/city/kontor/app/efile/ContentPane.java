package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.OpenOutside;
import city.kontor.app.kit.PagePicture;
import city.kontor.app.kit.PageViewer;
import city.kontor.app.kit.PdfViewer;
import city.kontor.app.kit.Pictures;
import city.kontor.app.kit.Texts;
import city.kontor.blobs.BlobAddress;
import city.kontor.capture.PageText;
import city.kontor.efile.Content;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.feather.Feather;

/** What a document holds: pages, a picture or text; what cannot be shown here can be saved. */
final class ContentPane extends StackPane {
    private static final String PDF = "application/pdf";
    private static final int MOST_TEXT = 2_000_000;
    private static final double DOTS_AN_INCH = 300.0 / 96;

    private final Kit kit;
    private final Texts texts;
    private final EfileParts parts;
    private final PdfViewer pdf;
    private final PageViewer picture;
    private final TextArea text = new TextArea();
    private Optional<Content> shown = Optional.empty();
    private int wanted;

    ContentPane(Kit kit, EfileParts parts) {
        this.kit = kit;
        this.texts = kit.texts().beside(ContentPane.class);
        this.parts = parts;
        pdf = new PdfViewer(kit);
        picture = new PageViewer(kit.texts(), kit.tasks());
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
            load(asked, content, this::picture);
        } else if (type.startsWith("text/") || type.equals("application/xml") || type.equals("application/json")) {
            load(asked, content, this::text);
        } else {
            getChildren().setAll(unreadable(content));
        }
    }

    void clear() {
        shown = Optional.empty();
        wanted++;
        pdf.clear();
        getChildren().clear();
    }

    /** Makes what is shown of the bytes; empty where they are not what they are called. */
    private interface Reading {
        Optional<Runnable> read(InputStream in) throws IOException;
    }

    private void load(int asked, Content content, Reading reading) {
        getChildren().clear();
        kit.tasks()
                .<Optional<Runnable>>start(texts.get("content.loading"), progress -> {
                    try (InputStream in = open(content)) {
                        return reading.read(in);
                    }
                })
                .onFailure(IOException.class, failure -> put(asked, missing()))
                .then(read -> {
                    if (asked == wanted) {
                        read.ifPresentOrElse(Runnable::run, () -> put(asked, unreadable(content)));
                    }
                });
    }

    private Optional<Runnable> picture(InputStream in) throws IOException {
        return Optional.ofNullable(ImageIO.read(in)).map(image -> () -> {
            picture.show(new PagePicture(Pictures.of(image), page(image)));
            picture.pages(1, 1, number -> {});
            getChildren().setAll(picture);
        });
    }

    private static PageText page(BufferedImage image) {
        return new PageText(
                1, (int) (image.getWidth() * DOTS_AN_INCH), (int) (image.getHeight() * DOTS_AN_INCH), List.of());
    }

    private Optional<Runnable> text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_TEXT);
        String decoded = decode(bytes);
        String whole = bytes.length < MOST_TEXT ? decoded : decoded + "\n" + texts.get("content.cut");
        return Optional.of(() -> {
            text.setText(whole);
            text.setScrollTop(0);
            getChildren().setAll(text);
        });
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
        return new EmptyState(
                Feather.FILE,
                texts.get("content.unreadable.title"),
                texts.get("content.unreadable.text"),
                Action.of(texts.get("content.outside"), Feather.EXTERNAL_LINK, () -> outside(content)));
    }

    private void outside(Content content) {
        new OpenOutside(kit).open(content.name(), copy -> {
            try (InputStream in = open(content)) {
                Files.copy(in, copy);
            }
        });
    }
}

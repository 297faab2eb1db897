package city.kontor.app.efile;

import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PagePicture;
import city.kontor.app.kit.PageViewer;
import city.kontor.app.kit.PdfViewer.Source;
import city.kontor.app.kit.Pictures;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.PageText;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture, or a TIFF page by page; each is read in the background when it is looked at. */
final class PictureViewer extends StackPane {
    /** Pixels at 300 dpi for one of a picture, which is taken for one of a screen. */
    static final double DOTS_AN_INCH = 300.0 / 96;

    /** A4 at 900 dpi; a few bytes can claim to be far more than a machine has memory for. */
    private static final long MOST_PIXELS = 100_000_000;

    /** One page of a picture that can be shown. @param pages how many it has */
    record Page(BufferedImage image, int pages) {}

    private record Drawn(PagePicture picture, int pages) {}

    private final Tasks tasks;
    private final Texts texts;
    private final PageViewer viewer;
    private final StackPane message = new StackPane();
    private Optional<Source> shown = Optional.empty();
    private int wanted;

    PictureViewer(Kit kit) {
        tasks = kit.tasks();
        texts = kit.texts().beside(PictureViewer.class);
        viewer = new PageViewer(kit.texts(), kit.tasks());
        message.setVisible(false);
        getChildren().addAll(viewer, message);
    }

    /** The page itself, to lay something over it. */
    PageViewer viewer() {
        return viewer;
    }

    /**
     * Shows the first page.
     *
     * @param whenMissing stands there where the bytes cannot be had
     * @param whenUnreadable stands there where they are no picture that can be shown
     */
    void show(Source source, Node whenMissing, Node whenUnreadable) {
        clear();
        shown = Optional.of(source);
        page(1, whenMissing, whenUnreadable);
    }

    void clear() {
        shown = Optional.empty();
        wanted++;
        viewer.clear();
        viewer.pages(1, 1, number -> {});
        message.setVisible(false);
    }

    private void page(int number, Node whenMissing, Node whenUnreadable) {
        shown.ifPresent(source -> {
            int asked = ++wanted;
            tasks.<Optional<Drawn>>start(texts.get("content.loading"), progress -> draw(source, number))
                    .onFailure(IOException.class, failure -> say(asked, whenMissing))
                    .then(drawn -> drawn.ifPresentOrElse(
                            page -> {
                                if (asked == wanted) {
                                    message.setVisible(false);
                                    viewer.show(page.picture());
                                    viewer.pages(number, page.pages(), next -> page(next, whenMissing, whenUnreadable));
                                }
                            },
                            () -> say(asked, whenUnreadable)));
        });
    }

    private static Optional<Drawn> draw(Source source, int number) throws IOException {
        try (InputStream in = source.open()) {
            return read(in, number)
                    .map(page ->
                            new Drawn(new PagePicture(Pictures.of(page.image()), text(page.image())), page.pages()));
        }
    }

    /** A page, from 1; empty where the bytes are no picture, are damaged, or claim to be too large. */
    static Optional<Page> read(InputStream bytes, int number) {
        try (ImageInputStream in = ImageIO.createImageInputStream(bytes)) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return read(reader, number - 1);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers answer damaged pictures with whatever they stumble over.
            return Optional.empty();
        }
    }

    private static Optional<Page> read(ImageReader reader, int index) throws IOException {
        if ((long) reader.getWidth(index) * reader.getHeight(index) > MOST_PIXELS) {
            return Optional.empty();
        }
        // The further pictures of other kinds are movements or thumbnails, not pages.
        boolean hasPages = reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("tif");
        return Optional.of(new Page(reader.read(index), hasPages ? reader.getNumImages(true) : 1));
    }

    private static PageText text(BufferedImage image) {
        return new PageText(
                1, (int) (image.getWidth() * DOTS_AN_INCH), (int) (image.getHeight() * DOTS_AN_INCH), List.of());
    }

    private void say(int asked, Node node) {
        if (asked == wanted) {
            message.getChildren().setAll(node);
            message.setVisible(true);
        }
    }
}

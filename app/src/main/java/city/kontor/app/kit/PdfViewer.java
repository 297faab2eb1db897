package city.kontor.app.kit;

import city.kontor.capture.PageText;
import city.kontor.capture.input.PdfPages;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A PDF page by page; each is drawn in the background when it is looked at. */
public final class PdfViewer extends StackPane {
    /** Sharp on the screen at every usual zoom, and drawn in a fraction of the time of 300 dpi. */
    private static final double SCREEN_DPI = 150;

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private record Drawn(PagePicture picture, int pages) {}

    private record Shown(Source source, Node whenMissing, Node whenUnreadable) {}

    private final Tasks tasks;
    private final Texts texts;
    private final PageViewer viewer;
    private final PageFields fields;
    private final StackPane message = new StackPane();
    private Optional<Shown> shown = Optional.empty();
    private int wanted;

    public PdfViewer(Kit kit) {
        tasks = kit.tasks();
        texts = kit.texts().beside(PdfViewer.class);
        viewer = new PageViewer(kit.texts(), kit.tasks());
        fields = new PageFields(viewer, this::page);
        message.getStyleClass().add("document-message");
        message.setVisible(false);
        getChildren().addAll(viewer, message);
    }

    /** Joins fields with the page on which they were read. */
    public PageFields fields() {
        return fields;
    }

    /** The page itself, to lay something over it. */
    public PageViewer viewer() {
        return viewer;
    }

    /** Puts the keyboard on the page. */
    public void focusPage() {
        viewer.lookupAll(".page-desk").stream().findFirst().ifPresent(Node::requestFocus);
    }

    /**
     * Shows the first page.
     *
     * @param whenMissing stands there where the bytes cannot be had
     * @param whenUnreadable stands there where they are no PDF that can be shown
     */
    public void show(Source source, Node whenMissing, Node whenUnreadable) {
        shown = Optional.of(new Shown(source, whenMissing, whenUnreadable));
        viewer.clear();
        message.setVisible(false);
        page(1);
    }

    public void clear() {
        shown = Optional.empty();
        wanted++;
        viewer.clear();
        message.setVisible(false);
    }

    private void page(int number) {
        shown.ifPresent(now -> {
            int asked = ++wanted;
            tasks.<Optional<Drawn>>start(texts.get("pdf.loading"), progress -> draw(now.source(), number))
                    .onFailure(IOException.class, failure -> say(asked, now.whenMissing()))
                    .then(drawn -> drawn.ifPresentOrElse(
                            page -> {
                                if (asked == wanted) {
                                    message.setVisible(false);
                                    viewer.show(page.picture());
                                    viewer.pages(number, page.pages(), this::page);
                                    fields.pageShown(number);
                                }
                            },
                            () -> say(asked, now.whenUnreadable())));
        });
    }

    private static Optional<Drawn> draw(Source source, int number) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readAllBytes();
        }
        try (PdfPages pages = PdfPages.open(bytes)) {
            PageText text = pages.text(number);
            return Optional.of(
                    new Drawn(new PagePicture(Pictures.of(pages.picture(number, SCREEN_DPI)), text), pages.count()));
        } catch (IOException e) {
            // What lies there is no PDF, or is locked by a password.
            return Optional.empty();
        }
    }

    private void say(int asked, Node node) {
        if (asked == wanted) {
            message.getChildren().setAll(node);
            message.setVisible(true);
        }
    }
}

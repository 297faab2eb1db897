package city.kontor.app.einvoice;

import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PagePicture;
import city.kontor.app.kit.PageViewer;
import city.kontor.app.kit.Pictures;
import city.kontor.app.kit.Tone;
import city.kontor.capture.Outcome;
import city.kontor.capture.PageText;
import city.kontor.capture.Refusal;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.input.Limits;
import city.kontor.capture.input.Source;
import city.kontor.capture.input.SourcePage;
import city.kontor.capture.input.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The pages of an attached PDF or picture. They are drawn by the same reader as scans, within the same limits of size, and nothing in the
 * file is run.
 */
final class AttachmentPages implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AttachmentPages.class.getName());

    private final Kit kit;
    private final String title;
    private final Path copy;
    private final Source source;
    private final PagePicture first;

    /** Why a file cannot be shown. */
    static final class UnreadablePagesException extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Refusal refusal;

        UnreadablePagesException(Refusal refusal) {
            super(refusal.toString());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /** Counts the pages that were asked for; only the last is shown. */
    private int wanted;

    private AttachmentPages(Kit kit, String title, Path copy, Source source, PagePicture first) {
        this.kit = kit;
        this.title = title;
        this.copy = copy;
        this.source = source;
        this.first = first;
    }

    /** Opens a file and draws its first page; for a background thread. The copy that the reader needs goes by {@link #close}. */
    static AttachmentPages open(Kit kit, byte[] bytes, String title) throws IOException, UnreadablePagesException {
        Path copy = Files.createTempFile("kontor", ".attachment");
        try {
            Files.write(copy, bytes);
            Source source = unwrap(Sources.open(copy, title, Limits.DEFAULT));
            try {
                return new AttachmentPages(kit, title, copy, source, draw(source, 1));
            } catch (UnreadablePagesException | RuntimeException e) {
                source.close();
                throw e;
            }
        } catch (IOException | UnreadablePagesException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** The viewer with its first page; JavaFX thread. */
    PageViewer view() {
        var viewer = new PageViewer(kit.texts(), kit.tasks());
        viewer.show(first);
        number(viewer, 1);
        return viewer;
    }

    private void turn(PageViewer viewer, int page) {
        int asked = ++wanted;
        kit.tasks()
                .<PagePicture>start(title, progress -> draw(source, page))
                .onFailure(
                        UnreadablePagesException.class,
                        refused -> kit.notices()
                                .say(
                                        Tone.WARNING,
                                        refused.refusal()
                                                .text(kit.texts().language().locale())))
                .then(picture -> {
                    if (asked == wanted) {
                        viewer.show(picture);
                        number(viewer, page);
                    }
                });
    }

    private void number(PageViewer viewer, int page) {
        viewer.pages(page, source.pages(), wanted -> turn(viewer, wanted));
    }

    private static PagePicture draw(Source source, int page) throws UnreadablePagesException {
        SourcePage read = unwrap(source.read(page));
        Pixels pixels = read.pixels();
        double scale = SourcePage.DPI / read.dpi();
        return new PagePicture(
                Pictures.of(pixels.toImage()),
                new PageText(
                        page,
                        (int) Math.round(pixels.width() * scale),
                        (int) Math.round(pixels.height() * scale),
                        List.of()));
    }

    private static <T> T unwrap(Outcome<T> outcome) throws UnreadablePagesException {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw new UnreadablePagesException(refusal);
        };
    }

    @Override
    public void close() {
        source.close();
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "an attachment's copy stays behind: " + copy, e);
        }
    }
}

package city.kontor.app.scan;

import city.kontor.app.kit.PagePicture;
import city.kontor.app.kit.Pictures;
import city.kontor.capture.PageText;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Turn;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;

/** The small pictures of pages, turned as the pages are. Made once per page and turn; a few hundred pixels each. */
final class PageImages {
    private record Entry(ReadOnlyObjectWrapper<Optional<Image>> image) {}

    private final Map<PageModel, Entry> entries = new WeakHashMap<>();

    /** Empty while the picture is being made. */
    ReadOnlyObjectProperty<Optional<Image>> of(PageModel page) {
        return entries.computeIfAbsent(page, PageImages::entry).image().getReadOnlyProperty();
    }

    private static Entry entry(PageModel page) {
        var image = new ReadOnlyObjectWrapper<>(picture(page));
        page.thumbnailProperty().addListener((property, before, now) -> image.set(picture(page)));
        page.placeProperty().addListener((property, before, now) -> image.set(picture(page)));
        page.readingProperty().addListener((property, before, now) -> {
            // The turn is known only now; most pages lie upright already.
            if (page.quarters() != 0) {
                image.set(picture(page));
            }
        });
        return new Entry(image);
    }

    private static Optional<Image> picture(PageModel page) {
        return page.thumbnailProperty().get().map(pixels -> image(Turn.quarters(pixels, page.quarters())));
    }

    private static Image image(Pixels pixels) {
        return Pictures.of(pixels.toImage());
    }

    /** A page's picture as it lies in a file, with its words; belongs in the background. */
    static PagePicture picture(Path file, PageText words) {
        return new PagePicture(new Image(file.toUri().toString()), words);
    }
}

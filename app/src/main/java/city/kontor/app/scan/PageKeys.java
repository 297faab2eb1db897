package city.kontor.app.scan;

import city.kontor.capture.PageText;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.image.PageKey;
import city.kontor.capture.image.Pixels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** By what a document's pages are known again, also as one text: the keys in order, divided by blanks. */
final class PageKeys {
    /** Nobody scans the hundredth page of an invoice twice without the first. */
    private static final int MOST_PAGES = 20;

    private PageKeys() {}

    /** The keys of a document's pages; pages whose picture is not kept are left out. */
    static List<PageKey> of(DraftStore store, String draftId, List<PageRef> pages, List<PageText> texts)
            throws IOException {
        var keys = new ArrayList<PageKey>();
        for (int i = 0; i < Math.min(MOST_PAGES, Math.min(pages.size(), texts.size())); i++) {
            Optional<Path> view = store.view(draftId, pages.get(i));
            if (view.isPresent()) {
                var image = ImageIO.read(view.get().toFile());
                if (image != null) {
                    keys.add(PageKey.of(Pixels.of(image), texts.get(i)));
                }
            }
        }
        return keys;
    }

    static Optional<String> text(List<PageKey> keys) {
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(keys.stream().map(PageKey::text).collect(Collectors.joining(" ")));
    }

    static List<PageKey> read(String text) {
        return Stream.of(text.split(" "))
                .flatMap(key -> PageKey.of(key).stream())
                .toList();
    }

    /** Whether each page of the shorter document is a page of the other one. */
    static boolean areSamePages(Collection<PageKey> one, Collection<PageKey> other) {
        Collection<PageKey> fewer = one.size() <= other.size() ? one : other;
        Collection<PageKey> more = one.size() <= other.size() ? other : one;
        return !fewer.isEmpty() && fewer.stream().allMatch(page -> more.stream().anyMatch(page::isSamePage));
    }
}

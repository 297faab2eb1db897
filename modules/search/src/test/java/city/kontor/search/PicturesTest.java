package city.kontor.search;

import static city.kontor.search.Things.ROADS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.search.text.Bounds;
import city.kontor.search.text.DocumentText;
import city.kontor.search.text.PictureReader;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents whose words can only be seen are looked at last, once, and again where that was broken off. */
class PicturesTest {
    @TempDir
    Path folder;

    private final Things things = new Things()
            .document("1", ROADS, "Scan", "scanned")
            .put(Things.item("1", ROADS, "Scan", Optional.of(new Item.Content("sha-1", "image/png", "1.png"))));

    @Test
    void looksAtPicturesLastAndOnlyOnce() {
        var looks = new AtomicInteger();
        PictureReader eyes = (document, stop) -> {
            looks.incrementAndGet();
            return "Die Querung am Markt";
        };
        for (int start = 0; start < 2; start++) {
            try (var index = new SearchIndex(folder)) {
                var indexer = indexer(index, Optional.of(eyes), new AtomicBoolean());
                read(indexer);
                if (start == 0) {
                    assertThat(found(index)).isEmpty();
                    assertThat(indexer.progress().textsLeft()).isEqualTo(1);
                }
                assertThat(indexer.readPicture()).isFalse();
                assertThat(indexer.progress().textsLeft()).isZero();
                assertThat(found(index)).containsExactly("1");
            }
        }
        assertThat(looks).hasValue(1);
    }

    @Test
    void looksAgainWhereItWasBrokenOff() {
        var stop = new AtomicBoolean();
        try (var index = new SearchIndex(folder)) {
            var indexer = indexer(
                    index,
                    Optional.of((document, asked) -> {
                        stop.set(true);
                        throw new InterruptedIOException();
                    }),
                    stop);
            read(indexer);
            indexer.readPicture();
            index.commit();
        }
        try (var index = new SearchIndex(folder)) {
            var indexer = indexer(index, Optional.of((document, asked) -> "Querung"), new AtomicBoolean());
            read(indexer);
            indexer.readPicture();
            assertThat(found(index)).containsExactly("1");
        }
    }

    @Test
    void leavesPicturesWithoutWordsWhereNothingCanReadThem() {
        try (var index = new SearchIndex(folder)) {
            var indexer = indexer(index, Optional.empty(), new AtomicBoolean());
            read(indexer);
            assertThat(indexer.readPicture()).isFalse();
            assertThat(indexer.progress().textsLeft()).isZero();
            assertThat(index.unread("", 10)).isEmpty();
        }
    }

    private Indexer indexer(SearchIndex index, Optional<PictureReader> eyes, AtomicBoolean stop) {
        return new Indexer(index, things, new DocumentText(Bounds.STANDARD, eyes), progress -> {}, stop::get);
    }

    private static void read(Indexer indexer) {
        indexer.follow();
        while (indexer.readTexts()) {
            // Until all texts are known.
        }
    }

    private static List<String> found(SearchIndex index) {
        return index.answer(Question.of("Querung", 5), Set.of(ROADS)).hits().stream()
                .map(Hit::id)
                .toList();
    }
}

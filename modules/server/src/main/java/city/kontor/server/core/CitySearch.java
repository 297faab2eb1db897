package city.kontor.server.core;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.BlobStore;
import city.kontor.blobs.MissingBlobException;
import city.kontor.capture.pipeline.PictureText;
import city.kontor.efile.search.EfileSource;
import city.kontor.efile.search.EfileSource.Touched;
import city.kontor.journal.RowFeed;
import city.kontor.search.Answer;
import city.kontor.search.Progress;
import city.kontor.search.Question;
import city.kontor.search.SearchService;
import city.kontor.search.text.Bounds;
import city.kontor.search.text.DocumentText;
import city.kontor.store.FeatureSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Finds what lies in the whole city. Each server has an index of its own, which it makes from rows and documents. */
public final class CitySearch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Following costs a look at every scope, so that it is not done after each commit. */
    private static final Duration GATHERING = Duration.ofSeconds(1);

    private final Optional<SearchService> service;
    private final Wakes wakes;
    private volatile boolean closed;

    /** @param folder for the index alone */
    public CitySearch(Path folder, FeatureSet features, CoreHolder cores, BlobStore blobs, Wakes wakes) {
        this.wakes = wakes;
        service = EfileSource.isIn(features)
                ? Optional.of(new SearchService(
                        folder,
                        new EfileSource(new City(cores, blobs)),
                        new DocumentText(Bounds.STANDARD, PictureText.find().map(pictures -> pictures::read)),
                        GATHERING,
                        progress -> {}))
                : Optional.empty();
        Thread.ofVirtual().name("search-wake").start(this::listen);
    }

    /** The rows and documents of the server. */
    private record City(CoreHolder cores, BlobStore blobs) implements EfileSource.Place {
        @Override
        public <T> T read(Function<DSLContext, T> query) {
            return cores.use(core -> core.database().read(query));
        }

        @Override
        public Set<String> scopes() {
            return read(dsl ->
                    new HashSet<>(dsl.fetch("SELECT scope FROM scope_head").map(row -> row.get(0, String.class))));
        }

        @Override
        public long clock() {
            return read(RowFeed::clock);
        }

        @Override
        public List<Touched> touched() {
            return List.of();
        }

        @Override
        public Optional<InputStream> open(String sha256) throws IOException {
            Optional<BlobAddress> address = BlobAddress.parse(sha256);
            try {
                return address.isEmpty() ? Optional.empty() : Optional.of(blobs.open(address.get()));
            } catch (MissingBlobException e) {
                return Optional.empty();
            }
        }
    }

    /** What is found, the best first. @param allowed the scopes whose files the asking person may read */
    public Answer answer(Question question, Set<String> allowed) {
        return service.map(one -> one.answer(question, allowed))
                .orElseGet(() -> new Answer(List.of(), 0, true, Progress.NONE));
    }

    private void listen() {
        try {
            long known = wakes.cursor();
            while (!closed && !wakes.isClosed()) {
                long now = wakes.await(known, PATIENCE);
                if (now != known) {
                    known = now;
                    service.ifPresent(SearchService::wake);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        service.ifPresent(SearchService::close);
    }
}

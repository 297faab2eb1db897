package city.kontor.app.desk;

import city.kontor.blobs.BlobAddress;
import city.kontor.capture.pipeline.PictureText;
import city.kontor.efile.EfileRights;
import city.kontor.efile.search.Contexts;
import city.kontor.efile.search.EfileSource;
import city.kontor.efile.search.EfileSource.Touched;
import city.kontor.kernel.Scope;
import city.kontor.replica.Replica;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jooq.DSLContext;

/** Finds what is on this machine: rows with the preview on top, and the texts of the documents that lie here. */
public final class DeskSearch implements AutoCloseable {
    private static final Duration GATHERING = Duration.ofMillis(150);

    private final String personId;
    private final InstantSource clock;
    private final Replica replica;
    private final Optional<SearchService> service;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);

    /**
     * @param folder for the index alone
     * @param ui runs things on the JavaFX thread
     */
    DeskSearch(
            Path folder,
            FeatureSet features,
            String personId,
            InstantSource clock,
            Replica replica,
            Documents documents,
            Executor ui) {
        this.personId = personId;
        this.clock = clock;
        this.replica = replica;
        service = EfileSource.isIn(features)
                ? Optional.of(new SearchService(
                        folder,
                        new EfileSource(new Here(replica, documents)),
                        new DocumentText(Bounds.STANDARD, PictureText.find().map(pictures -> pictures::read)),
                        GATHERING,
                        now -> ui.execute(() -> progress.set(now))))
                : Optional.empty();
        service.ifPresent(one -> {
            replica.onChange(one::wake);
            documents.whenHere(address -> one.arrived(address.hex()));
        });
    }

    /** The rows and documents of this desktop. */
    private record Here(Replica replica, Documents documents) implements EfileSource.Place {
        @Override
        public <T> T read(Function<DSLContext, T> query) {
            return replica.read(query);
        }

        @Override
        public Set<String> scopes() {
            return replica.scopes().stream().map(Scope::id).collect(Collectors.toSet());
        }

        @Override
        public long clock() {
            return replica.cursor();
        }

        @Override
        public List<Touched> touched() {
            return replica.touched((table, id) -> new Touched(table, id));
        }

        @Override
        public Optional<InputStream> open(String sha256) throws IOException {
            Optional<BlobAddress> address = BlobAddress.parse(sha256);
            return address.isPresent() && documents.has(address.get())
                    ? Optional.of(documents.open(address.get()))
                    : Optional.empty();
        }
    }

    /** What is found here, the best first; belongs in the background. */
    public Answer answer(Question question) {
        Set<String> here = replica.actor(personId, clock.instant())
                .map(actor -> replica.scopes().stream()
                        .filter(scope -> EfileRights.mayRead(actor, scope))
                        .map(Scope::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        Answer answer = service.map(one -> one.answer(question, here))
                .orElseGet(() -> new Answer(List.of(), 0, true, Progress.NONE));
        return new Answer(
                replica.read(dsl -> Contexts.of(dsl, answer.hits())),
                answer.total(),
                answer.exact(),
                answer.progress());
    }

    /** How far the index is. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    @Override
    public void close() {
        service.ifPresent(SearchService::close);
    }
}

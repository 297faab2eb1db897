package city.kontor.app.scan;

import city.kontor.app.batch.BatchBook;
import city.kontor.app.desk.RefusedException;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.draft.Ticket;
import city.kontor.kernel.Reason;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchCommand;
import city.kontor.scanning.CheckResult;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ProtectionRule;
import city.kontor.scanning.ReleasedDocument;
import city.kontor.scanning.ScanResult;
import city.kontor.scanning.ScanningRights;
import city.kontor.scanning.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The batches that lie at this station, as the city knows them, and the steps that lead them on. A batch is told to the
 * city from the ticket that is kept with its pages, so that neither a crash nor a day without a network loses one. Called
 * on the JavaFX thread.
 */
public final class StationBatches {
    /**
     * What is known of the station's batches.
     *
     * @param batches by id; one that is missing is not known to the city
     * @param profiles that new batches can be begun with
     */
    public record Known(Map<String, Batch> batches, List<Profile> profiles) {
        public Known {
            batches = Map.copyOf(batches);
            profiles = List.copyOf(profiles);
        }

        public Optional<Batch> batch(String id) {
            return Optional.ofNullable(batches.get(id));
        }
    }

    /** Stands for a hash that is not known yet. */
    private static final String NOT_WRITTEN = "0".repeat(64);

    private final BatchBook book;
    private final DraftStore store;
    private final Batches drafts;
    private final DraftKeeper keeper;
    private final Tasks tasks;
    private final Texts texts;
    private final Path output;
    private final Consumer<ScanNews> tell;
    /** Commands about a batch are given one after the other, the one that opens it first. */
    private final ReentrantLock giving = new ReentrantLock();

    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(new Known(Map.of(), List.of()));
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int generation;

    StationBatches(
            ScanStationModel.Parts parts, Texts texts, Batches drafts, DraftKeeper keeper, Consumer<ScanNews> tell) {
        this.book = parts.book();
        this.store = parts.store();
        this.drafts = drafts;
        this.keeper = keeper;
        this.tasks = parts.tasks();
        this.texts = texts;
        this.output = parts.output();
        this.tell = tell;
    }

    public ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** While a step waits for its answer. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The batch of that draft as last read. */
    public Optional<Batch> batch(String draftId) {
        return known.get().batch(draftId);
    }

    /** What the city asks for the protection class of a batch; on a background thread. */
    ProtectionRule rule(Batch batch) {
        return book.rule(batch.profile().settings().protection());
    }

    /** Reads anew what the city knows. */
    public void refresh() {
        int asked = ++generation;
        List<String> ids = drafts.drafts().stream().map(Draft::id).toList();
        tasks.<Known>start(texts.get("work.batches"), progress -> read(ids)).then(answer -> {
            if (asked == generation) {
                known.set(answer);
            }
        });
    }

    private Known read(List<String> ids) {
        var batches = new HashMap<String, Batch>();
        ids.forEach(id -> book.batch(id).ifPresent(batch -> batches.put(id, batch)));
        return new Known(batches, book.profiles());
    }

    /** Tells the city of a batch that has a ticket, unless it knows. */
    void announce(Draft draft) {
        if (draft.ticket().isPresent()) {
            step(
                    texts.get("work.batches"),
                    () -> {
                        opened(draft);
                        return draft;
                    },
                    told -> {});
        }
    }

    /**
     * Whether a draft that lies on this disk is for this person: not one that somebody else holds, nor one that has gone
     * to another station or is done. On a background thread.
     */
    boolean isHere(Draft draft) throws IOException {
        Optional<Batch> batch = book.batch(draft.id());
        if (batch.isEmpty()) {
            return true;
        }
        Optional<String> holder = batch.get().holder().map(held -> held.personId());
        if (holder.isEmpty()) {
            // Everything of it is with the city, or is not wanted any more.
            store.delete(draft.id());
            return false;
        }
        return holder.get().equals(book.personId());
    }

    /** Gives one command about a batch that lies here; {@code done} runs once it has taken effect here. */
    void give(Draft draft, BatchCommand command, Runnable done) {
        step(
                texts.get("work.batches"),
                () -> {
                    opened(draft);
                    book.give(command);
                    return draft;
                },
                given -> done.run());
    }

    /** Something that is done on a background thread, and what comes of it. */
    @FunctionalInterface
    private interface Step<T> {
        T take() throws IOException;
    }

    private void step(String label, Step<Draft> step, Consumer<Draft> done) {
        busy.set(true);
        tasks.<Draft>start(label, progress -> inTurn(step))
                .onFailure(
                        RefusedException.class,
                        refused -> tell.accept(new ScanNews.BatchRefused(texts.reason(refused.reason()))))
                .onFailure(
                        IOException.class,
                        failure -> tell.accept(new ScanNews.BatchRefused(String.valueOf(failure.getMessage()))))
                .then(done)
                .atEnd(() -> {
                    busy.set(false);
                    refresh();
                });
    }

    private <T> T inTurn(Step<T> step) throws IOException {
        giving.lock();
        try {
            return step.take();
        } finally {
            giving.unlock();
        }
    }

    private void opened(Draft draft) throws IOException {
        if (draft.ticket().isPresent() && book.batch(draft.id()).isEmpty()) {
            Ticket ticket = draft.ticket().get();
            book.give(new BatchCommand.OpenBatch(
                    ScanningRights.STATIONS,
                    draft.id(),
                    ticket.profileId(),
                    ticket.profileVersion(),
                    ticket.label(),
                    ticket.announcedPages().isPresent()
                            ? Optional.of(ticket.announcedPages().getAsInt())
                            : Optional.empty()));
        }
    }

    /** Packs a batch, hands its bytes to the city and lets go of it, so that another station can go on. */
    void putBack(Draft draft) {
        keeper.afterwards(() -> step(
                texts.get("work.putBack"),
                () -> {
                    opened(draft);
                    Files.createDirectories(output);
                    Path zip = output.resolve(draft.id() + ".zip");
                    store.pack(draft.id(), zip);
                    String sha256 = book.keep(zip);
                    Files.deleteIfExists(zip);
                    book.give(new BatchCommand.PutBackBatch(
                            ScanningRights.STATIONS,
                            draft.id(),
                            sha256,
                            draft.pages(),
                            draft.documents().size()));
                    return draft;
                },
                gone -> drafts.remove(gone.id())));
    }

    /** Takes a batch that nobody holds, with its pages. */
    void take(String batchId, Consumer<Draft> taken) {
        step(texts.get("work.take"), () -> fetched(batchId), taken);
    }

    private Draft fetched(String batchId) throws IOException {
        Batch batch = book.batch(batchId).orElseThrow(() -> new IOException(texts.get("batch.gone")));
        boolean mine = batch.holder()
                .filter(held -> held.personId().equals(book.personId()))
                .isPresent();
        if (mine && store.drafts().stream().anyMatch(draft -> draft.id().equals(batchId))) {
            // What lies here may be newer than what was put back last.
            throw new IOException(texts.get("batch.here"));
        }
        if (!mine) {
            book.give(new BatchCommand.TakeBatch(ScanningRights.STATIONS, batchId));
        }
        String content = batch.work().contentSha256().orElseThrow(() -> new IOException(texts.get("batch.elsewhere")));
        try (var bytes = book.open(content)) {
            return store.unpack(batchId, bytes);
        }
    }

    /** What is said when every sheet of a draft is in. */
    BatchCommand.FinishScan scanned(Draft draft, List<String> deviations, String reason) {
        return new BatchCommand.FinishScan(
                ScanningRights.STATIONS,
                draft.id(),
                new ScanResult(
                        draft.pages(),
                        draft.documents().size(),
                        draft.ticket().map(Ticket::device).orElse(""),
                        deviations,
                        reason));
    }

    /**
     * Brings a batch to where its documents can be released, as far as nobody has to look at it before; on a background
     * thread. Returns the batch as it is then; empty for one that the city does not know.
     *
     * @throws RefusedException if somebody has to do something first
     */
    Optional<Batch> readyToRelease(Draft draft, String documentId, BatchCommand.FinishScan scanned) throws IOException {
        return inTurn(() -> {
            opened(draft);
            Optional<Batch> known = book.batch(draft.id());
            if (known.isEmpty()) {
                return known;
            }
            if (!known.get().profile().settings().replacing()) {
                leadOn(draft, known.get().stage(), scanned);
            }
            Optional<Reason> refusal = book.isReleased(documentId)
                    ? Optional.empty()
                    : book.refusal(release(draft.id(), anyRelease(documentId)));
            if (refusal.isPresent()) {
                throw new RefusedException(refusal.get());
            }
            return book.batch(draft.id());
        });
    }

    private static BatchCommand.ReleaseDocument release(String batchId, ReleasedDocument document) {
        return new BatchCommand.ReleaseDocument(ScanningRights.STATIONS, batchId, document);
    }

    /** For asking whether a document may go, before it is written. */
    private static ReleasedDocument anyRelease(String documentId) {
        return new ReleasedDocument(documentId, "", 1, NOT_WRITTEN, NOT_WRITTEN);
    }

    /** Paper that is kept can be looked at again at any time, so that nobody has to compare it now. */
    private void leadOn(Draft draft, Stage stage, BatchCommand.FinishScan scanned) throws IOException {
        if (stage == Stage.SCAN) {
            book.give(scanned);
        }
        if (stage.compareTo(Stage.CHECK) <= 0) {
            book.give(new BatchCommand.FinishCheck(
                    ScanningRights.STATIONS, draft.id(), new CheckResult(draft.pages(), List.of(), List.of(), "")));
        }
        if (stage.compareTo(Stage.INDEX) <= 0) {
            book.give(indexed(draft));
        }
    }

    static BatchCommand.FinishIndex indexed(Draft draft) {
        return new BatchCommand.FinishIndex(
                ScanningRights.STATIONS,
                draft.id(),
                draft.pages(),
                draft.documents().size());
    }

    /** Tells the city of a document that has left; on a background thread. */
    void released(HandOver handOver) throws IOException {
        inTurn(() -> {
            boolean owed = book.batch(handOver.batchId()).isPresent()
                    && !book.isReleased(handOver.document().documentId());
            if (owed) {
                book.give(release(handOver.batchId(), handOver.document()));
            }
            return owed;
        });
    }

    /**
     * Tells the city of documents that had left when the program ended; on a background thread. One that the rules refuse
     * now, for example because somebody else holds its batch, is tried again at the next start and holds up no other.
     *
     * @param refused told which document and why
     */
    void catchUp(HandedOver taken, BiConsumer<String, Reason> refused) throws IOException {
        for (HandOver begun : HandOver.begun(output)) {
            try {
                if (taken.has(begun.document().documentId())) {
                    released(begun);
                }
                begun.forget(output);
            } catch (RefusedException e) {
                refused.accept(begun.document().title(), e.reason());
            }
        }
    }

    /** Whether a document was taken over by whoever receives it. */
    @FunctionalInterface
    interface HandedOver {
        boolean has(String documentId) throws IOException;
    }

    /** The last document has left the draft. */
    void done(Draft draft) {
        if (draft.ticket().isEmpty()) {
            return;
        }
        step(
                texts.get("work.batches"),
                () -> {
                    opened(draft);
                    Optional<Batch> batch = book.batch(draft.id());
                    if (batch.isPresent()) {
                        book.give(
                                batch.get().work().released() == 0
                                        ? new BatchCommand.DiscardBatch(
                                                ScanningRights.STATIONS, draft.id(), texts.get("batch.emptied"))
                                        : new BatchCommand.ArchiveBatch(
                                                ScanningRights.STATIONS,
                                                draft.id(),
                                                batch.get().work().released()
                                                                < batch.get()
                                                                        .work()
                                                                        .documents()
                                                        ? texts.get("batch.thrownAway")
                                                        : ""));
                    }
                    return draft;
                },
                told -> {});
    }
}

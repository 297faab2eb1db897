package city.kontor.app.scan;

import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.draft.Draft;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchCommand;
import city.kontor.scanning.CheckResult;
import city.kontor.scanning.ProtectionRule;
import city.kontor.scanning.ScanningRights;
import city.kontor.scanning.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Leads the current batch from stage to stage. */
public final class BatchSteps {
    private final Tasks tasks;
    private final Texts texts;
    private final Batches batches;
    private final StationBatches station;
    private final CurrentBatch current;
    private final Selection selection;
    private final Deviations deviations;
    private final Consumer<ScanNews> tell;
    private final ReadOnlyObjectWrapper<Optional<CheckRound>> round = new ReadOnlyObjectWrapper<>(Optional.empty());

    BatchSteps(
            Tasks tasks,
            Texts texts,
            Batches batches,
            StationBatches station,
            CurrentBatch current,
            Selection selection,
            Consumer<ScanNews> tell) {
        this.tasks = tasks;
        this.texts = texts;
        this.batches = batches;
        this.station = station;
        this.current = current;
        this.selection = selection;
        this.tell = tell;
        deviations = new Deviations(texts, batches);
    }

    /** The visual check that is under way. */
    public ReadOnlyObjectProperty<Optional<CheckRound>> roundProperty() {
        return round.getReadOnlyProperty();
    }

    /** Whether the pages that are there are not as many as were announced. */
    static boolean differs(CurrentBatch.Shown shown) {
        return shown.batch()
                .flatMap(Batch::announced)
                .filter(pages -> pages != shown.draft().pages())
                .isPresent();
    }

    /** @param reason why there are not as many pages as announced; may be empty where there are */
    void finishScan(Draft draft, String reason) {
        station.give(draft, station.scanned(draft, deviations.of(draft), reason), () -> moved(Stage.CHECK));
    }

    /** Draws the pages that are to be compared and shows the first; where none are, the check is passed at once. */
    void beginCheck(CurrentBatch.Shown shown) {
        shown.batch()
                .ifPresent(batch -> tasks.<ProtectionRule>start(
                                texts.get("work.batches"), progress -> station.rule(batch))
                        .then(rule -> {
                            int percent = batch.profile().settings().replacing() ? rule.samplePercent() : 0;
                            var begun = new CheckRound(
                                    batch.id(),
                                    batches.documents().stream()
                                            .filter(document ->
                                                    document.draftId().equals(batch.id()))
                                            .toList(),
                                    percent);
                            if (begun.stateProperty().get().all() == 0) {
                                pass(shown.draft(), begun.result(""));
                            } else {
                                begun.stateProperty().addListener((property, before, now) -> follow(now));
                                round.set(Optional.of(begun));
                                follow(begun.stateProperty().get());
                            }
                        }));
    }

    private void follow(CheckRound.State state) {
        state.look().ifPresent(look -> {
            selection.documentProperty().set(Optional.of(look.document()));
            selection.pageProperty().set(Optional.of(look.page()));
        });
    }

    /** Leaves the check; what was said of pages is forgotten. */
    void leaveCheck() {
        round.set(Optional.empty());
    }

    /** Tells what the check found. */
    void finishCheck(String note) {
        round.get()
                .filter(done -> batches.has(done.batchId()))
                .ifPresent(done -> pass(batches.draft(done.batchId()), done.result(note)));
        leaveCheck();
    }

    private void pass(Draft draft, CheckResult result) {
        station.give(draft, new BatchCommand.FinishCheck(ScanningRights.STATIONS, draft.id(), result), () -> {
            if (result.faulty().isEmpty()) {
                moved(Stage.INDEX);
            } else {
                tell.accept(new ScanNews.BatchMoved(
                        texts.get("batch.faulty", result.faulty().size())));
            }
        });
    }

    void finishIndex(Draft draft) {
        station.give(draft, StationBatches.indexed(draft), () -> moved(Stage.RELEASE));
    }

    void giveBack(Draft draft, Stage stage, String reason) {
        station.give(
                draft,
                new BatchCommand.ReturnBatch(ScanningRights.STATIONS, draft.id(), stage, reason),
                () -> moved(stage));
    }

    void discard(Draft draft, String reason) {
        station.give(draft, new BatchCommand.DiscardBatch(ScanningRights.STATIONS, draft.id(), reason), () -> {
            batches.remove(draft.id());
            current.show();
        });
    }

    void putBack(Draft draft) {
        station.putBack(draft);
    }

    /** The stages before that of a batch, to which it can be returned. */
    static List<Stage> before(Stage stage) {
        return List.of(Stage.SCAN, Stage.CHECK, Stage.INDEX).stream()
                .filter(earlier -> earlier.compareTo(stage) < 0)
                .toList();
    }

    private void moved(Stage stage) {
        tell.accept(new ScanNews.BatchMoved(texts.get("batch.moved." + stage.name())));
    }
}

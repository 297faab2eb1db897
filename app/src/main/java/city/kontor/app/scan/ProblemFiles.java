package city.kontor.app.scan;

import city.kontor.app.kit.Texts;
import city.kontor.capture.draft.Draft;
import city.kontor.kernel.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Files that could not be taken in: tried again, or taken off the list. */
public final class ProblemFiles {
    private final ScanStationModel.Parts parts;
    private final Texts texts;
    private final Batches batches;
    private final Path incoming;
    private final Consumer<Path> add;
    private final Consumer<ScanNews> tell;
    private final ObservableList<ProblemModel> problems;

    /**
     * @param incoming where files of the station's own lie until a draft has them
     * @param add takes a file in anew
     */
    ProblemFiles(
            ScanStationModel.Parts parts,
            Texts texts,
            Batches batches,
            Path incoming,
            Consumer<Path> add,
            Consumer<ScanNews> tell) {
        this.parts = parts;
        this.texts = texts;
        this.batches = batches;
        this.incoming = incoming;
        this.add = add;
        this.tell = tell;
        problems = FXCollections.unmodifiableObservableList(batches.problems());
    }

    /** Those that could not be taken. */
    public ObservableList<ProblemModel> all() {
        return problems;
    }

    /** Tries a file again that could not be taken. */
    public void retry(ProblemModel problem) {
        String name = problem.refusal().file();
        parts.tasks()
                .<Optional<Path>>start(texts.get("work.list"), progress -> {
                    Optional<Path> kept = parts.store().quarantined(problem.draftId(), name);
                    if (kept.isPresent()) {
                        Path folder = Files.createDirectories(
                                incoming.resolve(Ids.next(parts.clock().millis())));
                        kept = Optional.of(Files.move(kept.get(), folder.resolve(name)));
                    }
                    return kept;
                })
                .onFailure(
                        IOException.class,
                        failure -> tell.accept(new ScanNews.NotSaved(String.valueOf(failure.getMessage()))))
                .then(file -> file.ifPresent(there -> {
                    forget(problem);
                    add.accept(there);
                }));
    }

    /** Takes a refused file off the list. */
    public void forget(ProblemModel problem) {
        Draft draft = batches.draft(problem.draftId());
        var refused = new ArrayList<>(draft.refused());
        refused.remove(problem.refusal());
        batches.change(draft.withRefused(refused));
        batches.removeIfDone(draft.id());
    }
}

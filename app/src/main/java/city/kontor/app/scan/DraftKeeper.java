package city.kontor.app.scan;

import city.kontor.app.kit.Tasks;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Saves drafts in the background, one after the other. While one is being written, only the newest state of each draft
 * waits. Called on the JavaFX thread.
 */
final class DraftKeeper {
    private final DraftStore store;
    private final Tasks tasks;
    private final String label;
    private final Consumer<IOException> onFailure;

    /** The newest state of each draft that is not on disk yet; an empty one is to be deleted. */
    private final Map<String, Optional<Draft>> waiting = new LinkedHashMap<>();

    private final List<Runnable> afterwards = new ArrayList<>();
    private boolean writing;

    /** @param label what the progress display says while drafts are written */
    DraftKeeper(DraftStore store, Tasks tasks, String label, Consumer<IOException> onFailure) {
        this.store = store;
        this.tasks = tasks;
        this.label = label;
        this.onFailure = onFailure;
    }

    void save(Draft draft) {
        waiting.put(draft.id(), Optional.of(draft));
        next();
    }

    /** Removes a draft with everything it kept. */
    void delete(String draftId) {
        waiting.put(draftId, Optional.empty());
        next();
    }

    /** Runs that once everything of this moment is on disk. */
    void afterwards(Runnable action) {
        afterwards.add(action);
        next();
    }

    /** Whether the newest state of every draft is on disk. */
    boolean isIdle() {
        return !writing && waiting.isEmpty();
    }

    private void next() {
        if (writing) {
            return;
        }
        if (waiting.isEmpty()) {
            var due = List.copyOf(afterwards);
            afterwards.clear();
            due.forEach(Runnable::run);
            return;
        }
        writing = true;
        var batch = new LinkedHashMap<>(waiting);
        waiting.clear();
        tasks.start(label, progress -> write(batch))
                .onFailure(IOException.class, failure -> {
                    // Kept for the next try, unless something newer waits already.
                    batch.forEach(waiting::putIfAbsent);
                    writing = false;
                    onFailure.accept(failure);
                })
                .then(count -> {
                    writing = false;
                    next();
                });
    }

    private int write(Map<String, Optional<Draft>> batch) throws IOException {
        for (var entry : batch.entrySet()) {
            if (entry.getValue().isPresent()) {
                store.save(entry.getValue().get());
            } else {
                store.delete(entry.getKey());
            }
        }
        return batch.size();
    }
}

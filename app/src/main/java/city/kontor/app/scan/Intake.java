package city.kontor.app.scan;

import city.kontor.app.kit.Tasks;
import city.kontor.capture.Refusal;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.pipeline.CaptureEvent;
import city.kontor.capture.pipeline.CaptureJob;
import city.kontor.capture.pipeline.CapturePipeline;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Feeds files and pages to the pipeline, a few at a time, counts how far it is, and can be cancelled. What the pipeline
 * tells arrives at the {@link Listener} on the JavaFX thread.
 */
final class Intake {
    /** More files at once would only make each of them slower. */
    private static final int FILES_AT_ONCE = 2;

    /** Hears what happens. */
    interface Listener {
        /** @param opened false if the same bytes already lie on the desk, so that no document comes of them */
        boolean opened(String draftId, Path file, Original opened);

        void thumbnail(String draftId, CaptureEvent.Thumbnail event);

        void read(String draftId, CaptureEvent.Read event);

        /** @param original the file whose page was refused; empty if it never became an original */
        void refused(String draftId, Optional<Original> original, Refusal refusal);

        /** A file has been dealt with, whatever came of it. */
        void fileDone(Path file);

        /** Nothing is being read any more. */
        void idle();
    }

    private final CapturePipeline pipeline;
    private final Tasks tasks;
    private final Listener listener;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Set<Run> running = new HashSet<>();
    private final ReadOnlyIntegerWrapper pagesFound = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper pagesDone = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper filesWaiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    Intake(CapturePipeline pipeline, Tasks tasks, Listener listener) {
        this.pipeline = pipeline;
        this.tasks = tasks;
        this.listener = listener;
    }

    /** One job of the pipeline and the pages it still owes. */
    private final class Run {
        private final String draftId;
        private final Optional<Path> file;
        private final Set<PageRef> owed = new HashSet<>();
        private Optional<Original> original = Optional.empty();
        private Optional<CaptureJob> job = Optional.empty();
        /** Files are opened one after the other, so that the sheets of a stack keep their order. */
        private boolean opening;

        private boolean unwanted;

        private Run(String draftId, Optional<Path> file) {
            this.draftId = draftId;
            this.file = file;
            opening = file.isPresent();
        }

        private void start(Function<Consumer<CaptureEvent>, CaptureJob> work) {
            running.add(this);
            CaptureJob started = work.apply(event -> tasks.onUi(() -> hear(event)));
            job = Optional.of(started);
            // A bug inside the pipeline must be seen, not only end the job.
            started.finished().exceptionally(bug -> {
                tasks.onUi(() -> {
                    throw new IllegalStateException(bug);
                });
                return null;
            });
        }

        private void owe(PageRef page) {
            if (owed.add(page)) {
                pagesFound.set(pagesFound.get() + 1);
            }
        }

        private void settle(PageRef page) {
            if (owed.remove(page)) {
                pagesDone.set(pagesDone.get() + 1);
            }
        }

        private void hear(CaptureEvent event) {
            switch (event) {
                case CaptureEvent.Opened opened -> {
                    original = Optional.of(opened.original());
                    opening = false;
                    unwanted = !listener.opened(draftId, file.orElseThrow(), opened.original());
                    if (unwanted) {
                        job.ifPresent(CaptureJob::cancel);
                    } else {
                        for (int page = 1; page <= opened.original().pages(); page++) {
                            owe(PageRef.of(opened.original().sha256(), page));
                        }
                    }
                    next();
                }
                case CaptureEvent.Thumbnail thumbnail -> {
                    if (!unwanted) {
                        listener.thumbnail(draftId, thumbnail);
                    }
                }
                case CaptureEvent.Read read -> {
                    settle(read.page());
                    listener.read(draftId, read);
                }
                case CaptureEvent.Refused refused -> {
                    owed.stream()
                            .filter(page -> page.page() == refused.refusal().page())
                            .findFirst()
                            .ifPresent(this::settle);
                    if (!unwanted) {
                        listener.refused(draftId, original, refused.refusal());
                    }
                }
                case CaptureEvent.Finished finished -> end();
            }
        }

        private void end() {
            pagesFound.set(pagesFound.get() - owed.size());
            owed.clear();
            running.remove(this);
            file.ifPresent(listener::fileDone);
            next();
        }
    }

    /** How many pages were found since it was last idle. */
    ReadOnlyIntegerProperty pagesFoundProperty() {
        return pagesFound.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty pagesDoneProperty() {
        return pagesDone.getReadOnlyProperty();
    }

    /** Files that were not opened yet. */
    ReadOnlyIntegerProperty filesWaitingProperty() {
        return filesWaiting.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void add(String draftId, Path file) {
        filesWaiting.set(filesWaiting.get() + 1);
        enqueue(() -> {
            filesWaiting.set(filesWaiting.get() - 1);
            new Run(draftId, Optional.of(file)).start(hear -> pipeline.add(draftId, file, hear));
        });
    }

    /** Shows and, where needed, reads the pages of a draft as it lies on disk. */
    void resume(Draft draft) {
        enqueue(() -> {
            var run = new Run(draft.id(), Optional.empty());
            draft.documents().stream()
                    .flatMap(document -> document.pages().stream())
                    .forEach(run::owe);
            run.start(hear -> pipeline.resume(draft, hear));
        });
    }

    /** Reads one page unless it is being read already. */
    void read(String draftId, Original original, PageRef page) {
        if (running.stream().noneMatch(run -> run.draftId.equals(draftId) && run.owed.contains(page))) {
            var run = new Run(draftId, Optional.empty());
            run.original = Optional.of(original);
            run.owe(page);
            busy.set(true);
            run.start(hear -> pipeline.read(draftId, original, page, hear));
        }
    }

    /** Leaves out what was not begun; what was read so far stays. */
    void cancel() {
        waiting.clear();
        filesWaiting.set(0);
        running.forEach(run -> run.job.ifPresent(CaptureJob::cancel));
        next();
    }

    private void enqueue(Runnable start) {
        waiting.add(start);
        busy.set(true);
        next();
    }

    private void next() {
        while (running.size() < FILES_AT_ONCE
                && !waiting.isEmpty()
                && running.stream().noneMatch(run -> run.opening)) {
            waiting.remove().run();
        }
        if (running.isEmpty() && busy.get()) {
            busy.set(false);
            pagesFound.set(0);
            pagesDone.set(0);
            listener.idle();
        }
    }
}

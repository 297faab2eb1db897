package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.app.kit.Progress;
import city.kontor.efile.EFile;
import city.kontor.efile.FileCommand;
import city.kontor.efile.MarkCommand;
import city.kontor.efile.PlanEntry;
import city.kontor.kernel.Command;
import city.kontor.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One order for several files: first what the rules say to it for each of them, then the doing. Each file gets a
 * command of its own, which the server judges as if it had been given alone.
 */
final class BulkModel {
    /** Stands for the reason while a person is still to write it: the rules shall say what else is in the way. */
    private static final String SOME_REASON = "…";

    private final EfileParts parts;

    /**
     * What is wanted.
     *
     * @param position where the files shall go; empty where the deed wants none, or none is chosen yet
     * @param reason empty where the deed wants none, or none is written yet
     */
    record Order(BulkDeed deed, Optional<PlanEntry> position, String reason) {
        /** Whether it is said wholly. */
        boolean isWhole() {
            return (!deed.wantsReason() || !reason.isBlank()) && (!deed.wantsPosition() || position.isPresent());
        }
    }

    /** One file of the preview. @param refusal why it cannot be done with this one; empty where it can */
    record Line(EFile file, Optional<Reason> refusal) {
        boolean goes() {
            return refusal.isEmpty();
        }
    }

    /**
     * What came of it.
     *
     * @param done the files with which it was done
     * @param left those with which it was not, although the preview said so
     */
    record Result(List<EFile> done, List<Line> left) {
        Result {
            done = List.copyOf(done);
            left = List.copyOf(left);
        }
    }

    BulkModel(EfileParts parts) {
        this.parts = parts;
    }

    /** Asks the rules about each file; belongs in the background. */
    List<Line> preview(List<EFile> files, Order order, Progress progress) {
        var lines = new ArrayList<Line>();
        for (EFile file : files) {
            progress.check();
            lines.add(new Line(file, parts.desk().refusal(command(file, order))));
            progress.at(lines.size(), files.size());
        }
        return lines;
    }

    /**
     * Asks the rules in the background.
     *
     * @param doing what is being done, in the person's language
     */
    void preview(String doing, List<EFile> files, Order order, Consumer<List<Line>> then) {
        parts.tasks()
                .<List<Line>>start(doing, progress -> preview(files, order, progress))
                .then(then);
    }

    /**
     * Gives the commands, one after the other.
     *
     * @param doing what is being done, in the person's language
     * @param onCancel told for how many files it was done before the person cancelled
     */
    void perform(String doing, List<EFile> files, Order order, Consumer<Result> then, Consumer<Integer> onCancel) {
        var count = new AtomicInteger();
        var job = parts.tasks().<Result>start(doing, progress -> perform(files, order, progress, count));
        job.then(then).atEnd(() -> {
            if (job.isCancelled()) {
                onCancel.accept(count.get());
            }
        });
    }

    private Result perform(List<EFile> files, Order order, Progress progress, AtomicInteger count) {
        var done = new ArrayList<EFile>();
        var left = new ArrayList<Line>();
        for (EFile file : files) {
            progress.check();
            if (parts.desk().give(command(file, order)) instanceof Given.Refused(Reason reason)) {
                left.add(new Line(file, Optional.of(reason)));
            } else {
                done.add(file);
                count.incrementAndGet();
            }
            progress.at(done.size() + left.size(), files.size());
        }
        return new Result(done, left);
    }

    private Command command(EFile file, Order order) {
        String reason = order.reason().isBlank() ? SOME_REASON : order.reason().strip();
        return switch (order.deed()) {
            case CLOSE -> new FileCommand.CloseFile(file.scope(), file.id());
            case REFILE ->
                new FileCommand.RefileFile(
                        file.scope(),
                        file.id(),
                        order.position().map(PlanEntry::id).orElse(file.entryId()),
                        reason);
            case HOLD -> new FileCommand.HoldFile(file.scope(), file.id(), reason);
            case LIFT -> new FileCommand.LiftHold(file.scope(), file.id(), reason);
            case MARK ->
                new MarkCommand.MarkFile(file.scope(), file.id(), parts.clock().instant());
            case UNMARK -> new MarkCommand.UnmarkFile(file.scope(), file.id());
        };
    }
}

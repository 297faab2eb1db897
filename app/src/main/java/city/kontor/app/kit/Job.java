package city.kontor.app.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Work that was started by {@link Tasks}. Everything here is read and called on the JavaFX thread; callbacks come there
 * too, also when they are registered after the end.
 */
public final class Job<T> {
    private enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    private record Handler<E extends Exception>(Class<E> type, Consumer<? super E> consumer) {
        Optional<Runnable> callFor(Exception failure) {
            return type.isInstance(failure) ? Optional.of(() -> consumer.accept(type.cast(failure))) : Optional.empty();
        }
    }

    private final String label;
    private final Faults faults;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper cancellable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final List<Consumer<? super T>> onDone = new ArrayList<>();
    private final List<Handler<?>> onFailure = new ArrayList<>();
    private final List<Runnable> onEnd = new ArrayList<>();
    private State state = State.RUNNING;
    private @Nullable T result;

    Job(String label, Faults faults) {
        this.label = label;
        this.faults = faults;
    }

    /** What is being done, in the person's language. */
    public String label() {
        return label;
    }

    public Job<T> then(Consumer<? super T> consumer) {
        if (state == State.DONE) {
            consumer.accept(result());
        } else {
            onDone.add(consumer);
        }
        return this;
    }

    /** Takes an expected failure; anything not named here is a bug, which is logged and shown with its code. */
    public <E extends Exception> Job<T> onFailure(Class<E> type, Consumer<? super E> consumer) {
        onFailure.add(new Handler<>(type, consumer));
        return this;
    }

    /** Called last, however the job ended. */
    public Job<T> atEnd(Runnable action) {
        if (state == State.RUNNING) {
            onEnd.add(action);
        } else {
            action.run();
        }
        return this;
    }

    /** Asks the work to stop; its result, if it still comes, is dropped. */
    public void cancel() {
        cancelled.set(true);
        Thread thread = worker.get();
        if (thread != null) {
            thread.interrupt();
        }
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** True once the job has run for 200 ms: time to show that it runs. */
    public ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }

    /** True once the job has run for 2 s: time to offer its end. */
    public ReadOnlyBooleanProperty cancellableProperty() {
        return cancellable.getReadOnlyProperty();
    }

    /** 0 to 1, or negative while unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void markSlow() {
        slow.set(running.get());
    }

    void markCancellable() {
        cancellable.set(running.get());
    }

    /** Runs on the worker thread, delivers on {@code ui}. */
    void perform(Work<? extends T> work, Executor ui) {
        worker.set(Thread.currentThread());
        try {
            T value = work.run(progressOn(ui));
            ui.execute(() -> finish(cancelled.get() ? State.CANCELLED : State.DONE, value));
        } catch (CancellationException e) {
            // Of the person, or of the work itself, which found that nobody needs it any more.
            ui.execute(() -> finish(State.CANCELLED, null));
        } catch (Exception e) {
            ui.execute(() -> fail(e));
        } finally {
            worker.set(null);
        }
    }

    private Progress progressOn(Executor ui) {
        return new Progress() {
            private final AtomicReference<Double> next = new AtomicReference<>();

            @Override
            public void at(long done, long total) {
                if (next.getAndSet(total > 0 ? (double) done / total : -1.0) == null) {
                    ui.execute(() -> progress.set(next.getAndSet(null)));
                }
            }

            @Override
            public void saying(String text) {
                ui.execute(() -> message.set(text));
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        };
    }

    private void fail(Exception failure) {
        if (cancelled.get()) {
            finish(State.CANCELLED, null);
            return;
        }
        finish(State.FAILED, null);
        onFailure.stream()
                .flatMap(handler -> handler.callFor(failure).stream())
                .findFirst()
                .ifPresentOrElse(Runnable::run, () -> faults.report(label, failure));
    }

    private void finish(State end, @Nullable T value) {
        state = end;
        result = value;
        running.set(false);
        slow.set(false);
        cancellable.set(false);
        if (end == State.DONE) {
            onDone.forEach(consumer -> consumer.accept(result()));
        }
        onEnd.forEach(Runnable::run);
    }

    @SuppressWarnings("NullAway") // A job of Void ends with null, which T then allows.
    private T result() {
        return result;
    }
}

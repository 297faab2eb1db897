package city.kontor.demo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Many at once: each caller on a thread of its own. */
final class Callers {
    private Callers() {}

    /** Work that hands each thing to its own caller and ends when the last caller is done. */
    static <T> Runnable of(List<T> things, Consumer<T> caller) {
        return () -> {
            var running = new ArrayList<CompletableFuture<Void>>();
            for (T thing : things) {
                var done = new CompletableFuture<Void>();
                running.add(done);
                Thread.ofPlatform().start(() -> {
                    try {
                        caller.accept(thing);
                        done.complete(null);
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                });
            }
            running.forEach(CompletableFuture::join);
        };
    }
}

package city.kontor.app.einvoice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/** Draws much in small steps, some in each picture of the window, so that it answers meanwhile. JavaFX thread only. */
final class Gradually {
    /** Of the 16 ms between two pictures; what is drawn must be laid out too. */
    private static final long PART_NANOS = 4_000_000;

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            long end = System.nanoTime() + PART_NANOS;
            do {
                next();
            } while (!steps.isEmpty() && System.nanoTime() < end);
        }
    };

    /** Draws this after everything that was asked for before. */
    void draw(Runnable step) {
        steps.addLast(step);
        timer.start();
    }

    /** Draws these before everything that was asked for and is not drawn yet, in their order. */
    void drawNext(List<Runnable> some) {
        some.reversed().forEach(steps::addFirst);
        timer.start();
    }

    /** Draws all that is left at once, for somebody who asks for a place in it. */
    void finish() {
        while (!steps.isEmpty()) {
            next();
        }
    }

    private void next() {
        Runnable step = steps.pollFirst();
        if (step != null) {
            step.run();
        }
        if (steps.isEmpty()) {
            timer.stop();
        }
    }
}

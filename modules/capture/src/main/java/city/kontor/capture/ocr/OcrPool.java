package city.kontor.capture.ocr;

import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Engines for several threads, each started when it is first needed and reused from then on. A page that fails is tried
 * once more with a fresh engine.
 */
public final class OcrPool implements AutoCloseable {
    /** Starts an engine. */
    @FunctionalInterface
    public interface Starter {
        OcrEngine start() throws OcrException;
    }

    private final Starter starter;
    private final Deque<OcrEngine> idle = new ArrayDeque<>();
    private boolean closed;

    public OcrPool(Starter starter) {
        this.starter = starter;
    }

    /**
     * Reads a page in the calling thread.
     *
     * @param grey as {@link OcrEngine#read} wants it
     * @param how how to look for lines
     * @throws OcrException if the page failed twice, or no engine can be started
     */
    public List<Word> read(Pixels grey, Segmentation how) throws OcrException {
        OcrEngine engine = borrow();
        try {
            List<Word> words = engine.read(grey, how);
            giveBack(engine);
            return words;
        } catch (OcrException first) {
            engine.close();
            if (!first.passing()) {
                throw first;
            }
            return again(grey, how, first);
        }
    }

    private List<Word> again(Pixels grey, Segmentation how, OcrException first) throws OcrException {
        OcrEngine engine = starter.start();
        try {
            List<Word> words = engine.read(grey, how);
            giveBack(engine);
            return words;
        } catch (OcrException second) {
            engine.close();
            second.addSuppressed(first);
            throw second;
        }
    }

    private OcrEngine borrow() throws OcrException {
        synchronized (this) {
            OcrEngine engine = idle.pollLast();
            if (engine != null) {
                return engine;
            }
        }
        return starter.start();
    }

    private void giveBack(OcrEngine engine) {
        synchronized (this) {
            if (!closed) {
                idle.addLast(engine);
                return;
            }
        }
        engine.close();
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(OcrEngine::close);
        idle.clear();
    }
}

package city.kontor.app.kit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Where bugs go: logged once with a short code, then handed to whoever shows them. */
public final class Faults {
    private static final Logger LOG = System.getLogger(Faults.class.getName());
    private static final int FRAMES = 6;

    private final List<Consumer<Fault>> listeners = new CopyOnWriteArrayList<>();

    /** The listener is called on the thread that met the bug. */
    public void whenReported(Consumer<Fault> listener) {
        listeners.add(listener);
    }

    /** @param doing what the program was doing, in the person's language; empty where nobody asked for it */
    public Fault report(String doing, Throwable cause) {
        var fault = new Fault(code(cause), doing);
        LOG.log(Level.ERROR, "%s %s".formatted(fault.code(), doing), cause);
        listeners.forEach(listener -> listener.accept(fault));
        return fault;
    }

    /** Made from the kind of exception and where it was thrown, so that support sees that two people met the same bug. */
    private static String code(Throwable cause) {
        int hash = cause.getClass().getName().hashCode();
        StackTraceElement[] trace = cause.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
            hash = 31 * hash + trace[i].getClassName().hashCode();
            hash = 31 * hash + trace[i].getMethodName().hashCode();
        }
        return String.format(Locale.ROOT, "K-%05X", hash & 0xFFFFF);
    }
}

package city.kontor.server;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One line a message on standard error, and of the libraries only what is wrong. */
final class Logging {
    /** Kept, because a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("com.zaxxer.hikari"),
            Logger.getLogger("io.javalin"),
            Logger.getLogger("org.eclipse.jetty"),
            Logger.getLogger("org.jooq"));

    private Logging() {}

    /** To be called before the first message. */
    static void begin() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$-7s %3$s: %5$s%6$s%n");
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}

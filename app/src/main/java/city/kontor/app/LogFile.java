package city.kontor.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps the log of the last days in the data folder, where support finds the codes that people report. */
final class LogFile {
    private static final int BYTES = 5_000_000;
    private static final int FILES = 3;

    private LogFile() {}

    /** Without a writable folder the log stays on the console; the desktop is usable all the same. */
    static void in(Path folder) {
        Logger root = Logger.getLogger("");
        try {
            Files.createDirectories(folder);
            var handler = new FileHandler(folder.resolve("kontor.%g.log").toString(), BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            root.addHandler(handler);
        } catch (IOException e) {
            root.log(Level.WARNING, "No log can be written to " + folder, e);
        }
    }
}

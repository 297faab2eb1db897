package city.kontor.app.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's own dialogs and programs for files and folders. Dialogs stop the person until they are answered; JavaFX thread. */
public interface FileDialogs {
    /**
     * Which files are offered.
     *
     * @param patterns as {@code *.pdf}
     */
    record Kind(String name, List<String> patterns) {}

    /** Asks for files to open; empty where the person gives up. */
    List<Path> open(String title, List<Kind> kinds);

    /** Asks for a folder. */
    Optional<Path> folder(String title);

    /** Asks where to save. @param name proposed for the file */
    Optional<Path> save(String title, String name);

    /**
     * Opens a file with the program that the system has for it.
     *
     * @throws IOException where there is none
     */
    void openOutside(Path file) throws IOException;
}

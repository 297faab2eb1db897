package city.kontor.app.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's own dialogs for files and folders. They stop the person until they are answered; JavaFX thread. */
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
}

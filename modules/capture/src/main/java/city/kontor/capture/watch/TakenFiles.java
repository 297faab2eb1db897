package city.kontor.capture.watch;

import city.kontor.capture.Refusal;
import city.kontor.capture.draft.SafeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Supplier;

/** Where files from a watched folder go: to the station's own folder, or to quarantine beside the others. */
public final class TakenFiles {
    private final Path incoming;
    private final String quarantine;
    private final Locale language;
    private final Supplier<String> newId;

    /**
     * @param incoming where taken files go, each in a folder of its own, so that it keeps its name
     * @param quarantine the name of the folder within the watched one where refused files go
     * @param language of the reason beside a refused file
     * @param newId names folders; never the same twice
     */
    public TakenFiles(Path incoming, String quarantine, Locale language, Supplier<String> newId) {
        this.incoming = incoming;
        this.quarantine = quarantine;
        this.language = language;
        this.newId = newId;
    }

    /**
     * Takes a file away. An end at any moment leaves it there or here; on another file system it may be at both, never at
     * neither, and is known by its bytes when it comes again.
     *
     * @return where it lies now
     */
    Path take(Path file) throws IOException {
        Path home = Files.createDirectories(incoming.resolve(newId.get()));
        Path target = home.resolve(name(file));
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            SafeFile.write(target, output -> Files.copy(file, output));
            Files.delete(file);
        } catch (IOException e) {
            Files.deleteIfExists(home);
            throw e;
        }
        return target;
    }

    /** Puts a file aside; a text file of the same name says why. */
    void quarantine(Path file, Refusal why) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(quarantine));
        Path target = folder.resolve(name(file));
        for (int count = 2; Files.exists(target) || Files.exists(reason(target)); count++) {
            target = folder.resolve(count + "-" + name(file));
        }
        // First the reason: it explains nothing for a moment, but no file lies there without one.
        SafeFile.write(
                reason(target), output -> output.write((why.text(language) + "\n").getBytes(StandardCharsets.UTF_8)));
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path reason(Path file) {
        return file.resolveSibling(name(file) + ".txt");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

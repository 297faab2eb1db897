package city.kontor.capture.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/**
 * The shared libraries of Tesseract and Leptonica, unpacked once per user from the jars of their builders.
 *
 * <p>Several processes may start at once: each unpacks into a directory of its own and renames it into place; the
 * first wins, the others use what it left.
 */
final class NativeLibraries {
    private static final String VERSIONS = "tesseract-5.5.3-leptonica-1.87.0";

    private NativeLibraries() {}

    /** Loads both libraries for the life of the process. */
    @SuppressWarnings("restricted") // This class and the two beside it are where Kontor calls native code.
    static SymbolLookup load() throws OcrException {
        Platform platform = Platform.current();
        try {
            Path directory = unpacked(platform, UserCache.directory().resolve("native"));
            // Leptonica first: Tesseract asks for it by name and finds it loaded.
            for (String library : platform.leptonica()) {
                SymbolLookup.libraryLookup(directory.resolve(library), Arena.global());
            }
            return SymbolLookup.libraryLookup(directory.resolve(platform.tesseract()), Arena.global());
        } catch (IOException | IllegalArgumentException e) {
            throw new OcrException(OcrException.Kind.NO_LIBRARY, "Tesseract cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** The directory below {@code parent} that holds the libraries, made if it is not there yet. */
    static Path unpacked(Platform platform, Path parent) throws IOException {
        Path target = parent.resolve(VERSIONS + "-" + platform.classifier());
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(parent);
        Path own = Files.createTempDirectory(parent, "unpacking-");
        try {
            for (String library : platform.leptonica()) {
                copy("org/bytedeco/leptonica/" + platform.classifier(), library, own);
            }
            copy("org/bytedeco/tesseract/" + platform.classifier(), platform.tesseract(), own);
            Files.move(own, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // A failed rename is fine where another process has put the same directory there first.
            if (!Files.isDirectory(target)) {
                throw e;
            }
        } finally {
            delete(own);
        }
        return target;
    }

    private static void copy(String folder, String name, Path directory) throws IOException {
        ClassLoader loader = NativeLibraries.class.getClassLoader();
        try (InputStream library = loader.getResourceAsStream(folder + "/" + name)) {
            if (library == null) {
                throw new IOException(folder + "/" + name + " is not on the class path");
            }
            Files.copy(library, directory.resolve(name));
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

package city.kontor.testbed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the data lies that is shared beside the project and never part of it. */
public final class SharedData {
    private SharedData() {}

    /** {@code KONTOR_SHARED}, or a folder {@code shared} beside this one or one above it; with {@code data} below. */
    public static Optional<Path> folder() {
        String own = System.getenv("KONTOR_SHARED");
        if (own != null && !own.isBlank()) {
            return Optional.of(Path.of(own, "data")).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}

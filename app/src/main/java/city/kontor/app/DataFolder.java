package city.kontor.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where this person's desktop keeps its files: preferences, log and the copy of the rows. {@code KONTOR_DATA} names
 * another folder.
 */
public final class DataFolder {
    private DataFolder() {}

    public static Path ofUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Path of(Map<String, String> environment, String system, Path home) {
        return path(environment, "KONTOR_DATA").orElseGet(() -> {
            if (system.startsWith("Windows")) {
                return path(environment, "APPDATA")
                        .orElse(home.resolve("AppData/Roaming"))
                        .resolve("Kontor");
            }
            if (system.startsWith("Mac")) {
                return home.resolve("Library/Application Support/Kontor");
            }
            return path(environment, "XDG_DATA_HOME")
                    .orElse(home.resolve(".local/share"))
                    .resolve("kontor");
        });
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}

package city.kontor.capture.ocr;

import java.nio.file.Path;
import java.util.Locale;

/** The directory in which a person's Kontor keeps what it can make again. */
final class UserCache {
    private UserCache() {}

    /** {@code KONTOR_CACHE} if set, else the place the operating system names for caches, with {@code kontor} below. */
    static Path directory() {
        String own = System.getenv("KONTOR_CACHE");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (system.startsWith("windows")) {
            String local = System.getenv("LOCALAPPDATA");
            return (local != null ? Path.of(local) : home.resolve("AppData/Local")).resolve("kontor");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Caches/kontor");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        return (xdg != null && !xdg.isBlank() ? Path.of(xdg) : home.resolve(".cache")).resolve("kontor");
    }
}

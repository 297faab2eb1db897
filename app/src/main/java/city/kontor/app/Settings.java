package city.kontor.app;

import city.kontor.app.kit.Language;
import city.kontor.app.theme.Look;
import city.kontor.app.theme.Theme;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/**
 * What the desktop remembers of this person between two starts, in {@code preferences.properties}. Losing it loses
 * comfort only, so a damaged file is logged and replaced by defaults.
 */
public final class Settings {
    private static final Logger LOG = System.getLogger(Settings.class.getName());

    private final Path file;
    private final Properties values = new Properties();

    /** @param folder the data folder, made when something is saved */
    public Settings(Path folder) {
        file = folder.resolve("preferences.properties");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "The preferences in " + file + " cannot be read; starting with defaults", e);
                values.clear();
            }
        }
    }

    public Theme theme() {
        return oneOf(Theme.values(), "theme").orElse(Theme.LIGHT);
    }

    public void theme(Theme theme) {
        put("theme", theme.name());
    }

    public Language language() {
        return oneOf(Language.values(), "language").orElse(Language.GERMAN);
    }

    public void language(Language language) {
        put("language", language.name());
    }

    /** The zoom as a factor, 1 for 100 %. */
    public double zoom() {
        return number("zoom")
                .filter(n -> n >= Look.SMALLEST_ZOOM && n <= Look.LARGEST_ZOOM)
                .orElse(1.0);
    }

    public void zoom(double factor) {
        put("zoom", Double.toString(factor));
    }

    public boolean narrowSidebar() {
        return Boolean.parseBoolean(values.getProperty("sidebar.narrow"));
    }

    public void narrowSidebar(boolean narrow) {
        put("sidebar.narrow", Boolean.toString(narrow));
    }

    /** Any other word to remember, for example the last sign-in name. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key)).filter(value -> !value.isBlank());
    }

    public void put(String key, String value) {
        if (!value.equals(values.put(key, value))) {
            save();
        }
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            try (var out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                values.store(out, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The preferences cannot be written to " + file, e);
        }
    }

    private Optional<Double> number(String key) {
        try {
            return get(key).map(Double::valueOf);
        } catch (NumberFormatException e) {
            LOG.log(Level.WARNING, "Not a number in {0}: {1}", file, key);
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> oneOf(E[] constants, String key) {
        return get(key).flatMap(name ->
                Arrays.stream(constants).filter(c -> c.name().equals(name)).findFirst());
    }
}

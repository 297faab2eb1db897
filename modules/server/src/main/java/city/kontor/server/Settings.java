package city.kontor.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The raw settings, from three places: the file, over it the environment ({@code KONTOR_DATABASE_URL} for {@code
 * database.url}), over both the command line ({@code --database.url=…}).
 */
final class Settings {
    /** Every key there is with its default; {@code kontor.properties} in the module's README explains them. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("host", "127.0.0.1"),
            Map.entry("port", "8420"),
            Map.entry("data", "kontor-data"),
            Map.entry("database.url", ""),
            Map.entry("database.user", ""),
            Map.entry("database.password", ""),
            Map.entry("s3.endpoint", ""),
            Map.entry("s3.region", "default"),
            Map.entry("s3.bucket", ""),
            Map.entry("s3.access-key", ""),
            Map.entry("s3.secret-key", ""),
            Map.entry("s3.path-style", "true"),
            Map.entry("tls.certificate", ""),
            Map.entry("tls.key", ""),
            Map.entry("tls.password", ""),
            Map.entry("limits.request-bytes", "16777216"),
            Map.entry("limits.blob-bytes", "268435456"),
            Map.entry("limits.sign-ins-per-minute", "60"),
            Map.entry("limits.rows-per-page", "10000"),
            Map.entry("compression", "true"),
            Map.entry("language", "de"),
            Map.entry("metrics.public", "false"),
            Map.entry("backup.keep-days", "90"));

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param file the file, if one was named; {@code kontor.properties} in the data directory is read where it exists
     * @throws SettingsException if the file cannot be read or names a key that does not exist
     */
    static Settings load(Optional<Path> file, Map<String, String> environment, Map<String, String> commandLine) {
        var values = new HashMap<>(DEFAULTS);
        override(values, environment, commandLine);
        Path usual = Path.of(Objects.requireNonNull(values.get("data")), "kontor.properties");
        Optional<Path> found = file.isPresent() ? file : Optional.of(usual).filter(Files::exists);
        found.ifPresent(path -> values.putAll(read(path)));
        override(values, environment, commandLine);
        return new Settings(values);
    }

    private static void override(
            Map<String, String> values, Map<String, String> environment, Map<String, String> commandLine) {
        for (String key : Set.copyOf(values.keySet())) {
            String variable =
                    "KONTOR_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            if (environment.containsKey(variable)) {
                values.put(key, Objects.requireNonNull(environment.get(variable)));
            }
        }
        commandLine.forEach((key, value) -> {
            requireKnown(key, "The command line");
            values.put(key, value);
        });
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException("The settings file " + file + " cannot be read: " + e.getMessage());
        }
        var values = new HashMap<String, String>();
        for (String key : properties.stringPropertyNames()) {
            requireKnown(key, file.toString());
            values.put(key, properties.getProperty(key).strip());
        }
        return values;
    }

    private static void requireKnown(String key, String where) {
        if (!DEFAULTS.containsKey(key)) {
            throw new SettingsException(where + " names the setting " + key + ", which does not exist. There are: "
                    + String.join(", ", DEFAULTS.keySet().stream().sorted().toList()));
        }
    }

    String text(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    Optional<String> optional(String key) {
        return Optional.of(text(key)).filter(value -> !value.isEmpty());
    }

    boolean flag(String key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new SettingsException(key + " is true or false, not " + text(key));
        };
    }

    long number(String key, long least, long most) {
        try {
            long number = Long.parseLong(text(key));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words as for a number out of range.
        }
        throw new SettingsException(key + " is a number from " + least + " to " + most + ", not " + text(key));
    }

    /** All of these, or none. */
    boolean given(List<String> keys) {
        List<String> missing =
                keys.stream().filter(key -> optional(key).isEmpty()).toList();
        if (missing.isEmpty() || missing.size() == keys.size()) {
            return missing.isEmpty();
        }
        throw new SettingsException("With " + keys.getFirst() + " these are needed too: " + String.join(", ", missing));
    }
}

package city.kontor.app.kit;

import city.kontor.kernel.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The user-visible texts in one language. A text lives in {@code Texts_de.properties} and {@code Texts_en.properties}
 * (UTF-8) beside the class that shows it, in the syntax of {@link MessageFormat}; write ’ and not ' as the apostrophe.
 * What a package does not define comes from the kit's own bundle (Save, Cancel, ...). Switching the language rebuilds
 * the screens with another {@code Texts}, so one instance never changes.
 */
public final class Texts {
    private static final String BUNDLE = "Texts";

    private final Language language;
    private final Class<?> owner;
    private final List<Class<?>> features;
    private final Formats formats;
    private final Map<String, Properties> loaded;

    private Texts(
            Language language,
            Class<?> owner,
            List<Class<?>> features,
            Formats formats,
            Map<String, Properties> loaded) {
        this.language = language;
        this.owner = owner;
        this.features = features;
        this.formats = formats;
        this.loaded = loaded;
    }

    /**
     * The kit's own texts.
     *
     * @param features one class of each feature whose {@code Reasons.properties} explains its refusals
     */
    public static Texts of(Language language, Class<?>... features) {
        return new Texts(
                language, Texts.class, List.of(features), new Formats(language.locale()), new ConcurrentHashMap<>());
    }

    /** The texts of the package of that class, in the same language. */
    public Texts beside(Class<?> other) {
        return new Texts(language, other, features, formats, loaded);
    }

    /** The texts of the same package in that language, for what is written for others than the person at the screen. */
    public Texts in(Language other) {
        return other == language
                ? this
                : new Texts(other, owner, features, new Formats(other.locale()), new ConcurrentHashMap<>());
    }

    public Language language() {
        return language;
    }

    /** How this language writes amounts, dates and times. */
    public Formats formats() {
        return formats;
    }

    /**
     * @param arguments the values for {@code {0}}, {@code {1}} ...; format dates and amounts with {@link #formats()} first
     * @throws IllegalArgumentException if neither this package nor the kit has the key: a bug, found by the screen's test
     */
    public String get(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No text " + key + " in " + language + " beside " + owner.getName()));
    }

    /** As {@link #get}, but empty where the key is unknown. */
    public Optional<String> find(String key, Object... arguments) {
        return bundleText(owner, key).or(() -> bundleText(Texts.class, key)).map(pattern -> format(pattern, arguments));
    }

    /** What a refusal means, in words; the bare key where no feature explains it. */
    public String reason(Reason reason) {
        return features.stream()
                .flatMap(feature -> pattern(feature, reasonsFile(), reason.key()).stream())
                .findFirst()
                .map(pattern -> fill(pattern, reason.arguments()))
                .orElseGet(() -> reason.key() + " " + String.join(" ", reason.arguments()));
    }

    private String format(String pattern, Object... arguments) {
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** The features' own bundles are German where no language is named. */
    private String reasonsFile() {
        return language == Language.GERMAN ? "Reasons.properties" : "Reasons_" + language.code() + ".properties";
    }

    /** The features' bundles are plain sentences with {0}, {1} ...; an apostrophe is an apostrophe. */
    private static String fill(String sentence, List<String> arguments) {
        String filled = sentence;
        for (int i = 0; i < arguments.size(); i++) {
            filled = filled.replace("{" + i + "}", arguments.get(i));
        }
        return filled;
    }

    private Optional<String> bundleText(Class<?> where, String key) {
        return pattern(where, BUNDLE + "_" + language.code() + ".properties", key);
    }

    private Optional<String> pattern(Class<?> where, String file, String key) {
        return Optional.ofNullable(
                loaded.computeIfAbsent(where.getPackageName() + "/" + file, name -> read(where, file))
                        .getProperty(key));
    }

    private static Properties read(Class<?> where, String file) {
        var properties = new Properties();
        try (var in = where.getResourceAsStream(file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + " beside " + where.getName(), e);
        }
        return properties;
    }
}

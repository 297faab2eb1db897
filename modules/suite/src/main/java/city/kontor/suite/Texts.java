package city.kontor.suite;

import city.kontor.kernel.Reason;
import city.kontor.store.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;

/**
 * What the suite says to people in one language: German, or English where that is asked for. Each feature brings its
 * {@code Reasons} and {@code Events} beside its class; the engines' reasons are the suite's own.
 */
public final class Texts {
    private static final String SUITE = "suite";

    private final Map<String, String> reasons = new HashMap<>();
    private final Map<String, String> events = new HashMap<>();
    private final boolean english;

    /** @param locale any English one for English, every other for German */
    public Texts(Suite suite, Locale locale) {
        english = locale.getLanguage().equals("en");
        reasons.putAll(bundle(Texts.class, SUITE, "Reasons"));
        for (Feature<?, ?> feature : suite.features().features()) {
            reasons.putAll(bundle(feature.getClass(), feature.name(), "Reasons"));
            events.putAll(bundle(feature.getClass(), feature.name(), "Events"));
        }
    }

    /** The sentence for a reason; for one without a text its key and arguments, so that nothing is hidden. */
    public String reason(Reason reason) {
        String text = reasons.get(reason.key());
        if (text == null) {
            return (reason.key() + " " + String.join(", ", reason.arguments())).strip();
        }
        List<String> arguments = reason.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i));
        }
        return text;
    }

    /** Whether there is a sentence for this key. */
    public boolean knows(String key) {
        return reasons.containsKey(key);
    }

    /** The sentence for an event type, with the names of its record's components in braces. */
    Optional<String> sentence(String eventType) {
        return Optional.ofNullable(events.get(eventType));
    }

    Locale locale() {
        return english ? Locale.UK : Locale.GERMANY;
    }

    private Map<String, String> bundle(Class<?> beside, String owner, String name) {
        String file = name + (english ? "_en" : "") + ".properties";
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                return Map.of();
            }
            var bundle = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
            var texts = new HashMap<String, String>();
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + " of " + owner, e);
        }
    }
}

package city.kontor.suite;

import city.kontor.store.Codec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in one sentence what happened, for histories: from an event's type and the JSON of its record. */
public final class EventSentences {
    /** A component of the record, by its path, and the enum whose constants stand there where it is one. */
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*)(?::([A-Za-z]+))?}");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Texts texts;
    private final Codec codec;
    private final Function<String, Optional<String>> names;

    /** @param names the display name of an id (a person, a department's scope, a role); empty where there is none */
    public EventSentences(Texts texts, Codec codec, Function<String, Optional<String>> names) {
        this.texts = texts;
        this.codec = codec;
        this.names = names;
    }

    /**
     * The sentence; the type's name where no feature has one.
     *
     * @param payload the event record's JSON; empty once it was erased by law, then the places in it stay dashes
     */
    public String sentence(String eventType, Optional<byte[]> payload) {
        Optional<String> sentence = texts.sentence(eventType);
        if (sentence.isEmpty()) {
            return eventType;
        }
        Map<?, ?> values =
                payload.<Map<?, ?>>map(bytes -> codec.read(bytes, Map.class)).orElse(Map.of());
        Matcher places = PLACE.matcher(sentence.get());
        return places.replaceAll(place -> {
            Object value = find(values, place.group(1));
            String enumName = place.group(2);
            return Matcher.quoteReplacement(enumName == null ? text(place.group(1), value) : words(enumName, value));
        });
    }

    /** The words for constants of an enum. */
    private String words(String enumName, @Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Collection<?> list ->
                list.stream().map(one -> words(enumName, one)).collect(Collectors.joining(", "));
            default -> texts.sentence(enumName + "." + value).orElse(value.toString());
        };
    }

    private static @Nullable Object find(Map<?, ?> values, String path) {
        Object value = values;
        for (String step : List.of(path.split("\\."))) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    private String text(String path, @Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Map<?, ?> money
            when money.get("cents") instanceof Number cents -> amount(cents.longValue()) + " " + money.get("currency");
            case Map<?, ?> map ->
                map.values().stream().map(one -> text(path, one)).collect(Collectors.joining(" "));
            case Collection<?> list -> list.stream().map(one -> text(path, one)).collect(Collectors.joining(", "));
            case Number number when path.endsWith("Cents") -> amount(number.longValue()) + " EUR";
            case Boolean yes -> german() ? (yes ? "ja" : "nein") : (yes ? "yes" : "no");
            case String date
            when DATE.matcher(date).matches() ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(texts.locale())
                        .format(LocalDate.parse(date));
            case String iban when path.endsWith("iban") -> iban.replaceAll("(.{4})(?=.)", "$1 ");
            case String id -> names.apply(id).orElse(id);
            default -> value.toString();
        };
    }

    private String amount(long cents) {
        return String.format(texts.locale(), "%,.2f", BigDecimal.valueOf(cents, 2));
    }

    private boolean german() {
        return texts.locale().equals(Locale.GERMANY);
    }
}

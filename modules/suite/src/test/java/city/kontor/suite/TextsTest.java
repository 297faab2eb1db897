package city.kontor.suite;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.directory.DirectoryEvent.RoleAssigned;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import city.kontor.wire.JsonCodec;
import city.kontor.wire.Protocol;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private final Suite suite = Suite.standard();
    private final JsonCodec codec = new JsonCodec();

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyReasonOfTheEnginesAndOfTheProtocolHasAText(String language) throws IllegalAccessException {
        var texts = new Texts(suite, Locale.of(language));
        assertThat(Stream.of(
                        "kontor.noRight",
                        "kontor.unknownPerson",
                        "kontor.broken",
                        "kontor.unknownCommand",
                        "kontor.unreadableCommand",
                        "kontor.documentMissing"))
                .allMatch(texts::knows);
        for (Field constant : Protocol.class.getFields()) {
            if (Modifier.isStatic(constant.getModifiers())
                    && constant.get(null) instanceof String code
                    && code.startsWith("wire.")) {
                assertThat(texts.knows(code)).as(code).isTrue();
            }
        }
        assertThat(texts.knows("directory.personUnknown")).isTrue();
        assertThat(texts.knows("invoice.exists")).isTrue();
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(keys("Reasons_en.properties")).isEqualTo(keys("Reasons.properties"));
    }

    @Test
    void argumentsStandWhereTheyBelong() {
        var reason = Reason.of("kontor.noRight", "invoice.order", "dept.tiefbau");
        assertThat(new Texts(suite, Locale.GERMANY).reason(reason))
                .isEqualTo("Dafür fehlt Ihnen das Recht „invoice.order“ im Bereich „dept.tiefbau“.");
        assertThat(new Texts(suite, Locale.UK).reason(reason)).startsWith("This needs the right “invoice.order”");
    }

    @Test
    void aReasonWithoutATextIsShownAsItIs() {
        assertThat(new Texts(suite, Locale.GERMANY).reason(Reason.of("new.reason", "a", "b")))
                .isEqualTo("new.reason a, b");
    }

    @Test
    void aHistoryIsToldInSentencesWithNamesAndDates() {
        var event = new RoleAssigned(
                "x",
                "anna",
                "head",
                Scope.department("tiefbau"),
                Optional.of(500_000L),
                LocalDate.of(2026, 11, 23),
                Optional.empty());
        var names = Map.of("dept.tiefbau", "Tiefbauamt", "head", "Amtsleitung");
        var sentences =
                new EventSentences(new Texts(suite, Locale.GERMANY), codec, id -> Optional.ofNullable(names.get(id)));
        assertThat(sentences.sentence("RoleAssigned", Optional.of(codec.write(event))))
                .contains("Amtsleitung", "Tiefbauamt", "23.11.2026");
        assertThat(sentences.sentence("RoleAssigned", Optional.empty())).contains("–");
        assertThat(sentences.sentence("SomethingNew", Optional.empty())).isEqualTo("SomethingNew");
    }

    @Test
    void amountsAreWrittenAsTheLanguageDoes() {
        byte[] payload = "{\"where\":{\"cents\":-123456,\"currency\":\"EUR\"},\"roleId\":\"r\",\"from\":\"x\"}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(sentence(Locale.GERMANY, payload)).contains("-1.234,56 EUR");
        assertThat(sentence(Locale.UK, payload)).contains("-1,234.56 EUR");
    }

    @Test
    void constantsOfAnEnumAreToldInWords() {
        byte[] payload = "{\"changed\":[\"CREDITOR\",\"TERMS\"]}".getBytes(StandardCharsets.UTF_8);
        var german = new EventSentences(new Texts(suite, Locale.GERMANY), codec, id -> Optional.empty());
        assertThat(german.sentence("FieldsCorrected", Optional.of(payload)))
                .isEqualTo("Daten geändert: Kreditor, Zahlungsbedingungen");
    }

    private String sentence(Locale locale, byte[] payload) {
        return new EventSentences(new Texts(suite, locale), codec, id -> Optional.empty())
                .sentence("RoleAssigned", Optional.of(payload));
    }

    private static Set<Object> keys(String file) throws IOException {
        var properties = new Properties();
        try (var in = Texts.class.getResourceAsStream(file)) {
            properties.load(in);
        }
        return properties.keySet();
    }
}

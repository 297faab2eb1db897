package city.kontor.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.EventType;
import java.lang.reflect.RecordComponent;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRefusalHasATextAndEveryTextARefusal(String language) {
        Set<String> keys = Stream.of(Refusal.values()).map(Refusal::key).collect(Collectors.toSet());
        ResourceBundle texts = bundle("Reasons", language);
        assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        for (String key : keys) {
            assertThat(texts.getString(key)).as(key).doesNotContain("'");
            assertThat(new MessageFormat(texts.getString(key), Locale.GERMANY).getFormats())
                    .as(key)
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyEventHasASentenceOfItsOwnWords(String language) {
        ResourceBundle sentences = bundle("Events", language);
        var expected = new TreeSet<String>();
        for (EventType<? extends InvoiceEvent> event : new InvoiceFeature().events()) {
            expected.add(event.name());
            Set<String> components = Stream.of(event.type().getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            Pattern.compile("\\{([^}:]*)(?::(Step|VoidCause|ChangedField|Kind|Billed))?}")
                    .matcher(sentences.getString(event.name()))
                    .results()
                    .forEach(word -> assertThat(components).as(event.name()).contains(word.group(1)));
        }
        Stream.of(Step.values(), VoidCause.values(), ChangedField.values(), OrderMatch.Kind.values())
                .flatMap(Stream::of)
                .forEach(value -> expected.add(value.getDeclaringClass().getSimpleName() + "." + value.name()));
        Stream.of(Billed.Kind.values()).forEach(kind -> expected.add("Billed." + kind));
        assertThat(sentences.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(
                "city.kontor.invoice." + name, Locale.of(language), TextsTest.class.getClassLoader(), EXACT);
    }
}

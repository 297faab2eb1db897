package city.kontor.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.EventType;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRefusalHasATextAndEveryTextARefusal(String language) {
        assertThat(bundle("Reasons", language).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Refusal.values()).map(Refusal::key).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyEventAndEveryStageHasItsWords(String language) {
        assertThat(bundle("Events", language).keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                new ScanningFeature().events().stream().map(EventType::name),
                                Stream.of(Stage.values()).map(stage -> "Stage." + stage.name()))
                        .toList());
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(
                "city.kontor.scanning." + name, Locale.of(language), TextsTest.class.getClassLoader(), EXACT);
    }
}

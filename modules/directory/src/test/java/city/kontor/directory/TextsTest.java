package city.kontor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.EventType;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void everyReasonGivenHasATextAndEveryTextIsGiven(String language) throws IOException {
        var given = new TreeSet<String>();
        var calls = Pattern.compile("(?:reject|Reason\\.of)\\(\\s*\"([^\"]+)\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                calls.matcher(Files.readString(source)).results().forEach(call -> given.add(call.group(1)));
            }
        }
        assertThat(given).hasSizeGreaterThan(20);
        assertThat(bundle("Reasons", language).keySet()).containsExactlyInAnyOrderElementsOf(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyEventHasASentenceOfItsOwnWords(String language) {
        ResourceBundle sentences = bundle("Events", language);
        List<EventType<? extends DirectoryEvent>> events = new DirectoryFeature(List.of()).events();
        assertThat(sentences.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(EventType::name).toList());
        for (EventType<? extends DirectoryEvent> event : events) {
            Set<String> components = Stream.of(event.type().getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            Pattern.compile("\\{([^}]*)}")
                    .matcher(sentences.getString(event.name()))
                    .results()
                    .forEach(word -> assertThat(components).contains(word.group(1)));
        }
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(
                "city.kontor.directory." + name, Locale.of(language), TextsTest.class.getClassLoader(), EXACT);
    }
}

package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.app.gallery.Gallery;
import city.kontor.kernel.Money;
import city.kontor.kernel.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    /** A text that is asked for by its whole key. */
    private static final Pattern NAMED =
            Pattern.compile("\\btexts(?:\\(\\))?\\s*\\.get\\(\\s*\"([a-zA-Z][\\w.-]*)\"\\s*[,)]");

    private final Texts german = Texts.of(Language.GERMAN, Gallery.class);

    @Test
    void everyBundleHasTheSameKeysInBothLanguages() throws IOException {
        List<Path> bundles;
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            bundles = files.filter(file -> file.toString().endsWith("_de.properties"))
                    .toList();
        }
        assertThat(bundles).isNotEmpty();
        for (Path bundle : bundles) {
            Properties de = load(bundle);
            Properties en =
                    load(bundle.resolveSibling(bundle.getFileName().toString().replace("_de", "_en")));
            assertThat(en.stringPropertyNames()).as(bundle.toString()).isEqualTo(de.stringPropertyNames());
        }
    }

    @Test
    void everyTextIsAPatternWithoutStraightApostrophe() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            for (Path bundle : files.filter(file -> file.toString().endsWith(".properties"))
                    .toList()) {
                load(bundle).forEach((key, text) -> {
                    assertThat(text.toString())
                            .as(bundle + " " + key)
                            .doesNotContain("'")
                            .isNotBlank();
                    assertThat(new MessageFormat(text.toString())).isNotNull();
                });
            }
        }
    }

    @Test
    void everyTextThatAScreenNamesIsThere() throws IOException {
        Path resources = Path.of("src/main/resources");
        Path kit = resources.resolve("city/kontor/app/kit/Texts_de.properties");
        var missing = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                var known = load(kit);
                Path own = resources
                        .resolve(Path.of("src/main/java").relativize(source))
                        .resolveSibling("Texts_de.properties");
                if (Files.exists(own)) {
                    known.putAll(load(own));
                }
                NAMED.matcher(Files.readString(source))
                        .results()
                        .map(named -> named.group(1))
                        .filter(key -> !known.containsKey(key))
                        .forEach(key -> missing.add(source.getFileName() + " " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aPackageFallsBackToTheKitsTexts() {
        assertThat(german.beside(Gallery.class).get("workplace.work")).isEqualTo("Meine Arbeit");
        assertThat(german.beside(Gallery.class).get("dialog.cancel")).isEqualTo("Abbrechen");
        assertThatThrownBy(() -> german.get("no.such.key")).hasMessageContaining("no.such.key");
    }

    @Test
    void explainsARefusalInTheFeaturesWords() {
        assertThat(german.reason(Reason.of("invoice.samePerson", "Sachbearbeitung Zwei")))
                .startsWith("Sachbearbeitung Zwei hat");
        assertThat(german.reason(Reason.of("unknown.reason", "7"))).isEqualTo("unknown.reason 7");
    }

    @Test
    void writesAmountsAndTimesAsTheLanguageDoes() {
        assertThat(german.formats().money(Money.euro(-123_450))).isEqualTo("-1.234,50\u00a0€");
        assertThat(Texts.of(Language.ENGLISH).formats().money(Money.euro(123_450)))
                .isEqualTo("€1,234.50");
        assertThat(german.formats().time(Gallery.NOW)).isEqualTo("23.11.2026 10:30");
        assertThat(german.formats().length(Duration.ofMinutes(5))).isEqualTo("5\u00a0min");
        assertThat(german.formats().length(Duration.ofHours(49))).isEqualTo("2\u00a0Tage");
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}

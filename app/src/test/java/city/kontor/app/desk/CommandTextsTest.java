package city.kontor.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.suite.Suite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** "Needs attention" can name whatever was refused. */
class CommandTextsTest {
    @ParameterizedTest
    @EnumSource
    void everyCommandHasItsText(Language language) {
        Texts texts = Texts.of(language).beside(Desk.class);

        assertThat(Suite.standard().features().features().stream()
                        .flatMap(feature -> feature.commands().stream())
                        .map(type -> "command." + type.name())
                        .filter(key -> texts.find(key).isEmpty()))
                .isEmpty();
    }
}

package city.kontor.efile;

import static city.kontor.efile.EfileDesk.ANNA;
import static city.kontor.efile.EfileDesk.BERT;
import static city.kontor.efile.EfileDesk.ROADS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.efile.SearchCommand.ForgetSearch;
import city.kontor.efile.SearchCommand.SaveSearch;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searches are kept by name, and nobody touches those of somebody else. */
class SearchRulesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsEachPersonsOwnSearches(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.done(ANNA, new SaveSearch(ROADS, "s", "Brücken", "typed=Brücke"));
            desk.done(ANNA, new SaveSearch(ROADS, "s", "Alle Brücken", "typed=Brücken"));

            assertThat(desk.refused(BERT, new SaveSearch(ROADS, "s", "Meine", "")))
                    .isEqualTo("efile.exists");
            assertThat(desk.refused(BERT, new ForgetSearch(ROADS, "s"))).isEqualTo("efile.exists");
            assertThat(desk.refused(ANNA, new SaveSearch(ROADS, "t", " ", ""))).isEqualTo("efile.titleMissing");
            assertThat(desk.refused(ANNA, new SaveSearch(ROADS, "t", "x".repeat(121), "")))
                    .isEqualTo("efile.textTooLong");

            desk.done(ANNA, new ForgetSearch(ROADS, "s"));
            assertThat(desk.refused(ANNA, new ForgetSearch(ROADS, "s"))).isEqualTo("efile.unknown");
        }
    }
}

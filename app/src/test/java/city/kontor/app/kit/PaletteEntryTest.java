package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PaletteEntryTest {
    private final List<PaletteEntry> entries =
            List.of(entry("Sachlich richtig"), entry("Rechnung suchen"), entry("Hell / Dunkel umschalten"));

    @Test
    void findsByTheStartsOfWordsInAnyOrder() {
        assertThat(PaletteEntry.matching(entries, "ri sa"))
                .extracting(PaletteEntry::title)
                .containsExactly("Sachlich richtig");
        assertThat(PaletteEntry.matching(entries, "DUNK"))
                .extracting(PaletteEntry::title)
                .containsExactly("Hell / Dunkel umschalten");
        assertThat(PaletteEntry.matching(entries, "echnung")).isEmpty();
    }

    @Test
    void showsEverythingWhileNothingIsTyped() {
        assertThat(PaletteEntry.matching(entries, " ")).hasSize(3);
    }

    private static PaletteEntry entry(String title) {
        return new PaletteEntry(Feather.CHECK, title, "", Optional.empty(), () -> {});
    }
}

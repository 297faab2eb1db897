package city.kontor.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.search.text.Differences.Fate;
import city.kontor.search.text.Differences.Piece;
import org.junit.jupiter.api.Test;

/** Two texts are compared by their words. */
class DifferencesTest {
    @Test
    void marksTheWordsThatChanged() {
        Differences found = Differences.between(
                "Erläuterung\nDer Radweg wird mit 2,00 m angelegt.\nSchluss",
                "Erläuterung\nDer Radweg wird beidseitig mit 2,30 m angelegt.\nSchluss\nNachtrag");
        assertThat(found.lines()).hasSize(4);
        assertThat(found.changed()).isEqualTo(2);
        assertThat(found.lines().get(1).pieces())
                .containsExactly(
                        new Piece(Fate.SAME, "Der Radweg wird"),
                        new Piece(Fate.ADDED, " beidseitig"),
                        new Piece(Fate.SAME, " mit 2,"),
                        new Piece(Fate.REMOVED, "00"),
                        new Piece(Fate.ADDED, "30"),
                        new Piece(Fate.SAME, " m angelegt."));
        assertThat(found.lines().getLast().pieces()).containsExactly(new Piece(Fate.ADDED, "Nachtrag"));
    }

    @Test
    void findsNothingWhereOnlyTheLinesWereBrokenAnew() {
        assertThat(Differences.between("eins zwei\ndrei vier", "eins\nzwei drei\nvier")
                        .changed())
                .isZero();
        assertThat(Differences.between("", "").lines()).isEmpty();
    }

    @Test
    void comparesLongTextsInTime() {
        var before = new StringBuilder();
        var after = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            before.append("Zeile ").append(i).append('\n');
            after.append("Zeile ").append(i % 50 == 0 ? -i : i).append('\n');
        }
        assertThat(Differences.between(before.toString(), after.toString()).changed())
                .isEqualTo(399);
    }
}

package city.kontor.app.find;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.efile.Direction;
import city.kontor.efile.search.Facet.Format;
import city.kontor.efile.search.Kind;
import city.kontor.kernel.Scope;
import city.kontor.search.Question;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is wanted becomes a question, and comes back as it was when it was kept. */
class WantedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final Wanted WANTED = new Wanted(
            "Haus = \"zwei Wörter\"",
            Optional.of(Kind.DOCUMENT),
            Optional.of(new Scope("dept.tiefbau")),
            Optional.of(Direction.INCOMING),
            Optional.of(Format.PDF),
            Period.LAST_YEAR,
            false);

    @Test
    void becomesAQuestionWithAllThatNarrowsItDown() {
        Question question = WANTED.question(Kind.DOCUMENT, TODAY, 8);

        assertThat(question.scopes()).containsExactly("dept.tiefbau");
        assertThat(question.facets()).isEqualTo(Map.of("direction", Set.of("INCOMING"), "format", Set.of("PDF")));
        assertThat(question.from()).contains(LocalDate.of(2025, 1, 1));
        assertThat(question.until()).contains(LocalDate.of(2025, 12, 31));
        assertThat(WANTED.wide().typed("").isAnything()).isFalse();
    }

    @Test
    void isReadBackAsItWasKept() {
        assertThat(SavedWanted.read(SavedWanted.write(WANTED))).isEqualTo(WANTED);
        assertThat(SavedWanted.read(SavedWanted.write(Wanted.NOTHING))).isEqualTo(Wanted.NOTHING);
        assertThat(SavedWanted.read("period=SOON\nkind=SHIP\ntyped=x")).isEqualTo(Wanted.NOTHING.typed("x"));
    }
}

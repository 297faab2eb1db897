package city.kontor.capture.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final String HASH = "ab".repeat(32);

    private final Draft draft =
            Draft.empty("d1", Instant.EPOCH).withOriginal(new Original(HASH, "scan.tif", 4), "first");

    @Test
    void aNewOriginalBecomesOneDocument() {
        assertThat(pagesOf(draft, "first")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void movesAPage() {
        assertThat(pagesOf(draft.with("first", document -> document.withMove(3, 0)), "first"))
                .containsExactly(4, 1, 2, 3);
    }

    @Test
    void splitsBeforeAPageAndJoinsAgain() {
        var split = draft.split("first", 1, "second");
        assertThat(pagesOf(split, "first")).containsExactly(1);
        assertThat(pagesOf(split, "second")).containsExactly(2, 3, 4);
        assertThat(split.join("first", "second")).isEqualTo(draft);
    }

    @Test
    void refusesToSplitOffNothing() {
        assertThatThrownBy(() -> draft.split("first", 0, "second")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDocumentWithoutPagesDisappears() {
        var emptied = draft.split("first", 1, "second").with("first", document -> document.without(0));
        assertThat(emptied.documents()).extracting(DraftDocument::id).containsExactly("second");
    }

    @Test
    void turningAPageTwiceStaysWithinAFullTurn() {
        var turned = draft.with("first", document -> document.withTurn(0, 5));
        assertThat(turned.document("first").pages().getFirst().quarters()).hasValue(1);
    }

    private static List<Integer> pagesOf(Draft draft, String document) {
        return draft.document(document).pages().stream().map(PageRef::page).toList();
    }
}

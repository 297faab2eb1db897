package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoStackTest {
    private static final String HASH = "a".repeat(64);

    private final UndoStack undo = new UndoStack();
    private final Draft three = Draft.empty("d", Instant.EPOCH).withOriginal(new Original(HASH, "scan.tif", 3), "doc");

    @Test
    void bringsDeletedPagesBackInTheirOrder() {
        Draft after = three.with("doc", document -> document.without(1));
        undo.remember(three, after);
        assertThat(undo.undo(id -> after).orElseThrow()).isEqualTo(three);
        assertThat(undo.isEmpty()).isTrue();
    }

    @Test
    void joinsWhatWasSplit() {
        Draft after = three.split("doc", 1, "second");
        undo.remember(three, after);
        assertThat(undo.undo(id -> after).orElseThrow()).isEqualTo(three);
    }

    @Test
    void leavesAloneWhatCameInSince() {
        Draft after = three.with("doc", document -> document.without(0));
        undo.remember(three, after);
        Draft more = after.withOriginal(new Original("b".repeat(64), "other.pdf", 1), "other");
        assertThat(undo.undo(id -> more).orElseThrow().documents())
                .extracting(DraftDocument::id)
                .containsExactly("doc", "other");
    }

    @Test
    void keepsThePagesThatAStackBroughtSince() {
        Draft after = three.split("doc", 1, "second");
        undo.remember(three, after);
        Draft more = after.withOriginal(new Original("b".repeat(64), "page-4.tif", 1), "sheet")
                .join("second", "sheet");
        DraftDocument back = undo.undo(id -> more).orElseThrow().document("doc");
        assertThat(back.pages())
                .hasSize(4)
                .startsWith(three.document("doc").pages().toArray(PageRef[]::new));
    }

    @Test
    void takesBackTheDepartmentThatASheetHadSet() {
        Draft after = three.with("doc", document -> document.without(0).withCorrection("department", "d"));
        undo.remember(three, after);
        assertThat(undo.undo(id -> after).orElseThrow()).isEqualTo(three);
    }

    @Test
    void keepsWhatWasTypedSince() {
        Draft after = three.with("doc", document -> document.withMove(0, 2));
        undo.remember(three, after);
        Draft typed = after.with("doc", document -> document.withCorrection("iban", "DE89370400440532013000"));
        DraftDocument back = undo.undo(id -> typed).orElseThrow().document("doc");
        assertThat(back.pages()).isEqualTo(three.document("doc").pages());
        assertThat(back.corrections()).containsEntry("iban", "DE89370400440532013000");
    }

    @Test
    void forgetsEditsOfADocumentThatHasLeft() {
        undo.remember(three, three.with("doc", document -> document.without(0)));
        assertThat(undo.needs("d")).isTrue();
        undo.forget("doc");
        assertThat(undo.isEmpty()).isTrue();
    }

    @Test
    void movesPagesTogether() {
        var pages = three.document("doc").pages();
        var moved = PageOrder.moved(three.document("doc"), List.of(pages.get(0), pages.get(2)), 2);
        assertThat(moved.pages()).extracting(PageRef::page).containsExactly(2, 1, 3);
        assertThat(PageOrder.without(three.document("doc"), pages.subList(0, 2)).pages())
                .extracting(PageRef::page)
                .containsExactly(3);
    }
}

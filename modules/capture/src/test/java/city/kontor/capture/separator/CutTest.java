package city.kontor.capture.separator;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.PageText;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.KeptPage;
import city.kontor.capture.draft.PageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Stacks are written as letters: a page, B blank, N next, 1 and 2 sheets of two departments. */
class CutTest {
    private final AtomicInteger ids = new AtomicInteger();

    private Cut cut(String stack) {
        return cut(stack, Cut.Division.SHEETS);
    }

    private Cut cut(String stack, Cut.Division division) {
        var pages = new ArrayList<PageRef>();
        for (int i = 1; i <= stack.length(); i++) {
            pages.add(PageRef.of("sha", i));
        }
        return Cut.of(
                new DraftDocument("doc", pages, Map.of("sellerName", "Muster")),
                page -> Optional.of(read(stack.charAt(page.page() - 1))),
                "department",
                division,
                () -> "new-" + ids.incrementAndGet());
    }

    private static KeptPage read(char sort) {
        Optional<String> code = switch (sort) {
            case 'N' -> Optional.of("KONTOR:1:NEXT");
            case '1', '2' -> Optional.of("KONTOR:1:DEPT:d" + sort);
            default -> Optional.empty();
        };
        return new KeptPage(new PageText(1, 10, 10, List.of()), 0, 0, 300, sort == 'B', code);
    }

    private static List<String> shape(Cut cut) {
        return cut.parts().stream()
                .map(part -> part.id()
                        + part.pages().stream().map(PageRef::page).toList()
                        + part.corrections().getOrDefault("department", ""))
                .toList();
    }

    @Test
    void leavesAStackWithoutSheetsAlone() {
        assertThat(cut("aaa").changes()).isFalse();
        assertThat(shape(cut("aaa"))).containsExactly("doc[1, 2, 3]");
    }

    @Test
    void dividesAtEmptyPagesOrNotAtAllWhereTheProfileSaysSo() {
        Cut atBlanks = cut("aBa1a", Cut.Division.EMPTY_PAGES);
        assertThat(shape(atBlanks)).containsExactly("doc[1]", "new-1[3]", "new-2[5]d1");
        assertThat(atBlanks.separators()).isEqualTo(1);
        assertThat(atBlanks.blanks()).isEqualTo(1);
        assertThat(shape(cut("a1a", Cut.Division.NOTHING))).containsExactly("doc[1, 2, 3]");
    }

    @Test
    void eachSheetBeginsADocumentOfItsDepartment() {
        Cut cut = cut("1aa2aNa");
        assertThat(shape(cut)).containsExactly("doc[2, 3]d1", "new-1[5]d2", "new-2[7]");
        assertThat(cut.separators()).isEqualTo(3);
        assertThat(cut.trailing()).isEmpty();
        assertThat(cut.parts().getFirst().corrections()).containsEntry("sellerName", "Muster");
        assertThat(cut.parts().get(1).corrections()).doesNotContainKey("sellerName");
    }

    @Test
    void theLastOfSeveralSheetsCounts() {
        assertThat(shape(cut("a12a"))).containsExactly("doc[1]", "new-1[4]d2");
    }

    @Test
    void aSheetAtTheEndSpeaksForWhatComesNext() {
        Cut cut = cut("a1");
        assertThat(shape(cut)).containsExactly("doc[1]");
        assertThat(cut.trailing()).contains(Separator.of("d1"));
        assertThat(cut("2").parts()).isEmpty();
    }

    @Test
    void emptyPagesAreLeftOutButNotAWholeDocument() {
        Cut cut = cut("aBaB1BB");
        assertThat(shape(cut)).containsExactly("doc[1, 3]", "new-1[6, 7]d1");
        assertThat(cut.blanks()).isEqualTo(2);
    }
}

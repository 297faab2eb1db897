package city.kontor.app.scan;

import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.KeptPage;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.separator.Cut;
import city.kontor.capture.separator.Separator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Cuts a document at its separator sheets and leaves these and empty pages out, once all its pages were read. Each is left
 * out once only, also after a restart, so that what a person takes back stays.
 */
final class Tidying {
    private final Batches batches;
    private final Supplier<String> newId;
    private final Predicate<String> isDepartment;
    private final Function<Draft, Cut.Division> division;
    private int separators;
    private int blanks;

    /**
     * @param newId makes the id of a document
     * @param isDepartment whether documents can be sent to a scope; a sheet of another city only divides
     * @param division what divides the documents of a draft
     */
    Tidying(
            Batches batches,
            Supplier<String> newId,
            Predicate<String> isDepartment,
            Function<Draft, Cut.Division> division) {
        this.division = division;
        this.batches = batches;
        this.newId = newId;
        this.isDepartment = isDepartment;
    }

    /** What came of it; empty if the document stays as it is. */
    Optional<Cut> tidy(DocumentModel document) {
        if (!document.isEveryPageSettled()) {
            return Optional.empty();
        }
        Draft draft = batches.draft(document.draftId());
        Cut cut = Cut.of(
                draft.document(document.id()),
                ref -> {
                    PageModel page = batches.page(draft.id(), ref.original(), ref.page());
                    return draft.isTidied(ref)
                            ? Optional.empty()
                            : page.readingProperty().get().map(this::known);
                },
                DocumentModel.DEPARTMENT,
                division.apply(draft),
                newId);
        if (!cut.changes()) {
            return Optional.empty();
        }
        List<PageRef> leftOut = document.pages().stream()
                .map(PageModel::place)
                .filter(page ->
                        cut.parts().stream().noneMatch(part -> part.pages().contains(page)))
                .toList();
        batches.change(draft.withTidied(leftOut));
        separators += cut.separators();
        blanks += cut.blanks();
        batches.edit(draft.id(), now -> now.replaced(document.id(), cut.parts()));
        return Optional.of(cut);
    }

    private KeptPage known(KeptPage page) {
        Optional<Separator> sheet = page.separator().flatMap(Separator::read);
        if (sheet.flatMap(Separator::scope).filter(isDepartment.negate()).isEmpty()) {
            return page;
        }
        return new KeptPage(
                page.text(),
                page.quarters(),
                page.degrees(),
                page.dpi(),
                page.blank(),
                Optional.of(Separator.next().code()));
    }

    /** What was left out since this was last asked. */
    Optional<ScanNews.LeftOut> news() {
        if (separators == 0 && blanks == 0) {
            return Optional.empty();
        }
        var news = new ScanNews.LeftOut(separators, blanks);
        separators = 0;
        blanks = 0;
        return Optional.of(news);
    }
}

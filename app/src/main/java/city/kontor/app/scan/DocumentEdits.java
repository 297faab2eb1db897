package city.kontor.app.scan;

import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.PageRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What the operator does to documents and their pages, and takes back. */
public final class DocumentEdits {
    private final Batches batches;
    private final Selection selection;
    private final Supplier<String> newId;
    private final Runnable readOn;
    private final Consumer<ScanNews> tell;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();

    /**
     * @param newId makes the id of a document
     * @param readOn reads pages that an edit made unread
     */
    DocumentEdits(
            Batches batches, Selection selection, Supplier<String> newId, Runnable readOn, Consumer<ScanNews> tell) {
        this.batches = batches;
        this.selection = selection;
        this.newId = newId;
        this.readOn = readOn;
        this.tell = tell;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Turns a page clockwise by that many quarters and reads it again. */
    public void turn(DocumentModel document, PageModel page, int quarters) {
        int index = document.pages().indexOf(page);
        int wanted = page.quarters() + quarters;
        editDocument(document, each -> each.withTurn(index, wanted));
    }

    /**
     * Moves pages within their document.
     *
     * @param before the index they shall stand before, counted as the pages are now; the size means the end
     */
    public void move(DocumentModel document, List<PageModel> pages, int before) {
        editDocument(document, each -> PageOrder.moved(each, places(pages), before));
    }

    /** Brings fronts and backs of a stack together that was pulled once from each side. */
    public void interleave(DocumentModel document) {
        editDocument(document, PageOrder::interleaved);
    }

    /** Puts the pages of another document in the place of a page. */
    void replace(DocumentModel document, PageRef page, String byDocumentId) {
        edit(document.draftId(), draft -> draft.replacedPage(document.id(), page, byDocumentId));
    }

    /** Takes pages out of their document; a document's last page takes it along. */
    public void delete(DocumentModel document, List<PageModel> pages) {
        int index = document.pages().indexOf(pages.getFirst());
        Optional<DocumentModel> neighbour = selection.neighbour(document);
        editDocument(document, each -> PageOrder.without(each, places(pages)));
        if (batches.document(document.id()).isEmpty()) {
            neighbour.ifPresent(next -> selection.documentProperty().set(Optional.of(next)));
        } else if (selection.isOn(document)) {
            selection
                    .pageProperty()
                    .set(Optional.of(document.pages()
                            .get(Math.min(index, document.pages().size() - 1))));
        }
        tell.accept(new ScanNews.Removed(pages.size()));
    }

    private static List<PageRef> places(List<PageModel> pages) {
        return pages.stream().map(PageModel::place).toList();
    }

    public void delete(DocumentModel document) {
        int pages = document.pages().size();
        Optional<DocumentModel> neighbour = selection.neighbour(document);
        edit(document.draftId(), draft -> draft.without(document.id()));
        neighbour.ifPresent(next -> selection.documentProperty().set(Optional.of(next)));
        tell.accept(new ScanNews.Removed(pages));
    }

    /** Makes that page the first of a new document. */
    public void splitBefore(DocumentModel document, PageModel page) {
        int index = document.pages().indexOf(page);
        if (index > 0) {
            String secondId = newId.get();
            edit(document.draftId(), draft -> draft.split(document.id(), index, secondId));
        }
    }

    /** Whether the document below can be appended to this one. */
    public boolean canJoinNext(DocumentModel document) {
        return selection
                .next(document)
                .filter(next -> next.draftId().equals(document.draftId()))
                .isPresent();
    }

    /** Appends the document below to this one. */
    public void joinNext(DocumentModel document) {
        if (canJoinNext(document)) {
            String second = selection.next(document).orElseThrow().id();
            edit(document.draftId(), draft -> draft.join(document.id(), second));
        }
    }

    public void undo() {
        batches.undo();
        remember();
        readOn.run();
    }

    private void editDocument(DocumentModel document, UnaryOperator<DraftDocument> edit) {
        edit(document.draftId(), draft -> draft.with(document.id(), edit));
    }

    private void edit(String draftId, UnaryOperator<Draft> edit) {
        batches.edit(draftId, edit);
        remember();
        readOn.run();
    }

    /** Looks again whether there is anything to take back. */
    void remember() {
        canUndo.set(batches.canUndo());
    }
}

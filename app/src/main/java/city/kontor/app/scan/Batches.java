package city.kontor.app.scan;

import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The drafts being worked on and, kept in step with them, what the screen shows: documents, pages, problems. Every
 * change goes through {@link #change} or {@link #edit} and is saved.
 */
final class Batches {
    private record PageKey(String draftId, String original, int page) {}

    private final DraftKeeper keeper;
    private final Supplier<LocalDate> today;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<PageKey, PageModel> pages = new HashMap<>();
    private final Map<String, DocumentModel> models = new HashMap<>();
    private final ObservableList<DocumentModel> documents = FXCollections.observableArrayList();
    private final ObservableList<ProblemModel> problems = FXCollections.observableArrayList();
    private final UndoStack undo = new UndoStack();
    private Consumer<Draft> onDone = draft -> {};
    private Runnable onChange = () -> {};

    Batches(DraftKeeper keeper, Supplier<LocalDate> today) {
        this.keeper = keeper;
        this.today = today;
    }

    /** Told of each draft whose last document has gone. */
    void setOnDone(Consumer<Draft> listener) {
        onDone = listener;
    }

    /** Told of every change of a draft. */
    void setOnChange(Runnable listener) {
        onChange = listener;
    }

    ObservableList<DocumentModel> documents() {
        return documents;
    }

    ObservableList<ProblemModel> problems() {
        return problems;
    }

    List<Draft> drafts() {
        return List.copyOf(drafts.values());
    }

    Draft draft(String draftId) {
        return Optional.ofNullable(drafts.get(draftId)).orElseThrow(() -> new IllegalArgumentException(draftId));
    }

    boolean has(String draftId) {
        return drafts.containsKey(draftId);
    }

    /** The draft that new files go into. */
    Optional<Draft> newest() {
        return drafts.isEmpty()
                ? Optional.empty()
                : Optional.of(List.copyOf(drafts.values()).getLast());
    }

    Optional<DocumentModel> document(String documentId) {
        return Optional.ofNullable(models.get(documentId));
    }

    /** The model of a page of an original, whether a document shows it or not. */
    PageModel page(String draftId, String original, int page) {
        return pages.computeIfAbsent(
                new PageKey(draftId, original, page), key -> new PageModel(PageRef.of(original, page)));
    }

    Optional<DocumentModel> documentWith(PageModel page) {
        return documents.stream()
                .filter(document -> document.pages().contains(page))
                .findFirst();
    }

    /** Takes in a draft as it lies on disk. */
    void open(Draft draft) {
        drafts.put(draft.id(), draft);
        show();
    }

    void change(Draft draft) {
        drafts.put(draft.id(), draft);
        keeper.save(draft);
        show();
    }

    /** Changes what can be taken back. */
    void edit(String draftId, UnaryOperator<Draft> edit) {
        Draft before = draft(draftId);
        Draft after = edit.apply(before);
        if (!after.equals(before)) {
            undo.remember(before, after);
            change(after);
        }
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    void undo() {
        undo.undo(this::draft).ifPresent(this::change);
    }

    void correct(DocumentModel document, String key, String value) {
        Draft draft = draft(document.draftId());
        change(draft.with(document.id(), each -> each.withCorrection(key, value)));
    }

    /** Lets a released document go for good. */
    void letGo(DocumentModel document) {
        undo.forget(document.id());
        change(draft(document.draftId()).without(document.id()));
        removeIfDone(document.draftId());
    }

    /** Removes a draft that holds nothing any more and to which no undo leads back. */
    void removeIfDone(String draftId) {
        Draft draft = draft(draftId);
        if (draft.documents().isEmpty() && draft.refused().isEmpty() && !undo.needs(draftId)) {
            remove(draftId);
            onDone.accept(draft);
        }
    }

    /** Takes a draft off the desk and off the disk, whatever it holds. */
    void remove(String draftId) {
        undo.forgetAll(draftId);
        drafts.remove(draftId);
        pages.keySet().removeIf(key -> key.draftId().equals(draftId));
        keeper.delete(draftId);
        show();
    }

    private void show() {
        var wanted = new ArrayList<DocumentModel>();
        var refused = new ArrayList<ProblemModel>();
        for (Draft draft : drafts.values()) {
            for (DraftDocument document : draft.documents()) {
                wanted.add(shown(draft, document));
            }
            draft.refused().forEach(refusal -> refused.add(new ProblemModel(draft.id(), refusal)));
        }
        documents.removeIf(document -> !wanted.contains(document));
        models.values().removeIf(document -> !wanted.contains(document));
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= documents.size() || documents.get(i) != wanted.get(i)) {
                documents.remove(wanted.get(i));
                documents.add(i, wanted.get(i));
            }
        }
        if (!problems.equals(refused)) {
            problems.setAll(refused);
        }
        onChange.run();
    }

    private DocumentModel shown(Draft draft, DraftDocument document) {
        DocumentModel model = models.computeIfAbsent(
                document.id(),
                id -> new DocumentModel(draft.id(), id, first(draft, document), today.get(), this::correct));
        var itsPages = new ArrayList<PageModel>();
        boolean turned = false;
        for (PageRef ref : document.pages()) {
            PageModel page = page(draft.id(), ref.original(), ref.page());
            turned |= !page.place().equals(ref);
            page.place(ref);
            itsPages.add(page);
        }
        if (turned || !model.pages().equals(itsPages)) {
            model.expectReading();
        }
        model.update(document, itsPages);
        return model;
    }

    /** The file that a document's first page came from. */
    private static Optional<Original> first(Draft draft, DraftDocument document) {
        return draft.originals().stream()
                .filter(original ->
                        original.sha256().equals(document.pages().getFirst().original()))
                .findFirst();
    }
}

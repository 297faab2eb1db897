package city.kontor.app.scan;

import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.Refusal;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.pipeline.CapturePipeline;
import city.kontor.kernel.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The operator's desk: documents that came in, what can be done with them, and which one is looked at. */
public final class ScanStationModel {
    /**
     * What the station works with.
     *
     * @param output a folder for PDF/A files on their way to the target
     */
    public record Parts(
            DraftStore store,
            CapturePipeline pipeline,
            ReleaseTarget target,
            KnownInvoices known,
            Tasks tasks,
            Texts texts,
            Path output,
            InstantSource clock) {}

    private final Parts parts;
    private final Texts texts;
    private final DraftKeeper keeper;
    private final Batches batches;
    private final FieldReading fields;
    private final Arrivals arrivals;
    private final Intake intake;
    private final Releases releases;
    private final ObjectProperty<Optional<DocumentModel>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PageModel>> selectedPage = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Department> departments = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private boolean opened;
    private Consumer<ScanNews> onNews = news -> {};

    public ScanStationModel(Parts parts) {
        this.parts = parts;
        this.texts = parts.texts().beside(ScanStationModel.class);
        keeper = new DraftKeeper(
                parts.store(),
                parts.tasks(),
                texts.get("work.save"),
                failure -> onNews.accept(new ScanNews.NotSaved(String.valueOf(failure.getMessage()))));
        batches = new Batches(keeper, this::today);
        Consumer<ScanNews> tell = news -> onNews.accept(news);
        fields = new FieldReading(parts, texts, batches, tell);
        arrivals = new Arrivals(parts, texts, batches, keeper, fields, incoming(), tell);
        intake = new Intake(parts.pipeline(), parts.tasks(), arrivals);
        releases = new Releases(parts, texts, batches);
        selected.addListener((property, before, now) -> selectFirstPage(now));
        batches.documents().addListener((ListChangeListener<DocumentModel>) change -> keepSelection());
    }

    /** Shows what was on the desk when the program ended, and reads on. */
    public void open() {
        parts.tasks()
                .<List<Department>>start(
                        texts.get("work.departments"), progress -> parts.known().departments())
                .then(departments::setAll);
        parts.tasks()
                .<List<Draft>>start(
                        texts.get("work.open"),
                        progress -> withoutReleased(parts.store().drafts()))
                .onFailure(
                        IOException.class,
                        failure -> onNews.accept(new ScanNews.NotSaved(String.valueOf(failure.getMessage()))))
                .then(drafts -> {
                    drafts.forEach(batches::open);
                    drafts.forEach(intake::resume);
                    drafts.forEach(draft -> batches.removeIfDone(draft.id()));
                    addLeftovers();
                    opened = true;
                });
    }

    /** Sheets that were scanned but not yet in a draft when the program ended. */
    private void addLeftovers() {
        parts.tasks()
                .<List<Path>>start(texts.get("work.open"), progress -> InputFiles.leftIn(incoming()))
                .onFailure(
                        IOException.class,
                        failure -> onNews.accept(new ScanNews.NotSaved(String.valueOf(failure.getMessage()))))
                .then(files -> files.forEach(file -> intake.add(newest().id(), file)));
    }

    /** Where files of the station's own lie until a draft has them. */
    Path incoming() {
        return parts.output().resolve("incoming");
    }

    /** A document whose release was interrupted after the hand-over is done. */
    private List<Draft> withoutReleased(List<Draft> drafts) throws IOException {
        var left = new ArrayList<Draft>();
        for (Draft draft : drafts) {
            Draft rest = draft;
            for (DraftDocument document : draft.documents()) {
                if (parts.target().hasTaken(document.id())) {
                    rest = rest.without(document.id());
                }
            }
            left.add(rest);
        }
        return left;
    }

    /** In the order they came. */
    public ObservableList<DocumentModel> documents() {
        return FXCollections.unmodifiableObservableList(batches.documents());
    }

    /** Files that could not be taken. */
    public ObservableList<ProblemModel> problems() {
        return FXCollections.unmodifiableObservableList(batches.problems());
    }

    public ObservableList<Department> departments() {
        return FXCollections.unmodifiableObservableList(departments);
    }

    public ObjectProperty<Optional<DocumentModel>> selectedProperty() {
        return selected;
    }

    public ObjectProperty<Optional<PageModel>> selectedPageProperty() {
        return selectedPage;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether the newest state of every draft is on disk. */
    boolean isSaved() {
        return keeper.isIdle();
    }

    /** Whether what lay on the desk at the last end is shown again. */
    boolean isOpen() {
        return opened;
    }

    Intake intake() {
        return intake;
    }

    /** What the operator should hear of; one listener, the screen that is shown. */
    public void setOnNews(Consumer<ScanNews> listener) {
        onNews = listener;
    }

    /** Takes in files and everything inside folders; each file becomes a document. */
    public void add(List<Path> filesAndFolders) {
        parts.tasks()
                .<List<Path>>start(texts.get("work.list"), progress -> InputFiles.of(filesAndFolders))
                .onFailure(
                        IOException.class,
                        failure -> onNews.accept(new ScanNews.NotTaken(Refusal.ofFile(
                                Refusal.Kind.NOT_FOUND,
                                InputFiles.names(filesAndFolders),
                                String.valueOf(failure.getMessage())))))
                .then(files -> files.forEach(file -> intake.add(newest().id(), file)));
    }

    /** Takes in one more sheet of a stack; all sheets since {@link #beginStack} become one document. */
    void addSheet(Path file) {
        arrivals.expectSheet(file);
        intake.add(newest().id(), file);
    }

    /** The next sheet begins a new document. */
    void beginStack() {
        arrivals.beginStack();
    }

    private Draft newest() {
        return batches.newest().orElseGet(() -> {
            var instant = parts.clock().instant();
            batches.change(Draft.empty(Ids.next(instant.toEpochMilli()), instant));
            return batches.newest().orElseThrow();
        });
    }

    /** Stops reading; what was read so far stays. */
    public void cancelIntake() {
        intake.cancel();
    }

    /** Reads on where reading was stopped. */
    public void readOn() {
        batches.documents().forEach(this::readPages);
    }

    /** Tries the chosen page again after it could not be read. */
    public void readAgain() {
        selected.get()
                .ifPresent(document -> selectedPage.get().ifPresent(page -> {
                    page.forgetRefusal();
                    document.settle();
                    readPages(document);
                }));
    }

    /** The readable picture of a page of the chosen document as a JPEG file, if it was made. */
    Optional<Path> view(PageModel page) {
        return selected.get().flatMap(document -> parts.store().view(document.draftId(), page.place()));
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

    /** Takes pages out of their document; a document's last page takes it along. */
    public void delete(DocumentModel document, List<PageModel> pages) {
        int index = document.pages().indexOf(pages.getFirst());
        Optional<DocumentModel> neighbour = neighbour(document);
        editDocument(document, each -> PageOrder.without(each, places(pages)));
        if (batches.document(document.id()).isEmpty()) {
            neighbour.ifPresent(next -> selected.set(Optional.of(next)));
        } else if (selected.get().equals(Optional.of(document))) {
            selectedPage.set(Optional.of(
                    document.pages().get(Math.min(index, document.pages().size() - 1))));
        }
        onNews.accept(new ScanNews.Removed(pages.size()));
    }

    private static List<PageRef> places(List<PageModel> pages) {
        return pages.stream().map(PageModel::place).toList();
    }

    public void delete(DocumentModel document) {
        int pages = document.pages().size();
        Optional<DocumentModel> neighbour = neighbour(document);
        edit(document.draftId(), draft -> draft.without(document.id()));
        neighbour.ifPresent(next -> selected.set(Optional.of(next)));
        onNews.accept(new ScanNews.Removed(pages));
    }

    /** Makes that page the first of a new document. */
    public void splitBefore(DocumentModel document, PageModel page) {
        int index = document.pages().indexOf(page);
        if (index > 0) {
            String secondId = newId();
            edit(document.draftId(), draft -> draft.split(document.id(), index, secondId));
        }
    }

    /** Whether the document below can be appended to this one. */
    public boolean canJoinNext(DocumentModel document) {
        return next(document)
                .filter(next -> next.draftId().equals(document.draftId()))
                .isPresent();
    }

    /** Appends the document below to this one. */
    public void joinNext(DocumentModel document) {
        if (canJoinNext(document)) {
            String second = next(document).orElseThrow().id();
            edit(document.draftId(), draft -> draft.join(document.id(), second));
        }
    }

    public void undo() {
        batches.undo();
        canUndo.set(batches.canUndo());
        readOn();
    }

    /** The document to look at when this one goes: the next, or else the one before. */
    private Optional<DocumentModel> neighbour(DocumentModel document) {
        int before = batches.documents().indexOf(document) - 1;
        return next(document)
                .or(() -> before >= 0 ? Optional.of(batches.documents().get(before)) : Optional.empty());
    }

    private Optional<DocumentModel> next(DocumentModel document) {
        int index = batches.documents().indexOf(document) + 1;
        return index > 0 && index < batches.documents().size()
                ? Optional.of(batches.documents().get(index))
                : Optional.empty();
    }

    private void editDocument(DocumentModel document, UnaryOperator<DraftDocument> edit) {
        edit(document.draftId(), draft -> draft.with(document.id(), edit));
    }

    private void edit(String draftId, UnaryOperator<Draft> edit) {
        batches.edit(draftId, edit);
        canUndo.set(batches.canUndo());
        readOn();
    }

    /** Looks for what speaks against a release; the answer comes on the JavaFX thread. */
    public void examine(DocumentModel document, Consumer<Optional<KnownInvoices.Twin>> answer) {
        releases.examine(document, answer);
    }

    /** Lets a document go and selects the next one. */
    public void release(DocumentModel document) {
        Optional<DocumentModel> after = neighbour(document);
        releases.release(document, news -> {
            canUndo.set(batches.canUndo());
            onNews.accept(news);
        });
        if (selected.get().equals(Optional.of(document))) {
            after.ifPresent(next -> selected.set(Optional.of(next)));
        }
    }

    /** Tries a file again that could not be taken. */
    public void retry(ProblemModel problem) {
        String name = problem.refusal().file();
        parts.tasks()
                .<Optional<Path>>start(texts.get("work.list"), progress -> {
                    Optional<Path> kept = parts.store().quarantined(problem.draftId(), name);
                    if (kept.isPresent()) {
                        Path folder = Files.createDirectories(incoming().resolve(newId()));
                        kept = Optional.of(Files.move(kept.get(), folder.resolve(name)));
                    }
                    return kept;
                })
                .onFailure(
                        IOException.class,
                        failure -> onNews.accept(new ScanNews.NotSaved(String.valueOf(failure.getMessage()))))
                .then(file -> file.ifPresent(there -> {
                    Draft draft = newest();
                    forget(problem);
                    intake.add(batches.has(draft.id()) ? draft.id() : newest().id(), there);
                }));
    }

    /** Takes a refused file off the list. */
    public void forget(ProblemModel problem) {
        Draft draft = batches.draft(problem.draftId());
        var refused = new ArrayList<>(draft.refused());
        refused.remove(problem.refusal());
        batches.change(new Draft(draft.id(), draft.started(), draft.originals(), draft.documents(), refused));
        batches.removeIfDone(draft.id());
    }

    private void readPages(DocumentModel document) {
        Draft draft = batches.draft(document.draftId());
        for (PageModel page : document.pages()) {
            if (!page.isSettled()) {
                original(draft, page.place()).ifPresent(original -> intake.read(draft.id(), original, page.place()));
            }
        }
        document.stop(false);
        fields.read(document);
    }

    private static Optional<Original> original(Draft draft, PageRef page) {
        return draft.originals().stream()
                .filter(original -> original.sha256().equals(page.original()))
                .findFirst();
    }

    private void selectFirstPage(Optional<DocumentModel> document) {
        boolean inside = selectedPage
                .get()
                .filter(page ->
                        document.filter(each -> each.pages().contains(page)).isPresent())
                .isPresent();
        if (!inside) {
            selectedPage.set(document.filter(each -> !each.pages().isEmpty())
                    .map(each -> each.pages().getFirst()));
        }
    }

    private void keepSelection() {
        ObservableList<DocumentModel> documents = batches.documents();
        if (selected.get().filter(documents::contains).isEmpty()) {
            selected.set(documents.isEmpty() ? Optional.empty() : Optional.of(documents.getFirst()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(parts.clock().instant(), Formats.ZONE);
    }

    private String newId() {
        return Ids.next(parts.clock().millis());
    }
}

package city.kontor.app.scan;

import city.kontor.app.batch.BatchBook;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.app.kit.Formats;
import city.kontor.app.kit.PagePicture;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.PageText;
import city.kontor.capture.Refusal;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.draft.Origin;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.pipeline.CapturePipeline;
import city.kontor.capture.separator.Cut;
import city.kontor.kernel.Ids;
import city.kontor.scanning.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The operator's desk: documents that came in, what can be done with them, and which one is looked at. */
public final class ScanStationModel {
    /**
     * What the station works with.
     *
     * @param book what the city knows of batches
     * @param memory what this station remembers between two starts
     * @param output a folder for PDF/A files on their way to the target
     */
    public record Parts(
            DraftStore store,
            CapturePipeline pipeline,
            EInvoices eInvoices,
            ReleaseTarget target,
            KnownInvoices known,
            SupplierKnowledge suppliers,
            BatchBook book,
            StationMemory memory,
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
    private final StackFeed feed;
    private final Releases releases;
    private final StationBatches station;
    private final CurrentBatch current;
    private final BatchSteps steps;
    private final Selection selection;
    private final DocumentEdits edits;
    private final ProblemFiles problems;
    private final Reopening reopening;
    private final SeparatorPrint sheets;
    private final ObservableList<Department> departments = FXCollections.observableArrayList();
    // What is handed out is kept: a view that nobody holds takes the listeners of those who watch it along.
    private final ObservableList<Department> shownDepartments = FXCollections.unmodifiableObservableList(departments);
    private final ObservableList<DocumentModel> documents;
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
        station = new StationBatches(parts, texts, batches, keeper, tell);
        batches.setOnDone(station::done);
        documents = FXCollections.unmodifiableObservableList(batches.documents());
        fields = new FieldReading(parts, texts, batches, tell);
        var tidying = new Tidying(batches, this::newId, this::isDepartment, this::division);
        arrivals = new Arrivals(parts, texts, batches, keeper, fields, tidying, this::rememberEdits, incoming(), tell);
        sheets = new SeparatorPrint(parts, texts, departments, tell);
        intake = new Intake(parts.pipeline(), parts.tasks(), arrivals);
        releases = new Releases(parts, texts, batches, station);
        selection = new Selection(batches.documents());
        current = new CurrentBatch(batches, station, selection, parts.memory(), parts.clock());
        batches.setOnChange(current::show);
        steps = new BatchSteps(parts.tasks(), texts, batches, station, current, selection, tell);
        edits = new DocumentEdits(batches, selection, this::newId, this::readOn, tell);
        arrivals.setReplacing(edits::replace);
        feed = new StackFeed(arrivals, intake, current);
        problems = new ProblemFiles(parts, texts, batches, incoming(), file -> intake.add(newest().id(), file), tell);
        reopening = new Reopening(parts, texts, incoming(), mailbox(), station, tell);
    }

    /** Shows what was on the desk when the program ended, and reads on. */
    public void open() {
        open(() -> {});
    }

    /** @param afterwards run once nothing of the last time lies in {@link #incoming} unseen */
    void open(Runnable afterwards) {
        parts.tasks()
                .<List<Department>>start(
                        texts.get("work.departments"), progress -> parts.known().departments())
                .then(departments::setAll);
        reopening.drafts(drafts -> {
            drafts.forEach(batches::open);
            station.refresh();
            drafts.forEach(intake::resume);
            drafts.forEach(draft -> batches.removeIfDone(draft.id()));
            reopening.leftovers(files -> {
                files.forEach(file -> take(file.file(), file.mail()));
                afterwards.run();
            });
            opened = true;
        });
    }

    /** Whether what lay on the desk at the last end is shown again. */
    boolean isOpen() {
        return opened;
    }

    public ObjectProperty<Optional<DocumentModel>> selectedProperty() {
        return selection.documentProperty();
    }

    public ObjectProperty<Optional<PageModel>> selectedPageProperty() {
        return selection.pageProperty();
    }

    /** What can be done to documents and their pages. */
    public DocumentEdits edits() {
        return edits;
    }

    /** Files that could not be taken in. */
    public ProblemFiles problems() {
        return problems;
    }

    /** Where files of the station's own lie until a draft has them. */
    Path incoming() {
        return parts.output().resolve("incoming");
    }

    /** What is remembered of mails until drafts have kept their documents. */
    Path mailbox() {
        return parts.output().resolve("mailbox");
    }

    /** In the order they came. */
    public ObservableList<DocumentModel> documents() {
        return documents;
    }

    public ObservableList<Department> departments() {
        return shownDepartments;
    }

    /** Whether the newest state of every draft is on disk. */
    boolean isSaved() {
        return keeper.isIdle();
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

    /** The sides of a stack as they are pulled. */
    StackFeed feed() {
        return feed;
    }

    /** Takes in one file that lies in {@link #incoming}. @param mail the one that brought it */
    void take(Path file, Optional<Origin> mail) {
        mail.ifPresent(origin -> arrivals.expectMail(file, origin));
        intake.add(newest().id(), file);
    }

    private Cut.Division division(Draft draft) {
        return current.profile(draft)
                .map(profile -> switch (profile.settings().separator()) {
                    case NONE -> Cut.Division.NOTHING;
                    case BLANK_PAGE -> Cut.Division.EMPTY_PAGES;
                    case SHEET, EVERY_SHEET -> Cut.Division.SHEETS;
                })
                .orElse(Cut.Division.SHEETS);
    }

    private Draft newest() {
        return current.forPages();
    }

    /** The batches that lie here, as the city knows them. */
    public StationBatches station() {
        return station;
    }

    /** The batch that is worked on. */
    public CurrentBatch current() {
        return current;
    }

    /** What leads it from stage to stage. */
    public BatchSteps steps() {
        return steps;
    }

    /** Begins a batch; what comes in now belongs to it. */
    void beginBatch(Profile profile, String label, OptionalInt announced) {
        feed.begin();
        current.begin(profile, label, announced);
    }

    /** Takes a batch that waits, with its pages. */
    void takeBatch(String batchId) {
        station.take(batchId, draft -> {
            batches.open(draft);
            intake.resume(draft);
            batches.documents().stream()
                    .filter(document -> document.draftId().equals(draft.id()))
                    .findFirst()
                    .ifPresent(first -> selection.documentProperty().set(Optional.of(first)));
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
        selection
                .documentProperty()
                .get()
                .ifPresent(document -> selection.pageProperty().get().ifPresent(page -> {
                    page.forgetRefusal();
                    document.settle();
                    readPages(document);
                }));
    }

    /** The readable picture of a page of the chosen document as a JPEG file, if it was made. */
    Optional<Path> view(PageModel page) {
        return selection
                .documentProperty()
                .get()
                .flatMap(document -> parts.store().view(document.draftId(), page.place()));
    }

    /** Looks for what speaks against a release; the answer comes on the JavaFX thread. */
    public void examine(DocumentModel document, Consumer<Optional<KnownInvoices.Twin>> answer) {
        releases.examine(document, answer);
    }

    /** Shows an earlier invoice beside a document; empty where it is not known here. */
    void compare(DocumentModel document, KnownInvoices.Twin twin, Consumer<Optional<Twins>> answer) {
        Optional<PageText> text = document.readingProperty()
                .get()
                .flatMap(reading -> reading.pages().stream().findFirst());
        Optional<Path> view = parts.store()
                .view(document.draftId(), document.pages().getFirst().place());
        parts.tasks()
                .<Optional<Twins>>start(
                        texts.get("work.twins"),
                        progress -> parts.known()
                                .earlier(twin.invoiceId())
                                .map(earlier -> new Twins(
                                        earlier,
                                        view.flatMap(file -> text.map(words -> PageImages.picture(file, words))))))
                .then(answer);
    }

    /**
     * Two invoices side by side.
     *
     * @param page the first page of the new one
     */
    record Twins(EarlierInvoice earlier, Optional<PagePicture> page) {}

    /** Lets a document go and selects the next one. */
    public void release(DocumentModel document) {
        Optional<DocumentModel> after = selection.neighbour(document);
        releases.release(document, news -> {
            edits.remember();
            onNews.accept(news);
        });
        if (selection.isOn(document)) {
            after.ifPresent(next -> selection.documentProperty().set(Optional.of(next)));
        }
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

    /** Makes separator sheets to be printed. */
    SeparatorPrint sheets() {
        return sheets;
    }

    private void rememberEdits() {
        edits.remember();
    }

    /** Until the departments are known, a sheet is believed. */
    private boolean isDepartment(String scope) {
        return departments.isEmpty()
                || departments.stream()
                        .anyMatch(department -> department.scope().id().equals(scope));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(parts.clock().instant(), Formats.ZONE);
    }

    private String newId() {
        return Ids.next(parts.clock().millis());
    }
}

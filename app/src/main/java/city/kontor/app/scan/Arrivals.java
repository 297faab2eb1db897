package city.kontor.app.scan;

import city.kontor.app.kit.Texts;
import city.kontor.capture.Refusal;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.Origin;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.pipeline.CaptureEvent;
import city.kontor.capture.separator.Cut;
import city.kontor.capture.separator.Separator;
import city.kontor.kernel.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns what the pipeline tells into documents and pages, and the sheets of one stack into one document. */
final class Arrivals implements Intake.Listener {
    private final ScanStationModel.Parts parts;
    private final Texts texts;
    private final Batches batches;
    private final DraftKeeper keeper;
    private final FieldReading fields;
    private final Tidying tidying;
    private final Runnable onTidied;
    private final Path incoming;
    private final Consumer<ScanNews> news;
    /** Sheets of a stack, and whether each belongs to the document that the sheet before it went into. */
    private final Map<Path, Boolean> together = new HashMap<>();

    private final Map<Path, Origin> mails = new HashMap<>();
    private final Map<Path, Replacement> instead = new HashMap<>();
    private Replacing replacing = (document, page, by) -> {};
    private Optional<String> joinTo = Optional.empty();
    /** From a separator sheet at the end of what has come of the stack so far. */
    private Optional<String> nextDepartment = Optional.empty();

    /**
     * @param onTidied called when pages were left out of a document, which can be taken back
     * @param incoming where files of the station's own lie until a draft has them
     */
    Arrivals(
            ScanStationModel.Parts parts,
            Texts texts,
            Batches batches,
            DraftKeeper keeper,
            FieldReading fields,
            Tidying tidying,
            Runnable onTidied,
            Path incoming,
            Consumer<ScanNews> news) {
        this.parts = parts;
        this.texts = texts;
        this.batches = batches;
        this.keeper = keeper;
        this.fields = fields;
        this.tidying = tidying;
        this.onTidied = onTidied;
        this.incoming = incoming;
        this.news = news;
    }

    /** The next sheet begins a new document. */
    void beginStack() {
        joinTo = Optional.empty();
        nextDepartment = Optional.empty();
    }

    /**
     * This file will be a sheet of the stack.
     *
     * @param joins whether it belongs to the same document as the sheet before it
     */
    void expectSheet(Path file, boolean joins) {
        together.put(file, joins);
    }

    /** This file was brought by a mail. */
    void expectMail(Path file, Origin mail) {
        mails.put(file, mail);
    }

    /** A page whose place a file's pages shall take. */
    record Replacement(DocumentModel document, PageRef page) {}

    /** This file's pages will take the place of a page. */
    void expectReplacement(Path file, Replacement replacement) {
        instead.put(file, replacement);
    }

    @Override
    public boolean opened(String draftId, Path file, Original opened) {
        if (!batches.has(draftId)) {
            return false;
        }
        Optional<DocumentModel> same = batches.documents().stream()
                .filter(document -> document.pages().stream()
                        .anyMatch(page -> page.place().original().equals(opened.sha256())))
                .findFirst();
        if (same.isPresent()) {
            news.accept(new ScanNews.AlreadyHere(opened.name(), same.get()));
            return false;
        }
        String id = Ids.next(parts.clock().millis());
        Original kept = Optional.ofNullable(mails.get(file)).map(opened::from).orElse(opened);
        batches.change(batches.draft(draftId).withOriginal(kept, id));
        Optional<Replacement> replaced = Optional.ofNullable(instead.remove(file));
        if (replaced.isPresent()) {
            replace(replaced.get(), id);
            return true;
        }
        Boolean joins = together.remove(file);
        if (joins != null) {
            if (!joins) {
                joinTo = Optional.empty();
            }
            joinTo.filter(first -> batches.document(first).isPresent())
                    .ifPresentOrElse(
                            first -> batches.change(batches.draft(draftId).join(first, id)),
                            () -> beginDocument(draftId, id));
        }
        return true;
    }

    /** The page may have gone meanwhile; then the new one stays a document of its own. */
    private void replace(Replacement wanted, String newDocumentId) {
        if (wanted.document().pages().stream().anyMatch(page -> page.place().equals(wanted.page()))) {
            replacing.replace(wanted.document(), wanted.page(), newDocumentId);
        }
    }

    /** Puts the pages of one document in the place of a page of another. */
    @FunctionalInterface
    interface Replacing {
        void replace(DocumentModel document, PageRef page, String byDocumentId);
    }

    void setReplacing(Replacing how) {
        replacing = how;
    }

    private void beginDocument(String draftId, String documentId) {
        joinTo = Optional.of(documentId);
        nextDepartment.ifPresent(scope -> batches.change(batches.draft(draftId)
                .with(documentId, document -> document.withCorrection(DocumentModel.DEPARTMENT, scope))));
        nextDepartment = Optional.empty();
    }

    @Override
    public void thumbnail(String draftId, CaptureEvent.Thumbnail event) {
        page(draftId, event.page()).show(event.picture());
    }

    @Override
    public void read(String draftId, CaptureEvent.Read event) {
        PageModel page = page(draftId, event.page());
        page.read(event.page(), event.read());
        settle(page);
    }

    @Override
    public void refused(String draftId, Optional<Original> original, Refusal refusal) {
        if (refusal.page() > 0 && original.isPresent()) {
            PageModel page = batches.page(draftId, original.get().sha256(), refusal.page());
            page.refuse(refusal);
            settle(page);
        } else if (batches.has(draftId)) {
            batches.change(batches.draft(draftId).withRefusal(refusal));
            news.accept(new ScanNews.NotTaken(refusal));
        }
    }

    private void settle(PageModel page) {
        batches.documentWith(page).ifPresent(document -> {
            document.settle();
            tidying.tidy(document).ifPresentOrElse(cut -> follow(document, cut), () -> fields.read(document));
        });
    }

    /** The stack goes on behind the last part. */
    private void follow(DocumentModel document, Cut cut) {
        if (joinTo.equals(Optional.of(document.id()))) {
            joinTo = cut.trailing().isPresent() || cut.parts().isEmpty()
                    ? Optional.empty()
                    : Optional.of(cut.parts().getLast().id());
            nextDepartment = cut.trailing().flatMap(Separator::scope);
        }
        for (DraftDocument part : cut.parts()) {
            batches.document(part.id()).ifPresent(fields::read);
        }
        onTidied.run();
    }

    @Override
    public void fileDone(Path file) {
        mails.remove(file);
        if (file.startsWith(incoming)) {
            keeper.afterwards(() -> parts.tasks()
                    .<Boolean>start(texts.get("work.save"), progress -> Files.deleteIfExists(file))
                    .onFailure(
                            IOException.class,
                            failure -> news.accept(new ScanNews.NotSaved(String.valueOf(failure.getMessage())))));
        }
    }

    @Override
    public void idle() {
        batches.documents().forEach(document -> document.stop(true));
        tidying.news().ifPresent(news);
    }

    private PageModel page(String draftId, PageRef ref) {
        return batches.page(draftId, ref.original(), ref.page());
    }
}

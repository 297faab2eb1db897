package city.kontor.app.scan;

import city.kontor.app.kit.Texts;
import city.kontor.capture.Refusal;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.pipeline.CaptureEvent;
import city.kontor.kernel.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Turns what the pipeline tells into documents and pages, and the sheets of one stack into one document. */
final class Arrivals implements Intake.Listener {
    private final ScanStationModel.Parts parts;
    private final Texts texts;
    private final Batches batches;
    private final DraftKeeper keeper;
    private final FieldReading fields;
    private final Path incoming;
    private final Consumer<ScanNews> news;
    private final Set<Path> together = new HashSet<>();
    private Optional<String> joinTo = Optional.empty();

    /** @param incoming where files of the station's own lie until a draft has them */
    Arrivals(
            ScanStationModel.Parts parts,
            Texts texts,
            Batches batches,
            DraftKeeper keeper,
            FieldReading fields,
            Path incoming,
            Consumer<ScanNews> news) {
        this.parts = parts;
        this.texts = texts;
        this.batches = batches;
        this.keeper = keeper;
        this.fields = fields;
        this.incoming = incoming;
        this.news = news;
    }

    /** The next sheet begins a new document. */
    void beginStack() {
        joinTo = Optional.empty();
    }

    /** This file will be a sheet of the stack. */
    void expectSheet(Path file) {
        together.add(file);
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
        batches.change(batches.draft(draftId).withOriginal(opened, id));
        if (together.remove(file)) {
            joinTo.filter(first -> batches.document(first).isPresent())
                    .ifPresentOrElse(
                            first -> batches.change(batches.draft(draftId).join(first, id)),
                            () -> joinTo = Optional.of(id));
        }
        return true;
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
            fields.read(document);
        });
    }

    @Override
    public void fileDone(Path file) {
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
    }

    private PageModel page(String draftId, PageRef ref) {
        return batches.page(draftId, ref.original(), ref.page());
    }
}

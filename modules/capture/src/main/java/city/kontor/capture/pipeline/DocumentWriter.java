package city.kontor.capture.pipeline;

import city.kontor.capture.PageText;
import city.kontor.capture.Refusal;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.draft.SafeFile;
import city.kontor.capture.input.Source;
import city.kontor.capture.pdf.Attachment;
import city.kontor.capture.pdf.PdfAWriter;
import city.kontor.capture.pdf.Picture;
import city.kontor.kernel.Sha256;
import city.kontor.paper.PdfInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Writes one document of a draft as PDF/A, its pages in the operator's order, from whichever originals. */
final class DocumentWriter {
    private static final int AHEAD = 4;

    /** Opens an original. */
    interface Opener {
        Source open(String draftId, String sha256, String name) throws RefusedException;
    }

    private final Draft draft;
    private final PageWorker pages;
    private final Opener opener;
    private final Writing writing;

    DocumentWriter(Draft draft, PageWorker pages, Opener opener, Writing writing) {
        this.writing = writing;
        this.draft = draft;
        this.pages = pages;
        this.opener = opener;
    }

    private record Encoded(PageText text, Picture picture, double dpi, PageProof proof) {}

    Released write(DraftDocument document, String title, Path target, Instant made) throws RefusedException {
        Map<String, Source> sources = new HashMap<>();
        Deque<Future<Encoded>> running = new ArrayDeque<>();
        var texts = new ArrayList<PageText>();
        var proofs = new ArrayList<PageProof>();
        try (var writer = new PdfAWriter(new PdfInfo(title, made))) {
            for (int i = 0; i < document.pages().size(); i++) {
                if (running.size() >= AHEAD) {
                    add(running.removeFirst(), writer, texts, proofs);
                }
                running.addLast(submit(document.pages().get(i), i + 1, sources));
            }
            while (!running.isEmpty()) {
                add(running.removeFirst(), writer, texts, proofs);
            }
            Optional<Attachment> note = writing.note().map(make -> make.apply(proofs));
            note.ifPresent(writer::put);
            SafeFile.write(target, writer::write);
            return new Released(target, texts, originals(document), note.map(file -> Sha256.hex(file.bytes())));
        } catch (IOException e) {
            throw new RefusedException(Refusal.ofFile(Refusal.Kind.NOT_WRITTEN, title, String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(Refusal.ofFile(Refusal.Kind.CANCELLED, title, ""));
        } finally {
            // A page being rendered holds its file's lock; closing waits for it there.
            running.forEach(page -> page.cancel(false));
            sources.values().forEach(Source::close);
        }
    }

    private Future<Encoded> submit(PageRef page, int number, Map<String, Source> sources) throws RefusedException {
        Original original = original(page);
        Source source = sources.get(page.original());
        if (source == null) {
            source = opener.open(draft.id(), original.sha256(), original.name());
            sources.put(page.original(), source);
        }
        Source opened = source;
        return pages.submit(() -> {
            ReadPage read = pages.place(draft.id(), original, opened, page);
            Picture picture = Picture.of(read.picture(), read.tone(), read.dpi(), writing.kind());
            return new Encoded(
                    numbered(read.text(), number),
                    picture,
                    read.dpi(),
                    new PageProof(number, page, read.placement(), read.dpi(), picture.sha256()));
        });
    }

    private static void add(Future<Encoded> running, PdfAWriter writer, List<PageText> texts, List<PageProof> proofs)
            throws RefusedException, IOException, InterruptedException {
        try {
            Encoded page = running.get();
            writer.add(page.picture(), page.text(), page.dpi());
            texts.add(page.text());
            proofs.add(page.proof());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RefusedException refused -> throw refused;
                case IOException io -> throw io;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private Original original(PageRef page) {
        return draft.originals().stream()
                .filter(each -> each.sha256().equals(page.original()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no original " + page.original()));
    }

    private List<Original> originals(DraftDocument document) {
        return document.pages().stream().map(this::original).distinct().toList();
    }

    /** The same text as a page of that number. */
    static PageText numbered(PageText text, int number) {
        return new PageText(number, text.width(), text.height(), text.words());
    }
}

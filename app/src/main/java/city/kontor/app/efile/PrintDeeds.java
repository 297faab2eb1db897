package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Printing;
import city.kontor.app.kit.SaveAs;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.Annotation;
import city.kontor.efile.Content;
import city.kontor.efile.Document;
import city.kontor.paper.PdfNote;
import city.kontor.paper.PdfNotes;
import city.kontor.paper.ProtectedPdfException;
import java.awt.print.PrinterException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.print.PrintService;
import org.kordamp.ikonli.feather.Feather;

/** Prints the pages of documents and saves them, with what people laid over them; the documents stay as they are. */
final class PrintDeeds {
    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final EfileParts parts;
    private final DocumentPages pages;

    PrintDeeds(Kit kit, EfileParts parts, DocumentPages pages) {
        this.kit = kit;
        texts = kit.texts().beside(PrintDeeds.class);
        words = new EfileWords(kit.texts());
        this.parts = parts;
        this.pages = pages;
    }

    /** None where the document has no pages that this program can make. */
    List<Action> of(FileView view, Document document) {
        if (!pages.has(document.content().mediaType(), document.content().name())) {
            return List.of();
        }
        List<PdfNote> notes = view.annotations().stream()
                .filter(one -> one.documentId().equals(document.id()) && one.version() == document.newest())
                .map(this::note)
                .toList();
        return List.of(
                Action.of(texts.get("print.title"), Feather.PRINTER, () -> look(document, notes))
                        .keys("Shortcut+P"),
                Action.of(texts.get("notes.title"), Feather.DOWNLOAD, () -> save(document, notes)));
    }

    private PdfNote note(Annotation one) {
        Annotation.Place place = one.place();
        return new PdfNote(
                place.page(),
                place.x(),
                place.y(),
                place.width(),
                place.height(),
                switch (one.kind()) {
                    case HIGHLIGHT -> PdfNote.Look.HIGHLIGHT;
                    case NOTE -> PdfNote.Look.NOTE;
                    case STAMP -> PdfNote.Look.STAMP;
                },
                words.annotation(one),
                one.by().name(),
                one.by().at());
    }

    private void save(Document document, List<PdfNote> notes) {
        new SaveAs(kit)
                .ask(
                        texts.get("notes.title"),
                        DocumentIntake.fit(texts.get("notes.name", document.name())),
                        file -> Files.write(file, pdf(document.content(), notes)));
    }

    private byte[] pdf(Content content, List<PdfNote> notes) throws IOException {
        byte[] plain = pages.of(parts.viewable(content));
        try {
            return notes.isEmpty() ? plain : PdfNotes.over(plain, notes);
        } catch (ProtectedPdfException e) {
            throw new IOException(texts.get("print.protected"), e);
        }
    }

    private void look(Document document, List<PdfNote> notes) {
        kit.tasks()
                .<List<PrintService>>start(texts.get("print.looking"), progress -> Printing.printers())
                .then(printers -> {
                    if (printers.isEmpty()) {
                        kit.dialogs()
                                .message(Tone.WARNING, texts.get("print.none.title"), texts.get("print.none.text"));
                    } else {
                        ask(document, notes, printers);
                    }
                });
    }

    private void ask(Document document, List<PdfNote> notes, List<PrintService> printers) {
        var form = new PrintForm(texts, printers, notes.size());
        kit.dialogs()
                .form(
                        texts.get("print.title"),
                        texts.get("print.text", document.name()),
                        form,
                        texts.get("print.verb"),
                        form.valid(),
                        () -> print(document, form.withNotes() ? notes : List.of(), form.order()));
    }

    private void print(Document document, List<PdfNote> notes, Printing.Order order) {
        kit.tasks()
                .<String>start(texts.get("print.making"), progress -> {
                    Printing.print(document.name(), pdf(document.content(), notes), order);
                    return document.name();
                })
                .onFailure(ProtectedPdfException.class, failure -> failed(texts.get("print.protected")))
                .onFailure(IOException.class, failure -> failed(said(failure)))
                .onFailure(PrinterException.class, failure -> failed(said(failure)))
                .then(name -> kit.notices().done(texts.get("print.said", name)));
    }

    private String said(Exception failure) {
        return texts.get("print.failed", String.valueOf(failure.getMessage()));
    }

    private void failed(String why) {
        kit.dialogs().message(Tone.WARNING, texts.get("print.title"), why);
    }
}

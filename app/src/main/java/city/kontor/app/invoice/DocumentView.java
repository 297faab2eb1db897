package city.kontor.app.invoice;

import city.kontor.app.einvoice.CheckedInvoice;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.app.einvoice.PageOrInvoice;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PageFields;
import city.kontor.app.kit.PdfViewer;
import city.kontor.app.kit.Texts;
import city.kontor.einvoice.UnreadableException;
import city.kontor.invoice.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The document of an invoice, page by page; drawn in the background from the searchable PDF/A. */
final class DocumentView extends StackPane {
    /** What can state an invoice as data. */
    private static final Set<String> STATING = Set.of("application/xml", "application/pdf");

    private final Kit kit;
    private final Texts texts;
    private final InvoiceParts.DocumentSource source;
    private final EInvoices eInvoices;
    private final PageOrInvoice pageOrInvoice;
    private final PdfViewer viewer;
    private Optional<Documents> shown = Optional.empty();

    DocumentView(Kit kit, InvoiceParts parts) {
        this.kit = kit;
        source = parts.documents();
        eInvoices = parts.eInvoices();
        this.texts = kit.texts().beside(DocumentView.class);
        viewer = new PdfViewer(kit);
        pageOrInvoice = new PageOrInvoice(kit, viewer);
        getChildren().add(pageOrInvoice);
    }

    /** Joins fields with the page on which they were read. */
    PageFields fields() {
        return viewer.fields();
    }

    /** Whether an original may state an electronic invoice. */
    static boolean statesInvoices(Documents documents) {
        return STATING.contains(documents.originalType());
    }

    /** Puts the keyboard on the page. */
    void focusPage() {
        viewer.focusPage();
    }

    /** Shows the first page of a document, unless it is shown already. */
    void show(Documents documents) {
        if (!shown.equals(Optional.of(documents))) {
            shown = Optional.of(documents);
            pageOrInvoice.show(Optional.empty());
            viewer.show(() -> source.open(documents.pdfSha256()), missing(), missing());
            invoice(documents);
        }
    }

    void clear() {
        shown = Optional.empty();
        viewer.clear();
        pageOrInvoice.show(Optional.empty());
    }

    /** Looks whether the original states an invoice, and what the official rules say of it. */
    private void invoice(Documents documents) {
        if (!STATING.contains(documents.originalType())) {
            return;
        }
        kit.tasks()
                .<CheckedInvoice>start(texts.get("document.checking"), progress -> {
                    try (InputStream in = source.open(documents.originalSha256())) {
                        EInvoices.Opened opened = eInvoices.open(in.readAllBytes());
                        return new CheckedInvoice(opened, eInvoices.check(opened));
                    }
                })
                // Most originals are pages only; where the bytes are not at hand, the page says so.
                .onFailure(UnreadableException.class, onlyPages -> {})
                .onFailure(IOException.class, notAtHand -> {})
                .then(checked -> {
                    if (shown.equals(Optional.of(documents))) {
                        pageOrInvoice.show(Optional.of(checked));
                    }
                });
    }

    private EmptyState missing() {
        return new EmptyState(
                Feather.CLOUD_OFF, texts.get("document.missing.title"), texts.get("document.missing.text"));
    }
}

package city.kontor.app.invoice;

import city.kontor.app.einvoice.CheckedInvoice;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.app.einvoice.PageOrInvoice;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PageFields;
import city.kontor.app.kit.PagePicture;
import city.kontor.app.kit.PageViewer;
import city.kontor.app.kit.Pictures;
import city.kontor.app.kit.Texts;
import city.kontor.capture.input.PdfPages;
import city.kontor.einvoice.UnreadableException;
import city.kontor.invoice.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The document of an invoice, page by page; drawn in the background from the searchable PDF/A. */
final class DocumentView extends StackPane {
    /** Sharp on the screen at every usual zoom, and drawn in a fraction of the time of 300 dpi. */
    private static final double SCREEN_DPI = 150;

    /** What can state an invoice as data. */
    private static final Set<String> STATING = Set.of("application/xml", "application/pdf");

    private final Kit kit;
    private final Texts texts;
    private final InvoiceParts.DocumentSource source;
    private final EInvoices eInvoices;
    private final PageOrInvoice pageOrInvoice;
    private final PageViewer viewer;
    private final PageFields fields;
    private final StackPane message = new StackPane();
    private Optional<Documents> shown = Optional.empty();
    private int wanted;

    DocumentView(Kit kit, InvoiceParts parts) {
        this.kit = kit;
        source = parts.documents();
        eInvoices = parts.eInvoices();
        this.texts = kit.texts().beside(DocumentView.class);
        viewer = new PageViewer(kit.texts(), kit.tasks());
        fields = new PageFields(viewer, this::page);
        message.getStyleClass().add("document-message");
        message.setVisible(false);
        pageOrInvoice = new PageOrInvoice(kit, viewer);
        getChildren().addAll(pageOrInvoice, message);
    }

    /** Joins fields with the page on which they were read. */
    PageFields fields() {
        return fields;
    }

    /** Whether an original may state an electronic invoice. */
    static boolean statesInvoices(Documents documents) {
        return STATING.contains(documents.originalType());
    }

    /** Puts the keyboard on the page. */
    void focusPage() {
        viewer.lookupAll(".page-desk").stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** Shows the first page of a document, unless it is shown already. */
    void show(Documents documents) {
        if (!shown.equals(Optional.of(documents))) {
            shown = Optional.of(documents);
            viewer.clear();
            pageOrInvoice.show(Optional.empty());
            page(1);
            invoice(documents);
        }
    }

    void clear() {
        shown = Optional.empty();
        wanted++;
        viewer.clear();
        pageOrInvoice.show(Optional.empty());
        message.setVisible(false);
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

    private void page(int number) {
        shown.ifPresent(documents -> {
            int asked = ++wanted;
            kit.tasks()
                    .<PagePicture>start(texts.get("document.loading"), progress -> draw(documents.pdfSha256(), number))
                    .onFailure(IOException.class, failure -> {
                        if (asked == wanted) {
                            fail();
                        }
                    })
                    .then(picture -> {
                        if (asked == wanted) {
                            message.setVisible(false);
                            viewer.show(picture);
                            viewer.pages(number, documents.pageCount(), this::page);
                            fields.pageShown(number);
                        }
                    });
        });
    }

    private PagePicture draw(String sha256, int number) throws IOException {
        try (InputStream in = source.open(sha256);
                PdfPages pages = PdfPages.open(in.readAllBytes())) {
            return new PagePicture(Pictures.of(pages.picture(number, SCREEN_DPI)), pages.text(number));
        }
    }

    private void fail() {
        message.getChildren()
                .setAll(new EmptyState(
                        Feather.CLOUD_OFF, texts.get("document.missing.title"), texts.get("document.missing.text")));
        message.setVisible(true);
    }
}

package city.kontor.app.scan;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.PagePicture;
import city.kontor.app.kit.Pictures;
import city.kontor.blobs.BlobAddress;
import city.kontor.capture.FieldName;
import city.kontor.capture.image.PageKey;
import city.kontor.capture.input.PdfPages;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.invoice.Documents;
import city.kontor.invoice.DuplicateMatch;
import city.kontor.invoice.store.InvoiceDetail;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.kernel.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the desk's rows say about departments and earlier invoices. */
final class DeskKnownInvoices implements KnownInvoices {
    /** More than a large city registers in two years; compared in some milliseconds. */
    private static final int MOST_COMPARED = 100_000;

    private static final double SCREEN_DPI = 110;

    private final Desk desk;

    DeskKnownInvoices(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Department> departments() {
        return new DirectoryQueries(desk::read)
                .departments().stream()
                        .map(department -> new Department(department.scope(), department.name()))
                        .sorted(Comparator.comparing(Department::name))
                        .toList();
    }

    @Override
    public Optional<Scope> usualDepartment(Map<FieldName, String> values) {
        return desk.read(dsl -> new InvoiceQueries(dsl).likelyDepartment(ReleasedData.of(values, Optional.empty())));
    }

    @Override
    public Optional<Twin> twin(String sha256, Map<FieldName, String> values, List<PageKey> pages) {
        return desk
                .read(dsl -> new InvoiceQueries(dsl).duplicates(sha256, ReleasedData.of(values, Optional.empty())))
                .stream()
                .findFirst()
                .map(found -> new Twin(
                        found.getValue() == DuplicateMatch.SAME_DOCUMENT ? Likeness.SAME_FILE : Likeness.SAME_NUMBER,
                        label(found.getKey()),
                        found.getKey().id()))
                .or(() -> rescan(pages));
    }

    private Optional<Twin> rescan(List<PageKey> pages) {
        return desk.read(dsl -> new InvoiceQueries(dsl).pageKeys(MOST_COMPARED)).entrySet().stream()
                .filter(earlier -> PageKeys.areSamePages(pages, PageKeys.read(earlier.getValue())))
                .findFirst()
                .flatMap(earlier -> detail(earlier.getKey()))
                .map(detail -> new Twin(
                        Likeness.SAME_PAGES,
                        detail.invoice().label(),
                        detail.invoice().id()));
    }

    private Optional<InvoiceDetail> detail(String invoiceId) {
        return desk.read(dsl -> new InvoiceQueries(dsl).detail(invoiceId));
    }

    @Override
    public Optional<EarlierInvoice> earlier(String invoiceId) {
        return detail(invoiceId)
                .map(detail -> new EarlierInvoice(
                        detail.invoice().label(),
                        ReleasedData.values(detail.invoice().data()),
                        page(detail.documents())));
    }

    private Optional<PagePicture> page(Documents documents) {
        try (InputStream in = desk.document(new BlobAddress(documents.pdfSha256()));
                PdfPages pdf = PdfPages.open(in.readAllBytes())) {
            return Optional.of(new PagePicture(Pictures.of(pdf.picture(1, SCREEN_DPI)), pdf.text(1)));
        } catch (IOException notAtHand) {
            // The values can be compared without it; the dialog says that the page is missing.
            return Optional.empty();
        }
    }

    private static String label(InvoiceSummary invoice) {
        return invoice.registerNumber()
                .or(invoice::number)
                .or(invoice::sellerName)
                .orElse(invoice.receivedOn().toString());
    }
}

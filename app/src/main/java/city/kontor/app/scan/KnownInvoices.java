package city.kontor.app.scan;

import city.kontor.capture.FieldName;
import city.kontor.capture.image.PageKey;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the scan station asks about departments and earlier invoices. Called on background threads. */
public interface KnownInvoices {
    /** An invoice that was registered before. */
    record Twin(Likeness likeness, String label, String invoiceId) {}

    /** How two invoices are alike. */
    enum Likeness {
        SAME_FILE,
        /** Another scan of the same paper. */
        SAME_PAGES,
        SAME_NUMBER
    }

    /** All departments, by name. */
    List<Department> departments();

    /** Where an invoice with these values would go: by its Leitweg-ID, or where the seller's invoices went before. */
    Optional<Scope> usualDepartment(Map<FieldName, String> values);

    /**
     * The invoice that this one may be a second copy of.
     *
     * @param sha256 of the original's bytes, 64 lower-case hexadecimal digits
     * @param pages by what its pages are known again
     */
    Optional<Twin> twin(String sha256, Map<FieldName, String> values, List<PageKey> pages);

    /** An earlier invoice with its first page; empty where it is not known here. */
    Optional<EarlierInvoice> earlier(String invoiceId);
}

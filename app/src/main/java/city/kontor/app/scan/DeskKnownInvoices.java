package city.kontor.app.scan;

import city.kontor.app.desk.Desk;
import city.kontor.capture.FieldName;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.invoice.DuplicateMatch;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.kernel.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the desk's rows say about departments and earlier invoices. */
final class DeskKnownInvoices implements KnownInvoices {
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
    public Optional<Twin> twin(String sha256, Map<FieldName, String> values) {
        return desk
                .read(dsl -> new InvoiceQueries(dsl).duplicates(sha256, ReleasedData.of(values, Optional.empty())))
                .stream()
                .findFirst()
                .map(found -> new Twin(
                        found.getValue() == DuplicateMatch.SAME_DOCUMENT ? Likeness.SAME_FILE : Likeness.SAME_NUMBER,
                        label(found.getKey())));
    }

    private static String label(InvoiceSummary invoice) {
        return invoice.registerNumber()
                .or(invoice::number)
                .or(invoice::sellerName)
                .orElse(invoice.receivedOn().toString());
    }
}

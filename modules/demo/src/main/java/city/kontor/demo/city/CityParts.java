package city.kontor.demo.city;

import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.PartCommand;
import city.kontor.invoice.Payable;
import city.kontor.invoice.PlannedPart;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The invoices of the demo city that are paid in parts: of one something is retained, one is paid in instalments. */
public final class CityParts {
    /** Of which a share is retained whose day has come. */
    public static final String RETAINED = "demo-invoice-06";

    /** Which is paid in three instalments, the first of them already. */
    public static final String INSTALMENTS = "demo-invoice-08";

    private static final long FIVE_PERCENT = 500;

    private CityParts() {}

    /** Plans the parts of those that have some, once they are accounted. */
    static void plan(CityBooks books, Plan plan, LocalDate today, String clerk) {
        String id = plan.invoiceId();
        if (!id.equals(RETAINED) && !id.equals(INSTALMENTS)) {
            return;
        }
        long gross = books.read(
                dsl -> new InvoiceQueries(dsl).invoice(id).orElseThrow().grossCents());
        books.give(
                clerk,
                new PartCommand.PlanParts(
                        Scope.department(plan.department()),
                        id,
                        books.revision(id),
                        id.equals(RETAINED) ? retained(gross, today) : instalments(gross, today)));
    }

    private static List<PlannedPart> retained(long gross, LocalDate today) {
        long kept = PlannedPart.share(gross, FIVE_PERCENT);
        return List.of(
                PlannedPart.instalment(gross - kept, today.plusDays(10)),
                new PlannedPart(
                        InvoicePart.Kind.RETENTION,
                        kept,
                        Optional.of(FIVE_PERCENT),
                        today.minusDays(1),
                        "Restarbeiten am Einlaufschacht",
                        true));
    }

    private static List<PlannedPart> instalments(long gross, LocalDate today) {
        long each = gross / 3;
        return List.of(
                PlannedPart.instalment(each, today),
                PlannedPart.instalment(each, today.plusMonths(1)),
                PlannedPart.instalment(gross - 2 * each, today.plusMonths(2)));
    }

    /** The ids of what is paid already. */
    static List<String> first() {
        return List.of(Payable.id(RETAINED, Optional.of(1)), Payable.id(INSTALMENTS, Optional.of(1)));
    }
}

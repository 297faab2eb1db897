package city.kontor.app.invoice;

import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.PartCommand;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.kernel.Command;
import java.time.LocalDate;
import java.util.Optional;

/** What a person can do with one part of an invoice, and the command by which the rules are asked whether they may. */
enum PartDeed {
    ASK,
    GRANT,
    WITHDRAW,
    SETTLE;

    /** Stands where the person will type something; the rules only ask whether there is any. */
    private static final String TEXT = "-";

    Command trial(Invoice invoice, InvoicePart part, LocalDate today) {
        return switch (this) {
            case ASK ->
                new PartCommand.AskRelease(invoice.scope(), invoice.id(), part.number(), TEXT, Optional.of(TEXT));
            case GRANT ->
                new PartCommand.GrantRelease(invoice.scope(), invoice.id(), part.number(), part.amountCents());
            case WITHDRAW -> new PartCommand.WithdrawRelease(invoice.scope(), invoice.id(), part.number(), TEXT);
            case SETTLE ->
                new TreasuryCommand.RecordSettlement(
                        invoice.scope(),
                        invoice.id(),
                        today,
                        part.paidCents().orElse(part.amountCents()),
                        TEXT,
                        Optional.of(part.number()));
        };
    }
}

package city.kontor.invoice;

import city.kontor.kernel.Event;
import city.kontor.kernel.Signature;

/** What happened to invoices, payments and the master data behind them. */
public sealed interface InvoiceEvent extends Event
        permits ClerkEvent,
                TreasuryEvent,
                StatementEvent,
                HandoverEvent,
                MasterDataEvent,
                BudgetEvent,
                PurchaseEvent,
                PartEvent,
                BillingEvent {
    /** Who did it and when. */
    Signature by();
}

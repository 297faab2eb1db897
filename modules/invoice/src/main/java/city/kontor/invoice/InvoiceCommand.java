package city.kontor.invoice;

import city.kontor.kernel.Command;

/** What people can do with invoices, payments and the master data behind them. */
public sealed interface InvoiceCommand extends Command
        permits ClerkCommand,
                TreasuryCommand,
                StatementCommand,
                HandoverCommand,
                MasterDataCommand,
                BudgetCommand,
                PurchaseCommand,
                PartCommand,
                BillingCommand {}

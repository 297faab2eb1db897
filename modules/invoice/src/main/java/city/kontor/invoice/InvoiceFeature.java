package city.kontor.invoice;

import city.kontor.invoice.store.BudgetRows;
import city.kontor.invoice.store.HandoverRows;
import city.kontor.invoice.store.InvoiceChanges;
import city.kontor.invoice.store.ItemRows;
import city.kontor.invoice.store.MasterDataRows;
import city.kontor.invoice.store.PartRows;
import city.kontor.invoice.store.PurchaseRows;
import city.kontor.invoice.store.RegisterQueries;
import city.kontor.invoice.store.RowRegisters;
import city.kontor.invoice.store.StatementRows;
import city.kontor.invoice.store.TreasuryChanges;
import city.kontor.kernel.Actor;
import city.kontor.kernel.CommandType;
import city.kontor.kernel.Decision;
import city.kontor.kernel.EventType;
import city.kontor.kernel.Right;
import city.kontor.kernel.Stamp;
import city.kontor.store.Feature;
import city.kontor.store.Migrations;
import city.kontor.store.Proof;
import city.kontor.store.Rows;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;

/** Invoices from the post to the bank statement, with creditors, accounts and payment runs. */
public final class InvoiceFeature implements Feature<InvoiceCommand, InvoiceEvent> {
    @Override
    public String name() {
        return "invoice";
    }

    @Override
    public List<CommandType<? extends InvoiceCommand>> commands() {
        return Stream.of(
                        ClerkArea.COMMANDS,
                        TreasuryArea.COMMANDS,
                        StatementArea.COMMANDS,
                        HandoverArea.COMMANDS,
                        MasterDataArea.COMMANDS,
                        BudgetArea.COMMANDS,
                        PurchaseArea.COMMANDS,
                        PartArea.COMMANDS,
                        BillingArea.COMMANDS)
                .<CommandType<? extends InvoiceCommand>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<EventType<? extends InvoiceEvent>> events() {
        return Stream.of(
                        ClerkArea.EVENTS,
                        TreasuryArea.EVENTS,
                        StatementArea.EVENTS,
                        HandoverArea.EVENTS,
                        MasterDataArea.EVENTS,
                        BudgetArea.EVENTS,
                        PurchaseArea.EVENTS,
                        PartArea.EVENTS,
                        BillingArea.EVENTS)
                .<EventType<? extends InvoiceEvent>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Right> rights() {
        return InvoiceRights.all();
    }

    @Override
    public List<Proof> proofs(DSLContext dsl) {
        return new RegisterQueries(dsl).proofs();
    }

    @Override
    public Migrations migrations() {
        return new Migrations(
                "invoice",
                InvoiceFeature.class,
                List.of(
                        "001_invoices",
                        "002_budgets",
                        "003_purchases",
                        "004_payments_and_statements",
                        "005_register",
                        "006_dunning",
                        "007_handover",
                        "008_page_keys",
                        "009_parts",
                        "010_mail",
                        "011_billing"));
    }

    @Override
    public List<Table<?>> tables() {
        return Stream.of(
                        ClerkArea.TABLES,
                        TreasuryArea.TABLES,
                        StatementArea.TABLES,
                        HandoverArea.TABLES,
                        MasterDataArea.TABLES,
                        BudgetArea.TABLES,
                        PurchaseArea.TABLES,
                        PartArea.TABLES,
                        BillingArea.TABLES)
                .<Table<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public Decision decide(Rows rows, InvoiceCommand command, Actor actor, Stamp stamp) {
        var registers = new RowRegisters(rows);
        return switch (command) {
            case ClerkCommand clerk ->
                InvoiceRules.decide(registers.invoice(clerk.invoiceId()), clerk, registers, actor, stamp);
            case TreasuryCommand treasury -> RunRules.decide(treasury, registers, actor, stamp);
            case StatementCommand statement -> StatementRules.decide(statement, registers, actor, stamp);
            case HandoverCommand handover -> HandoverRules.decide(handover, registers, actor, stamp);
            case MasterDataCommand master -> MasterDataRules.decide(master, registers, actor, stamp);
            case BudgetCommand budget -> BudgetRules.decide(budget, registers, actor, stamp);
            case PurchaseCommand purchase -> PurchaseRules.decide(purchase, registers, actor, stamp);
            case PartCommand part -> PartRules.decide(part, registers, actor, stamp);
            case BillingCommand billing -> BillingRules.decide(billing, registers, actor, stamp);
        };
    }

    @Override
    public void apply(Rows rows, InvoiceEvent event, Stamp stamp) {
        switch (event) {
            case ClerkEvent clerk ->
                BudgetRows.following(rows, clerk.invoiceId(), () -> new InvoiceChanges(rows, stamp).apply(clerk));
            case TreasuryEvent.InvoiceBooked booked ->
                BudgetRows.following(rows, booked.invoiceId(), () -> new TreasuryChanges(rows, stamp).apply(booked));
            case TreasuryEvent treasury -> new TreasuryChanges(rows, stamp).apply(treasury);
            case StatementEvent statement -> new StatementRows(rows, stamp).apply(statement);
            case HandoverEvent handover -> HandoverRows.apply(rows, handover);
            case MasterDataEvent master -> MasterDataRows.apply(rows, master);
            case BudgetEvent budget -> BudgetRows.apply(rows, budget);
            case PurchaseEvent purchase -> PurchaseRows.apply(rows, purchase);
            case PartEvent part -> new PartRows(rows, stamp).apply(part);
            case BillingEvent billing -> ItemRows.apply(rows, billing, stamp);
        }
    }
}

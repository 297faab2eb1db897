package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_LINE;

import city.kontor.invoice.AccountLine;
import city.kontor.invoice.Amounts;
import city.kontor.invoice.Billed;
import city.kontor.invoice.Discount;
import city.kontor.invoice.Dunning;
import city.kontor.invoice.DuplicateMatch;
import city.kontor.invoice.Duplicates;
import city.kontor.invoice.Heading;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceData;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.LastChange;
import city.kontor.invoice.LineBasis;
import city.kontor.invoice.OpenQuery;
import city.kontor.invoice.PurchaseOrder;
import city.kontor.invoice.Seller;
import city.kontor.invoice.Step;
import city.kontor.invoice.Suspicion;
import city.kontor.invoice.Terms;
import city.kontor.invoice.jooq.tables.records.InvoiceLineRecord;
import city.kontor.invoice.jooq.tables.records.InvoiceRecord;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.store.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an invoice lies in its rows. */
public final class InvoiceRows {
    private InvoiceRows() {}

    /** The invoice with its lines, as the rules see it. */
    public static Optional<Invoice> find(Rows rows, String invoiceId) {
        return rows.find(INVOICE, invoiceId)
                .map(row -> invoice(row, lines(rows, row), PartRows.parts(rows, row), ItemRows.billed(rows, row)));
    }

    /** For questions that its parts and items do not answer. */
    static Invoice invoice(InvoiceRecord row, List<AccountLine> lines) {
        return invoice(row, lines, List.of(), ItemRows.billed(row, List.of()));
    }

    static Invoice invoice(InvoiceRecord row, List<AccountLine> lines, List<InvoicePart> parts, Billed billed) {
        return new Invoice(
                row.getId(),
                new Scope(row.getScope()),
                row.getRevision(),
                InvoiceState.valueOf(row.getState()),
                Optional.ofNullable(row.getRegisterNumber()),
                LocalDate.parse(row.getReceivedOn()),
                Optional.ofNullable(row.getClerkId()),
                row.getOriginalSha256(),
                data(row),
                LineBasis.valueOf(row.getLineBasis()),
                lines,
                Signatures.all(row),
                Optional.ofNullable(row.getOrderIban()),
                suspicion(row),
                query(row),
                Optional.ofNullable(row.getRunId()),
                Optional.ofNullable(row.getPaidCents()),
                row.getNoteCount().intValue(),
                new LastChange(
                        LastChange.Kind.valueOf(row.getChangeKind()),
                        row.getChangeBy(),
                        row.getChangeName(),
                        Instant.ofEpochMilli(row.getChangeAt())),
                Optional.ofNullable(row.getReservedAt()).map(Instant::ofEpochMilli),
                dunning(row),
                parts,
                billed);
    }

    private static Optional<Dunning> dunning(InvoiceRecord row) {
        return Optional.ofNullable(row.getDunningLevel())
                .map(level -> new Dunning(
                        level.intValue(),
                        LocalDate.parse(row.getDunningOn()),
                        row.getDunningFeeCents(),
                        row.getDunningInterestCents(),
                        row.getDunningNote(),
                        Optional.ofNullable(row.getDunningSha256())));
    }

    private static InvoiceData data(InvoiceRecord row) {
        return new InvoiceData(
                new Heading(
                        Optional.ofNullable(row.getNumber()),
                        day(row.getIssueDate()),
                        Optional.ofNullable(row.getOrderReference()),
                        Optional.ofNullable(row.getLeitwegId()),
                        Optional.ofNullable(row.getCustomerNumber()),
                        Optional.ofNullable(row.getSubject())),
                new Seller(
                        Optional.ofNullable(row.getSellerName()),
                        Optional.ofNullable(row.getSellerVatId()),
                        Optional.ofNullable(row.getSellerTaxNumber()),
                        Optional.ofNullable(row.getIban()),
                        Optional.ofNullable(row.getBic()),
                        Optional.ofNullable(row.getCreditorId())),
                new Amounts(
                        row.getCurrency(),
                        Optional.ofNullable(row.getNetCents()),
                        Optional.ofNullable(row.getTaxCents()),
                        Optional.ofNullable(row.getGrossCents())),
                terms(row));
    }

    static Terms terms(InvoiceRecord row) {
        return new Terms(
                day(row.getDueDate()),
                day(row.getDiscountUntil()).map(until -> new Discount(row.getDiscountHundredths(), until)));
    }

    static void put(InvoiceRecord row, InvoiceData data) {
        Heading heading = data.heading();
        row.setNumber(heading.number().orElse(null));
        row.setNumberKey(heading.number().map(Duplicates::numberKey).orElse(null));
        row.setIssueDate(text(heading.issueDate()));
        row.setOrderReference(heading.orderReference().orElse(null));
        row.setOrderId(heading.orderReference().map(PurchaseOrder::id).orElse(null));
        row.setLeitwegId(heading.leitwegId().orElse(null));
        row.setCustomerNumber(heading.customerNumber().orElse(null));
        row.setSubject(heading.subject().orElse(null));
        Seller seller = data.seller();
        row.setSellerName(seller.name().orElse(null));
        row.setSellerVatId(seller.vatId().orElse(null));
        row.setSellerTaxNumber(seller.taxNumber().orElse(null));
        row.setIban(seller.iban().orElse(null));
        row.setBic(seller.bic().orElse(null));
        row.setCreditorId(seller.creditorId().orElse(null));
        Amounts amounts = data.amounts();
        row.setCurrency(amounts.currency());
        row.setNetCents(amounts.netCents().orElse(null));
        row.setTaxCents(amounts.taxCents().orElse(null));
        row.setGrossCents(amounts.grossCents().orElse(null));
        Terms terms = data.terms();
        row.setDueDate(text(terms.dueDate()));
        row.setDiscountHundredths(
                terms.discount().map(Discount::percentHundredths).orElse(null));
        row.setDiscountUntil(text(terms.discount().map(Discount::until)));
        row.setSearchKey(SearchKey.of(Stream.of(
                        Optional.ofNullable(row.getRegisterNumber()),
                        heading.number(),
                        seller.name(),
                        heading.subject())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "))));
    }

    private static Optional<Suspicion> suspicion(InvoiceRecord row) {
        return Optional.ofNullable(row.getSuspectOf())
                .map(other -> new Suspicion(
                        other,
                        Optional.ofNullable(row.getSuspectNumber()),
                        DuplicateMatch.valueOf(row.getSuspectMatch())));
    }

    static void put(InvoiceRecord row, Optional<Suspicion> suspicion) {
        row.setSuspectOf(suspicion.map(Suspicion::invoiceId).orElse(null));
        row.setSuspectNumber(suspicion.flatMap(Suspicion::registerNumber).orElse(null));
        row.setSuspectMatch(suspicion.map(found -> found.match().name()).orElse(null));
    }

    private static Optional<OpenQuery> query(InvoiceRecord row) {
        return Optional.ofNullable(row.getQueryId())
                .map(id -> new OpenQuery(
                        id,
                        new Scope(row.getQueryScope()),
                        row.getQueryText(),
                        InvoiceState.valueOf(row.getQueryState()),
                        new Signature(
                                row.getQueryBy(),
                                row.getQueryName(),
                                Optional.empty(),
                                Instant.ofEpochMilli(row.getQueryAt()))));
    }

    /** The lines are found one by one: their ids follow from their count, and a list would flush the transaction. */
    static List<AccountLine> lines(Rows rows, InvoiceRecord row) {
        var lines = new ArrayList<AccountLine>();
        for (int i = 0; i < row.getLineCount(); i++) {
            rows.find(INVOICE_LINE, lineId(row.getId(), i))
                    .map(InvoiceRows::line)
                    .ifPresent(lines::add);
        }
        return lines;
    }

    static AccountLine line(InvoiceLineRecord row) {
        return new AccountLine(
                row.getProduct(), row.getAccount(), row.getCostCentre(), row.getAmountCents(), row.getText());
    }

    static void putLines(Rows rows, InvoiceRecord row, List<AccountLine> lines) {
        for (int i = lines.size(); i < row.getLineCount(); i++) {
            String id = lineId(row.getId(), i);
            rows.find(INVOICE_LINE, id);
            rows.remove(INVOICE_LINE, id);
        }
        for (int i = 0; i < lines.size(); i++) {
            String id = lineId(row.getId(), i);
            var line = rows.find(INVOICE_LINE, id).orElseGet(InvoiceLineRecord::new);
            line.setId(id);
            line.setScope(row.getScope());
            line.setRv(0L);
            line.setInvoiceId(row.getId());
            line.setPosition((long) i);
            line.setProduct(lines.get(i).product());
            line.setAccount(lines.get(i).account());
            line.setCostCentre(lines.get(i).costCentre());
            line.setAmountCents(lines.get(i).amountCents());
            line.setText(lines.get(i).text());
            rows.put(line);
        }
        row.setLineCount((long) lines.size());
    }

    static String lineId(String invoiceId, int position) {
        return invoiceId + ".line." + position;
    }

    /** Takes a signature away and, with a booking or order, what hung on it. */
    static void clear(InvoiceRecord row, Step step) {
        Signatures.put(row, step, Optional.empty());
        if (step == Step.ORDER) {
            row.setOrderIban(null);
        }
        if (step == Step.BOOK) {
            row.setBookingNumber(null);
        }
    }

    static Optional<LocalDate> day(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}

package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.CREDITOR;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_ITEM;
import static city.kontor.invoice.jooq.Tables.INVOICE_LINE;
import static city.kontor.invoice.jooq.Tables.INVOICE_NOTE;
import static city.kontor.invoice.jooq.Tables.INVOICE_PART;
import static city.kontor.invoice.jooq.Tables.INVOICE_QUERY;
import static city.kontor.invoice.jooq.Tables.INVOICE_SOURCE;
import static city.kontor.invoice.jooq.Tables.PAYMENT_RUN;

import city.kontor.invoice.Billed;
import city.kontor.invoice.Documents;
import city.kontor.invoice.DuplicateMatch;
import city.kontor.invoice.Duplicates;
import city.kontor.invoice.Heading;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceData;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.MailOrigin;
import city.kontor.invoice.Seller;
import city.kontor.invoice.jooq.tables.records.InvoiceNoteRecord;
import city.kontor.invoice.jooq.tables.records.InvoiceQueryRecord;
import city.kontor.invoice.jooq.tables.records.InvoiceRecord;
import city.kontor.invoice.jooq.tables.records.InvoiceSourceRecord;
import city.kontor.kernel.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** What screens ask about invoices. Works on any snapshot, the server's or the desktop's. */
public final class InvoiceQueries {
    private final DSLContext dsl;

    public InvoiceQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A part of the list and how long it is. */
    public Window<InvoiceSummary> list(InvoiceFilter filter, int offset, int limit) {
        Condition condition = condition(filter);
        return window(ids(condition, order(filter), offset, limit), offset, dsl.fetchCount(INVOICE, condition));
    }

    /** The ids alone come from an index; only the rows in sight are read in full. */
    private List<String> ids(Condition condition, List<SortField<?>> order, int offset, int limit) {
        return dsl.select(INVOICE.ID)
                .from(INVOICE)
                .where(condition)
                .orderBy(order)
                .limit(limit)
                .offset(offset)
                .fetch(INVOICE.ID);
    }

    private Window<InvoiceSummary> window(List<String> ids, int offset, int total) {
        Map<String, InvoiceSummary> found = dsl.select(Summaries.FIELDS)
                .from(INVOICE)
                .where(INVOICE.ID.in(ids))
                .fetchMap(INVOICE.ID, Summaries::read);
        return new Window<>(ids.stream().map(found::get).toList(), offset, total);
    }

    /** How many rows of a list stand before this invoice; empty if it is not in the list. */
    public Optional<Integer> position(InvoiceFilter filter, String invoiceId) {
        var number = DSL.rowNumber().over().orderBy(order(filter)).as("place");
        var numbered = dsl.select(INVOICE.ID, number)
                .from(INVOICE)
                .where(condition(filter))
                .asTable("numbered");
        return dsl.select(numbered.field(number))
                .from(numbered)
                .where(numbered.field(INVOICE.ID).eq(invoiceId))
                .fetchOptional()
                .map(row -> row.value1() - 1);
    }

    public Optional<InvoiceSummary> summary(String invoiceId) {
        return dsl.select(Summaries.FIELDS)
                .from(INVOICE)
                .where(INVOICE.ID.eq(invoiceId))
                .fetchOptional(Summaries::read);
    }

    /** The first that contain what was typed in number, register number, seller or subject; the newest first. */
    public List<InvoiceSummary> search(String typed, int most) {
        InvoiceFilter filter = InvoiceFilter.ALL.withText(typed);
        return window(ids(condition(filter), order(filter), 0, most), 0, most).rows();
    }

    /** How many invoices are in each state; states without any are absent. */
    public Map<InvoiceState, Integer> counts(Optional<Scope> scope) {
        Condition condition =
                scope.map(department -> INVOICE.SCOPE.eq(department.id())).orElse(DSL.noCondition());
        var counts = new EnumMap<InvoiceState, Integer>(InvoiceState.class);
        dsl.select(INVOICE.STATE, DSL.count())
                .from(INVOICE)
                .where(condition)
                .groupBy(INVOICE.STATE)
                .forEach(row -> counts.put(InvoiceState.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /**
     * The department that an invoice most likely belongs to: the only one that its Leitweg-ID ever led to, that of its order, or where
     * the seller's newest went.
     */
    public Optional<Scope> likelyDepartment(InvoiceData data) {
        Heading heading = data.heading();
        Seller seller = data.seller();
        return heading.leitwegId()
                .flatMap(this::onlyDepartment)
                .or(() ->
                        heading.orderReference().flatMap(order -> newestDepartment(INVOICE.ORDER_REFERENCE.eq(order))))
                .or(() -> seller.vatId().flatMap(id -> newestDepartment(INVOICE.SELLER_VAT_ID.eq(id))))
                .or(() -> seller.name().flatMap(name -> newestDepartment(INVOICE.SELLER_NAME.eq(name))));
    }

    private Optional<Scope> newestDepartment(Condition alike) {
        return dsl.select(INVOICE.SCOPE)
                .from(INVOICE)
                .where(alike, INVOICE.SCOPE.ne(InvoiceScopes.POST.id()))
                .orderBy(INVOICE.REGISTERED_AT.desc(), INVOICE.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Scope(row.value1()));
    }

    private Optional<Scope> onlyDepartment(String leitwegId) {
        List<Scope> departments = dsl.selectDistinct(INVOICE.SCOPE)
                .from(INVOICE)
                .where(INVOICE.LEITWEG_ID.eq(leitwegId), INVOICE.SCOPE.ne(InvoiceScopes.POST.id()))
                .limit(2)
                .fetch(row -> new Scope(row.value1()));
        return departments.size() == 1 ? Optional.of(departments.getFirst()) : Optional.empty();
    }

    /** The invoice as the rules see it. */
    public Optional<Invoice> invoice(String invoiceId) {
        return row(invoiceId).map(this::invoice);
    }

    /** Everything about one invoice. */
    public Optional<InvoiceDetail> detail(String invoiceId) {
        return row(invoiceId).map(this::detail);
    }

    /** Invoices that resemble this one, the most alike first. */
    public List<Map.Entry<InvoiceSummary, DuplicateMatch>> duplicates(String invoiceId) {
        return row(invoiceId)
                .map(row -> {
                    Invoice invoice = invoice(row);
                    return similar(invoiceId, invoice.originalSha256(), invoice.data());
                })
                .orElse(List.of());
    }

    /** Invoices that resemble what is about to be registered, the most alike first. */
    public List<Map.Entry<InvoiceSummary, DuplicateMatch>> duplicates(String originalSha256, InvoiceData data) {
        return similar("", originalSha256, data);
    }

    /** Page keys of registered invoices by invoice, the newest first; those that turned out to be duplicates left out. */
    public Map<String, String> pageKeys(int most) {
        return dsl.select(INVOICE_SOURCE.ID, INVOICE_SOURCE.PAGE_KEYS)
                .from(INVOICE_SOURCE)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_SOURCE.ID))
                .where(INVOICE_SOURCE.PAGE_KEYS.isNotNull())
                .and(INVOICE.STATE.notIn(InvoiceState.DUPLICATE.name(), InvoiceState.CANCELLED.name()))
                .orderBy(INVOICE.REGISTERED_AT.desc())
                .limit(most)
                .fetchMap(INVOICE_SOURCE.ID, INVOICE_SOURCE.PAGE_KEYS);
    }

    /** The questions a department asked and has no answer to yet, the oldest first. */
    public List<InvoiceDetail.Query> openQueries(Scope department) {
        return dsl.selectFrom(INVOICE_QUERY)
                .where(INVOICE_QUERY.SCOPE.eq(department.id()).and(INVOICE_QUERY.ANSWERED_AT.isNull()))
                .orderBy(INVOICE_QUERY.ASKED_AT)
                .fetch(InvoiceQueries::query);
    }

    private List<Map.Entry<InvoiceSummary, DuplicateMatch>> similar(
            String invoiceId, String originalSha256, InvoiceData data) {
        Condition likeness = data.heading()
                .number()
                .map(Duplicates::numberKey)
                .map(key -> INVOICE.NUMBER_KEY.eq(key).or(INVOICE.ORIGINAL_SHA256.eq(originalSha256)))
                .orElse(INVOICE.ORIGINAL_SHA256.eq(originalSha256));
        var matches = new ArrayList<Map.Entry<InvoiceSummary, DuplicateMatch>>();
        dsl.selectFrom(INVOICE)
                .where(likeness.and(INVOICE.ID.ne(invoiceId)))
                .orderBy(INVOICE.ID)
                .forEach(row -> Duplicates.match(originalSha256, data, InvoiceRows.invoice(row, List.of()))
                        .ifPresent(match -> matches.add(Map.entry(Summaries.read(row), match))));
        matches.sort(
                Map.Entry.<InvoiceSummary, DuplicateMatch>comparingByValue().reversed());
        return matches;
    }

    private Optional<InvoiceRecord> row(String invoiceId) {
        return dsl.selectFrom(INVOICE).where(INVOICE.ID.eq(invoiceId)).fetchOptional();
    }

    private Invoice invoice(InvoiceRecord row) {
        return InvoiceRows.invoice(
                row,
                dsl.selectFrom(INVOICE_LINE)
                        .where(INVOICE_LINE.INVOICE_ID.eq(row.getId()))
                        .orderBy(INVOICE_LINE.POSITION)
                        .fetch(InvoiceRows::line),
                dsl.selectFrom(INVOICE_PART)
                        .where(INVOICE_PART.INVOICE_ID.eq(row.getId()))
                        .orderBy(INVOICE_PART.POSITION)
                        .fetch(PartRows::part),
                billed(dsl, row));
    }

    static Billed billed(DSLContext dsl, InvoiceRecord row) {
        return ItemRows.billed(
                row,
                row.getItemCount() == null
                        ? List.of()
                        : dsl.selectFrom(INVOICE_ITEM)
                                .where(INVOICE_ITEM.INVOICE_ID.eq(row.getId()))
                                .orderBy(INVOICE_ITEM.POSITION)
                                .fetch(ItemRows::item));
    }

    private InvoiceDetail detail(InvoiceRecord row) {
        InvoiceSourceRecord source = dsl.selectFrom(INVOICE_SOURCE)
                .where(INVOICE_SOURCE.ID.eq(row.getId()))
                .fetchSingle();
        return new InvoiceDetail(
                invoice(row),
                new Documents(
                        source.getOriginalSha256(),
                        source.getOriginalType(),
                        source.getPdfSha256(),
                        source.getPageCount().intValue(),
                        Optional.ofNullable(source.getPageKeys()),
                        Optional.ofNullable(source.getMailSender())
                                .map(sender -> new MailOrigin(
                                        sender,
                                        Optional.ofNullable(source.getMailSubject())
                                                .orElse(""),
                                        Optional.ofNullable(source.getMailReceived())
                                                .map(Instant::ofEpochMilli)))),
                CapturedText.read(source.getCaptured()),
                dsl.selectFrom(INVOICE_NOTE)
                        .where(INVOICE_NOTE.INVOICE_ID.eq(row.getId()))
                        .orderBy(INVOICE_NOTE.POSITION, INVOICE_NOTE.WRITTEN_AT)
                        .fetch(InvoiceQueries::note),
                dsl.selectFrom(INVOICE_QUERY)
                        .where(INVOICE_QUERY.INVOICE_ID.eq(row.getId()))
                        .orderBy(INVOICE_QUERY.ASKED_AT)
                        .fetch(InvoiceQueries::query),
                Optional.ofNullable(row.getCreditorId())
                        .flatMap(id -> dsl.selectFrom(CREDITOR)
                                .where(CREDITOR.ID.eq(id))
                                .fetchOptional(MasterDataRows::creditor)),
                Optional.ofNullable(row.getSuggestedScope()).map(Scope::new),
                Optional.ofNullable(row.getBookingNumber()),
                Optional.ofNullable(row.getRunId())
                        .flatMap(id -> dsl.select(PAYMENT_RUN.NUMBER)
                                .from(PAYMENT_RUN)
                                .where(PAYMENT_RUN.ID.eq(id))
                                .fetchOptional(PAYMENT_RUN.NUMBER)),
                InvoiceRows.day(row.getPaidOn()),
                InvoiceRows.day(row.getSettledOn()),
                Optional.ofNullable(row.getStatementReference()),
                Optional.ofNullable(row.getOutcomeReason()),
                Optional.ofNullable(row.getDuplicateOf()),
                Optional.ofNullable(row.getReturnReason()));
    }

    private static InvoiceDetail.Note note(InvoiceNoteRecord row) {
        return new InvoiceDetail.Note(
                row.getId(),
                row.getAuthorId(),
                row.getAuthorName(),
                Instant.ofEpochMilli(row.getWrittenAt()),
                row.getText(),
                Optional.ofNullable(row.getFollowUpOn()).map(LocalDate::parse));
    }

    static InvoiceDetail.Query query(InvoiceQueryRecord row) {
        return new InvoiceDetail.Query(
                row.getId(),
                row.getInvoiceId(),
                Optional.ofNullable(row.getRegisterNumber()),
                Optional.ofNullable(row.getSellerName()),
                new Scope(row.getScope()),
                new Scope(row.getAskedScope()),
                row.getAskedName(),
                Instant.ofEpochMilli(row.getAskedAt()),
                row.getQuestion(),
                Optional.ofNullable(row.getAnsweredName()),
                Optional.ofNullable(row.getAnsweredAt()).map(Instant::ofEpochMilli),
                Optional.ofNullable(row.getAnswer()));
    }

    private static Condition condition(InvoiceFilter filter) {
        Condition condition = DSL.noCondition();
        if (!filter.text().isBlank()) {
            condition = condition.and(Summaries.contains(INVOICE.SEARCH_KEY, filter.text()));
        }
        if (!filter.states().isEmpty()) {
            condition = condition.and(INVOICE.STATE.in(
                    filter.states().stream().map(Enum::name).sorted().toList()));
        }
        if (filter.scope().isPresent()) {
            condition = condition.and(INVOICE.SCOPE.eq(filter.scope().get().id()));
        }
        if (filter.clerkId().isPresent()) {
            condition = condition.and(INVOICE.CLERK_ID.eq(filter.clerkId().get()));
        }
        return condition;
    }

    private static List<SortField<?>> order(InvoiceFilter filter) {
        Field<?> by = switch (filter.sort()) {
            // Plus zero keeps SQLite from walking the index on time and looking up each row for its text: the index
            // on the text holds the time too, and is read from end to end in a quarter of that.
            case RECEIVED -> filter.text().isBlank() ? INVOICE.REGISTERED_AT : INVOICE.REGISTERED_AT.plus(0);
            case DUE_DATE -> INVOICE.DUE_DATE;
            case SELLER -> INVOICE.SELLER_NAME;
            case GROSS -> INVOICE.GROSS_CENTS;
        };
        return filter.descending() ? List.of(by.desc(), INVOICE.ID.desc()) : List.of(by.asc(), INVOICE.ID.asc());
    }
}

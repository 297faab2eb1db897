package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.CREDITOR;
import static city.kontor.invoice.jooq.Tables.FINANCE_HANDOVER;
import static city.kontor.invoice.jooq.Tables.FINANCE_POSTING;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_LINE;

import city.kontor.invoice.AccountLine;
import city.kontor.invoice.FinancePosting;
import city.kontor.invoice.HandoverEvent;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.PostingAnswer;
import city.kontor.invoice.Step;
import city.kontor.invoice.jooq.tables.records.FinanceHandoverRecord;
import city.kontor.invoice.jooq.tables.records.FinancePostingRecord;
import city.kontor.invoice.jooq.tables.records.InvoiceRecord;
import city.kontor.kernel.OfficeDay;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What was handed to the finance system, in its rows. */
public final class HandoverRows {
    private static final List<String> BOOKED = List.of(
            InvoiceState.BOOKED.name(),
            InvoiceState.IN_RUN.name(),
            InvoiceState.PAID.name(),
            InvoiceState.SETTLED.name());

    private HandoverRows() {}

    public static void apply(Rows rows, HandoverEvent event) {
        switch (event) {
            case HandoverEvent.HandedOver over -> handedOver(rows, over);
            case HandoverEvent.PostingsAnswered answered -> answered(rows, answered);
        }
    }

    private static void handedOver(Rows rows, HandoverEvent.HandedOver event) {
        var row = new FinanceHandoverRecord();
        row.setId(event.handoverId());
        row.setScope(event.scope().id());
        row.setRv(0L);
        row.setNumber(event.number());
        row.setWriter(event.writer());
        row.setFileSha256(event.fileSha256());
        row.setPostingCount((long) event.postings().size());
        row.setTotalCents(event.totalCents());
        row.setAcceptedCount(0L);
        row.setRefusedCount(0L);
        SignatureColumns.put(row, "made", Optional.of(event.by()));
        rows.put(row);
        Counters.given(rows, event.number());
        for (FinancePostingRecord refused :
                rows.list(FINANCE_POSTING, FINANCE_POSTING.STATE.eq(FinancePosting.State.REFUSED.name()))) {
            boolean again = event.postings().stream()
                    .anyMatch(posting -> posting.bookingNumber().equals(refused.getBookingNumber())
                            && posting.line() == refused.getLine()
                            && posting.kind().name().equals(refused.getKind()));
            if (again) {
                refused.setState(FinancePosting.State.REPLACED.name());
                rows.put(refused);
            }
        }
        for (int i = 0; i < event.postings().size(); i++) {
            rows.put(row(event, i));
        }
    }

    private static FinancePostingRecord row(HandoverEvent.HandedOver event, int position) {
        FinancePosting posting = event.postings().get(position);
        var row = new FinancePostingRecord();
        row.setId(event.number() + "-" + (position + 1));
        row.setScope(event.scope().id());
        row.setRv(0L);
        row.setHandoverId(event.handoverId());
        row.setPosition((long) position);
        row.setKind(posting.kind().name());
        row.setBookingNumber(posting.bookingNumber());
        row.setLine((long) posting.line());
        row.setInvoiceId(posting.invoiceId());
        row.setRegisterNumber(posting.registerNumber());
        row.setInvoiceNumber(posting.invoiceNumber());
        row.setBookedOn(posting.bookedOn().toString());
        row.setDueOn(InvoiceRows.text(posting.dueOn()));
        row.setProduct(posting.product());
        row.setAccount(posting.account());
        row.setCostCentre(posting.costCentre());
        row.setAmountCents(posting.amountCents());
        row.setCreditorNumber(posting.creditorNumber());
        row.setCreditorName(posting.creditorName());
        row.setText(posting.text());
        row.setState(FinancePosting.State.HANDED.name());
        return row;
    }

    private static void answered(Rows rows, HandoverEvent.PostingsAnswered event) {
        for (PostingAnswer answer : event.answers()) {
            var row = rows.find(FINANCE_POSTING, answer.postingId()).orElseThrow();
            row.setState((answer.accepted() ? FinancePosting.State.ACCEPTED : FinancePosting.State.REFUSED).name());
            row.setReason(answer.accepted() ? null : answer.reason());
            rows.put(row);
        }
        var handover = rows.find(FINANCE_HANDOVER, event.handoverId()).orElseThrow();
        handover.setAcceptedCount(handover.getAcceptedCount() + event.accepted());
        handover.setRefusedCount(handover.getRefusedCount() + event.refused());
        rows.put(handover);
    }

    /** Lines of bookings that no posting stands for, then reversals of postings whose booking does not stand any more. */
    static List<FinancePosting> toHandOver(Rows rows, boolean again) {
        var postings = new ArrayList<FinancePosting>();
        for (InvoiceRecord invoice : rows.list(INVOICE, waiting(again))) {
            List<AccountLine> lines = InvoiceRows.lines(rows, invoice);
            Set<Long> stand = rows.list(FINANCE_POSTING, standsFor(invoice.getBookingNumber(), again)).stream()
                    .map(FinancePostingRecord::getLine)
                    .collect(Collectors.toSet());
            for (int i = 0; i < lines.size(); i++) {
                if (!stand.contains((long) i)) {
                    postings.add(posting(rows, invoice, i, lines.get(i)));
                }
            }
        }
        rows.list(FINANCE_POSTING, toReverse(again))
                .forEach(row -> postings.add(posting(row).reversed()));
        return postings;
    }

    /** Bookings of which at least one line waits: the finance system answers line by line. */
    static Condition waiting(boolean again) {
        return INVOICE.BOOKING_NUMBER
                .isNotNull()
                .and(INVOICE.STATE.in(BOOKED))
                .and(DSL.exists(DSL.selectOne()
                        .from(INVOICE_LINE)
                        .where(
                                INVOICE_LINE.INVOICE_ID.eq(INVOICE.ID),
                                INVOICE_LINE.POSITION.lt(INVOICE.LINE_COUNT),
                                DSL.notExists(DSL.selectOne()
                                        .from(FINANCE_POSTING)
                                        .where(
                                                FINANCE_POSTING.BOOKING_NUMBER.eq(INVOICE.BOOKING_NUMBER),
                                                FINANCE_POSTING.LINE.eq(INVOICE_LINE.POSITION),
                                                FINANCE_POSTING.KIND.eq(FinancePosting.Kind.BOOKING.name()),
                                                FINANCE_POSTING.STATE.in(standing(again)))))));
    }

    private static Condition standsFor(String bookingNumber, boolean again) {
        return FINANCE_POSTING
                .BOOKING_NUMBER
                .eq(bookingNumber)
                .and(FINANCE_POSTING.KIND.eq(FinancePosting.Kind.BOOKING.name()))
                .and(FINANCE_POSTING.STATE.in(standing(again)));
    }

    static Condition toReverse(boolean again) {
        var reversal = FINANCE_POSTING.as("reversal");
        return FINANCE_POSTING
                .KIND
                .eq(FinancePosting.Kind.BOOKING.name())
                .and(FINANCE_POSTING.STATE.in(standing(true)))
                .and(DSL.notExists(
                        DSL.selectOne().from(INVOICE).where(INVOICE.BOOKING_NUMBER.eq(FINANCE_POSTING.BOOKING_NUMBER))))
                .and(DSL.notExists(DSL.selectOne()
                        .from(reversal)
                        .where(
                                reversal.BOOKING_NUMBER.eq(FINANCE_POSTING.BOOKING_NUMBER),
                                reversal.LINE.eq(FINANCE_POSTING.LINE),
                                reversal.KIND.eq(FinancePosting.Kind.REVERSAL.name()),
                                reversal.STATE.in(standing(again)))));
    }

    /** What stands in the way of handing over again: that it was, unless it was refused and shall be. */
    private static List<String> standing(boolean again) {
        return again
                ? List.of(FinancePosting.State.HANDED.name(), FinancePosting.State.ACCEPTED.name())
                : List.of(
                        FinancePosting.State.HANDED.name(),
                        FinancePosting.State.ACCEPTED.name(),
                        FinancePosting.State.REFUSED.name());
    }

    private static FinancePosting posting(Rows rows, InvoiceRecord invoice, int position, AccountLine line) {
        Optional<city.kontor.invoice.jooq.tables.records.CreditorRecord> creditor =
                Optional.ofNullable(invoice.getCreditorId()).flatMap(id -> rows.find(CREDITOR, id));
        Instant booked = SignatureColumns.find(invoice, Signatures.prefix(Step.BOOK))
                .orElseThrow()
                .at();
        return new FinancePosting(
                FinancePosting.Kind.BOOKING,
                Objects.requireNonNull(invoice.getBookingNumber()),
                position,
                invoice.getId(),
                Optional.ofNullable(invoice.getRegisterNumber()).orElse(""),
                Optional.ofNullable(invoice.getNumber()).orElse(""),
                OfficeDay.at(booked),
                InvoiceRows.day(invoice.getDueDate()),
                line.product(),
                line.account(),
                line.costCentre(),
                line.amountCents(),
                creditor.flatMap(row -> Optional.ofNullable(row.getNumber())).orElse(""),
                creditor.map(row -> row.getName()).orElse(""),
                line.text());
    }

    static FinancePosting posting(FinancePostingRecord row) {
        return new FinancePosting(
                FinancePosting.Kind.valueOf(row.getKind()),
                row.getBookingNumber(),
                row.getLine().intValue(),
                row.getInvoiceId(),
                row.getRegisterNumber(),
                row.getInvoiceNumber(),
                LocalDate.parse(row.getBookedOn()),
                InvoiceRows.day(row.getDueOn()),
                row.getProduct(),
                row.getAccount(),
                row.getCostCentre(),
                row.getAmountCents(),
                row.getCreditorNumber(),
                row.getCreditorName(),
                row.getText());
    }

    static Map<String, FinancePosting.State> states(Rows rows, String handoverId) {
        var states = new HashMap<String, FinancePosting.State>();
        rows.list(FINANCE_POSTING, FINANCE_POSTING.HANDOVER_ID.eq(handoverId))
                .forEach(row -> states.put(row.getId(), FinancePosting.State.valueOf(row.getState())));
        return states;
    }
}

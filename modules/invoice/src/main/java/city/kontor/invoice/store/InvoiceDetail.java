package city.kontor.invoice.store;

import city.kontor.invoice.CapturedField;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.Documents;
import city.kontor.invoice.Invoice;
import city.kontor.kernel.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a form shows of one invoice.
 *
 * @param captured what the scan station read, unchanged
 * @param creditor the creditor it is assigned to
 * @param bookingNumber official number of the booking
 * @param runNumber official number of its payment run
 * @param outcomeReason why it was rejected or cancelled
 * @param duplicateOf the invoice that is kept, where this one was set aside
 * @param returnReason why the bank sent the last payment back, until it is paid again
 */
public record InvoiceDetail(
        Invoice invoice,
        Documents documents,
        List<CapturedField> captured,
        List<Note> notes,
        List<Query> queries,
        Optional<Creditor> creditor,
        Optional<Scope> suggestedScope,
        Optional<String> bookingNumber,
        Optional<String> runNumber,
        Optional<LocalDate> paidOn,
        Optional<LocalDate> settledOn,
        Optional<String> statementReference,
        Optional<String> outcomeReason,
        Optional<String> duplicateOf,
        Optional<String> returnReason) {
    public InvoiceDetail {
        captured = List.copyOf(captured);
        notes = List.copyOf(notes);
        queries = List.copyOf(queries);
    }

    /** @param followUpOn the day of the reminder; empty where there is none or it is done */
    public record Note(
            String id,
            String authorId,
            String authorName,
            Instant writtenAt,
            String text,
            Optional<LocalDate> followUpOn) {}

    /**
     * A question to another department.
     *
     * @param from who asked
     * @param department who was asked
     */
    public record Query(
            String id,
            String invoiceId,
            Optional<String> registerNumber,
            Optional<String> sellerName,
            Scope from,
            Scope department,
            String askedBy,
            Instant askedAt,
            String question,
            Optional<String> answeredBy,
            Optional<Instant> answeredAt,
            Optional<String> answer) {}
}

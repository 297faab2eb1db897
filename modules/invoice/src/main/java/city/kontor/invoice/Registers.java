package city.kontor.invoice;

import city.kontor.kernel.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a rule may look up beside the thing it decides about. Answered from the rows of the transaction. */
public interface Registers {
    Optional<Invoice> invoice(String invoiceId);

    Optional<Creditor> creditor(String creditorId);

    Optional<ChartEntry> chartEntry(ChartKind kind, String code);

    /** Empty where nothing is planned for that product, account and year: then nothing is controlled. */
    Optional<Budget> budget(BudgetKey key);

    /** The invoices with lines on that budget, as far as they are known here. */
    List<Invoice> charging(BudgetKey key);

    /** The order of this number, however it is written. */
    Optional<PurchaseOrder> order(String number);

    /** The invoices that name this order, as far as they are known here. */
    List<Invoice> ofOrder(String number);

    Tolerance tolerance();

    Optional<CityAccount> cityAccount(String cityAccountId);

    Optional<PaymentRun> run(String runId);

    /** The run of each payment, by end-to-end id; those that are not the city's are absent. */
    Map<String, String> runsOfPayments(List<String> endToEndIds);

    /** The id of the run whose file has that message id. */
    Optional<String> runOfMessage(String messageId);

    Optional<CityAccount> cityAccountWithIban(String iban);

    /** Who took in a statement, where somebody did. */
    Optional<Signature> statementTaken(String statementId);

    /** Which of these keys of entries ({@link BankEntry#key}) are known from statements that were taken in. */
    Set<String> knownEntries(List<String> keys);

    Optional<StatementLine> statementLine(String entryId);

    /**
     * Account lines of bookings that are not handed over, and reversals of those whose booking was withdrawn since.
     *
     * @param again whether those that were refused count as not handed over
     */
    List<FinancePosting> postingsToHandOver(boolean again);

    /** The official number of a handover; empty where there is none. */
    Optional<String> handoverNumber(String handoverId);

    /** How each posting of a handover stands, by its id. */
    Map<String, FinancePosting.State> postingStates(String handoverId);

    /** Whether the reminder belongs to the invoice and is still open. */
    boolean openFollowUp(String invoiceId, String noteId);

    /** Other invoices of the same document or with the same normalised number, in every department known here. */
    List<Invoice> similar(String invoiceId, String originalSha256, Optional<String> numberKey);

    /** Ordered, booked or bundled invoices of a creditor that are not paid yet. */
    List<Invoice> unpaid(String creditorId);

    /** The next official number of a kind in a year, from 1 without gaps; only the server knows it. */
    long next(NumberKind kind, int year);
}

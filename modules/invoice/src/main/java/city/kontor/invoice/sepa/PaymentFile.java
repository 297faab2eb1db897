package city.kontor.invoice.sepa;

import city.kontor.invoice.CityAccount;
import city.kontor.invoice.PaymentRun;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The file of a payment run. Its bytes follow from the run alone, so that the server can name their address when the
 * run is closed, and whoever hands the file to the bank makes the very same bytes again.
 */
public final class PaymentFile {
    private PaymentFile() {}

    /**
     * The pain.001.001.09 of a run that was closed.
     *
     * @throws java.util.NoSuchElementException if it was not closed
     */
    public static byte[] bytes(PaymentRun run) {
        return bytes(
                run,
                run.messageId().orElseThrow(),
                run.debtor().orElseThrow(),
                run.closed().orElseThrow().at());
    }

    /** The pain.001.001.09 that a run would have when closed under this id at this time. */
    public static byte[] bytes(PaymentRun run, String messageId, CityAccount debtor, Instant createdAt) {
        return Pain001Writer.write(
                messageId,
                createdAt,
                new Pain001Writer.Debtor(debtor.holder(), debtor.iban(), debtor.bic()),
                run.executionDate(),
                Payments.of(run));
    }

    /** A proposal for the file's name. */
    public static String name(PaymentRun run) {
        return "pain.001_" + run.messageId().orElse(run.number()) + ".xml";
    }

    /** The address of bytes, as 64 lower-case hex digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package city.kontor.invoice.sepa;

import city.kontor.invoice.CityAccount;
import city.kontor.invoice.PaymentRun;
import city.kontor.kernel.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A file for the bank: a whole payment run or, where the run is larger than the bank's limit, a part of it. The bytes
 * follow from the run alone, so that the server can name their address when the run is closed, and whoever hands the
 * files to the bank makes the very same bytes again. They are written as a stream: a run of any size needs little room.
 *
 * @param messageId the file's own (MsgId): the run's, or that with {@code F2} for the second of several files
 * @param transfers what it pays, in the order of the run
 */
public record PaymentFile(
        String messageId, CityAccount debtor, LocalDate executionDate, Instant createdAt, List<Transfer> transfers) {
    public PaymentFile {
        transfers = List.copyOf(transfers);
    }

    /** A payment block: what the bank books as one amount. */
    public record Block(String id, List<Transfer> transfers) {
        public long totalCents() {
            return transfers.stream()
                    .mapToLong(transfer -> transfer.payment().amountCents())
                    .sum();
        }
    }

    /**
     * The files of a run that was closed.
     *
     * @throws java.util.NoSuchElementException if it was not closed
     */
    public static List<PaymentFile> of(PaymentRun run) {
        return of(
                run,
                run.messageId().orElseThrow(),
                run.debtor().orElseThrow(),
                run.closed().orElseThrow().at());
    }

    /** The files that a run would have when closed under this id at this time. */
    public static List<PaymentFile> of(PaymentRun run, String messageId, CityAccount debtor, Instant createdAt) {
        List<List<Transfer>> parts =
                divide(Payments.transfers(run), debtor.limits().perFile());
        var files = new ArrayList<PaymentFile>();
        for (int i = 0; i < parts.size(); i++) {
            String id = parts.size() == 1 ? messageId : messageId + "F" + (i + 1);
            files.add(new PaymentFile(id, debtor, run.executionDate(), createdAt, parts.get(i)));
        }
        return files;
    }

    /** The file's payment blocks, each no larger than the bank's limit. */
    public List<Block> blocks() {
        List<List<Transfer>> parts = divide(transfers, debtor.limits().perBlock());
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < parts.size(); i++) {
            blocks.add(new Block(SepaText.id(messageId + "-" + (i + 1)), parts.get(i)));
        }
        return blocks;
    }

    /** Writes the pain.001.001.09; leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        Pain001Writer.write(out, this);
    }

    /** A proposal for the file's name. */
    public String name() {
        return "pain.001_" + messageId + ".xml";
    }

    /** All bytes of a closed run; of several files one behind the other. */
    public static byte[] bytes(PaymentRun run) {
        var bytes = new ByteArrayOutputStream();
        write(of(run), bytes);
        return bytes.toByteArray();
    }

    /** The address of the bytes of all these files, one behind the other, as 64 lower-case hex digits. */
    public static String sha256(List<PaymentFile> files) {
        MessageDigest digest = Sha256.start();
        write(files, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The address of bytes, as 64 lower-case hex digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.start().digest(bytes));
    }

    private static void write(List<PaymentFile> files, OutputStream out) {
        try {
            for (PaymentFile file : files) {
                file.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private static List<List<Transfer>> divide(List<Transfer> transfers, int most) {
        var parts = new ArrayList<List<Transfer>>();
        for (int from = 0; from < transfers.size(); from += Math.min(most, transfers.size() - from)) {
            parts.add(transfers.subList(from, from + Math.min(most, transfers.size() - from)));
        }
        return parts;
    }
}

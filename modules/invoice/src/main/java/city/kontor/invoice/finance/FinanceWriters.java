package city.kontor.invoice.finance;

import city.kontor.invoice.Handover;
import city.kontor.invoice.sepa.PaymentFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The writers there are. A city's own is one more line here. */
public final class FinanceWriters {
    private static final List<FinanceWriter> ALL = List.of(new CsvFinanceWriter(), new XmlFinanceWriter());

    private FinanceWriters() {}

    /** The first one is proposed. */
    public static List<FinanceWriter> all() {
        return ALL;
    }

    public static Optional<FinanceWriter> find(String id) {
        return ALL.stream().filter(writer -> writer.id().equals(id)).findFirst();
    }

    /** A proposal for the file's name. */
    public static String fileName(Handover handover) {
        return handover.number()
                + find(handover.writer())
                        .map(writer -> "." + writer.extension())
                        .orElse("");
    }

    /** The file of a handover. */
    public static byte[] bytes(FinanceWriter writer, Handover handover) {
        var bytes = new ByteArrayOutputStream();
        try {
            writer.write(handover, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** The address of the file's bytes. */
    public static String sha256(FinanceWriter writer, Handover handover) {
        return PaymentFile.sha256(bytes(writer, handover));
    }
}

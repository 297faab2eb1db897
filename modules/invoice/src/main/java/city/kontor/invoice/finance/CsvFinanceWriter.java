package city.kontor.invoice.finance;

import city.kontor.invoice.FinancePosting;
import city.kontor.invoice.Handover;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The generic CSV file: UTF-8, semicolons, dates as 2026-11-23, amounts as 1234.56. The first line is {@code K} with
 * number, time, count and control sum, then a line of headings, then one line {@code B} or {@code S} (reversal) for each
 * posting.
 */
final class CsvFinanceWriter implements FinanceWriter {
    private static final List<String> HEADINGS = List.of(
            "satz",
            "buchung",
            "beleg",
            "eingang",
            "rechnung",
            "buchungsdatum",
            "faellig",
            "produkt",
            "sachkonto",
            "kostenstelle",
            "betrag",
            "kreditor",
            "name",
            "text");

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(Handover handover, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        line(
                writer,
                List.of(
                        "K",
                        handover.number(),
                        handover.madeAt().toString(),
                        String.valueOf(handover.postings().size()),
                        amount(handover.totalCents())));
        line(writer, HEADINGS);
        for (int i = 0; i < handover.postings().size(); i++) {
            FinancePosting posting = handover.postings().get(i);
            line(
                    writer,
                    List.of(
                            posting.kind() == FinancePosting.Kind.BOOKING ? "B" : "S",
                            handover.postingId(i),
                            posting.bookingNumber(),
                            posting.registerNumber(),
                            posting.invoiceNumber(),
                            posting.bookedOn().toString(),
                            posting.dueOn().map(LocalDate::toString).orElse(""),
                            posting.product(),
                            posting.account(),
                            posting.costCentre(),
                            amount(posting.amountCents()),
                            posting.creditorNumber(),
                            posting.creditorName(),
                            posting.text()));
        }
        writer.flush();
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        writer.write(cells.stream().map(CsvFinanceWriter::quoted).collect(Collectors.joining(";")));
        writer.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    static String amount(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}

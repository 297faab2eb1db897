package city.kontor.demo.city;

import city.kontor.invoice.BankEntry;
import city.kontor.invoice.BankStatement;
import city.kontor.invoice.PaymentItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bank's statements of the demo city: two, and one between them never arrived. */
final class CityStatements {
    private static final String ACCOUNT = "DE02120300000000202051";
    private static final long OPENING_CENTS = 184_233_071;

    private final LocalDate day;
    private final List<BankEntry> first = new ArrayList<>();
    private final List<BankEntry> second = new ArrayList<>();

    CityStatements(LocalDate day) {
        this.day = day;
        first.add(entry(
                first, day.minusDays(2), 1_250_000, "Landeskasse", "Schlüsselzuweisung November", Optional.empty()));
        second.add(entry(second, day, -2_990, "Hausbank", "Entgelt für Kontoführung", Optional.empty()));
    }

    /** Paid, and told with the id that the payment had. */
    void paid(PaymentItem item) {
        first.add(entry(
                first,
                day.minusDays(2),
                -item.amountCents(),
                item.creditorName(),
                "RG " + item.invoiceNumber(),
                Optional.of(item.endToEndId())));
    }

    /** Paid, but the bank lost the id on the way. */
    void unclear(PaymentItem item) {
        second.add(entry(
                second, day, -item.amountCents(), item.creditorName(), "RG " + item.invoiceNumber(), Optional.empty()));
    }

    List<BankStatement> all() {
        long closing =
                OPENING_CENTS + first.stream().mapToLong(BankEntry::amountCents).sum();
        return List.of(
                statement(212, day.minusDays(2), OPENING_CENTS, first), statement(214, day, closing - 412_680, second));
    }

    private static BankStatement statement(long number, LocalDate day, long opening, List<BankEntry> entries) {
        return new BankStatement(
                "C53-" + number,
                Optional.of(number),
                ACCOUNT,
                day,
                opening,
                opening + entries.stream().mapToLong(BankEntry::amountCents).sum(),
                entries);
    }

    private static BankEntry entry(
            List<BankEntry> before,
            LocalDate day,
            long cents,
            String party,
            String remittance,
            Optional<String> endToEndId) {
        return new BankEntry(
                Optional.of("REF" + day.toString().replace("-", "") + "%04d".formatted(before.size() + 1)),
                day,
                day,
                cents,
                Optional.of(party),
                Optional.empty(),
                endToEndId,
                Optional.empty(),
                Optional.empty(),
                remittance,
                Optional.empty());
    }
}

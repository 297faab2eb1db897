package city.kontor.invoice.sepa;

import city.kontor.invoice.PaymentItem;
import city.kontor.invoice.PaymentRun;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns the invoices of a run into credit transfers: one for each invoice, except that a creditor with a credit note in
 * the run gets one transfer of the balance.
 */
public final class Payments {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final int MAX_REMITTANCE = 140;

    private Payments() {}

    /** In the order of the run's items. A balance may be zero or negative: such a run cannot be closed. */
    public static List<Payment> of(PaymentRun run) {
        return transfers(run).stream().map(Transfer::payment).toList();
    }

    /** As {@link #of}, with what each of them pays. */
    public static List<Transfer> transfers(PaymentRun run) {
        Map<String, List<PaymentItem>> byCreditor = new LinkedHashMap<>();
        run.items()
                .forEach(item -> byCreditor
                        .computeIfAbsent(item.creditorId(), id -> new ArrayList<>())
                        .add(item));
        var transfers = new ArrayList<Transfer>();
        byCreditor.values().forEach(items -> {
            if (items.stream().anyMatch(item -> item.amountCents() < 0)) {
                transfers.add(new Transfer(balance(items, run.number()), items));
            } else {
                items.forEach(item -> transfers.add(new Transfer(single(item), List.of(item))));
            }
        });
        return transfers;
    }

    private static Payment single(PaymentItem item) {
        return payment(item, item.amountCents(), reference(item));
    }

    private static Payment balance(List<PaymentItem> items, String runNumber) {
        long sum = items.stream().mapToLong(PaymentItem::amountCents).sum();
        String all = items.stream()
                .map(item -> (item.amountCents() < 0 ? "GS " : "RG ") + item.invoiceNumber())
                .collect(Collectors.joining(", "));
        // The longest list that fits is of no use if a number is cut: then the run's number leads to the advice note.
        String text = SepaText.of(all).length() <= MAX_REMITTANCE
                ? all
                : items.size() + " Belege verrechnet, Avis zu " + runNumber;
        return payment(items.getFirst(), sum, text);
    }

    private static String reference(PaymentItem item) {
        var text = new StringBuilder("RG ")
                .append(item.invoiceNumber())
                .append(" vom ")
                .append(DAY.format(item.issueDate()));
        item.customerNumber().ifPresent(number -> text.append(" KD ").append(number));
        item.part()
                .ifPresent(part -> text.append(
                        switch (part.kind()) {
                            case INSTALMENT -> " Rate " + part.number();
                            case RETENTION -> " Sicherheitseinbehalt";
                        }));
        if (item.discountCents() > 0) {
            text.append(" abzgl. Skonto");
        }
        return text.toString();
    }

    private static Payment payment(PaymentItem item, long amountCents, String remittance) {
        return new Payment(
                item.endToEndId(),
                item.creditorName(),
                item.iban(),
                item.bic(),
                amountCents,
                SepaText.of(remittance, MAX_REMITTANCE));
    }
}

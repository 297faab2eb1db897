package city.kontor.invoice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What identifies an invoice.
 *
 * @param number the seller's number (BT-1)
 * @param issueDate BT-2
 * @param orderReference BT-13
 * @param leitwegId BT-10
 * @param customerNumber the number under which the seller knows the city; goes into the payment's reference
 * @param subject what it is for, in a few words
 */
public record Heading(
        Optional<String> number,
        Optional<LocalDate> issueDate,
        Optional<String> orderReference,
        Optional<String> leitwegId,
        Optional<String> customerNumber,
        Optional<String> subject) {
    public static final Heading EMPTY = new Heading(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A heading with only a number and a date. */
    public static Heading of(String number, LocalDate issueDate) {
        return new Heading(
                Optional.of(number),
                Optional.of(issueDate),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

package city.kontor.invoice;

import java.util.Optional;

/**
 * A creditor's master data apart from the bank account.
 *
 * @param country ISO 3166-1 alpha-2
 * @param customerNumber the number under which the creditor knows the city
 */
public record CreditorData(
        String name,
        Optional<String> vatId,
        Optional<String> taxNumber,
        Optional<String> customerNumber,
        Optional<String> street,
        Optional<String> houseNumber,
        Optional<String> postCode,
        Optional<String> town,
        Optional<String> country) {
    /** Only a name, as it is printed on an invoice. */
    public static CreditorData named(String name) {
        return new CreditorData(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

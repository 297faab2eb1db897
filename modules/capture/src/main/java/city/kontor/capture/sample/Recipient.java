package city.kontor.capture.sample;

import city.kontor.capture.fields.CheckDigits;

/**
 * Who an invoice is for.
 *
 * @param name the city's
 * @param department the office that ordered
 * @param street with house number
 * @param town with postcode
 * @param leitwegId with its check digits
 * @param vatId the buyer's own, printed by some sellers
 */
public record Recipient(String name, String department, String street, String town, String leitwegId, String vatId) {
    /** A department of the model city. */
    public static Recipient department(String department) {
        String leitweg = "05562004-31001";
        String vat = "81234567";
        return new Recipient(
                "Stadt Castrop-Rauxel",
                department,
                "Europaplatz 1",
                "44575 Castrop-Rauxel",
                leitweg + "-" + CheckDigits.leitwegCheck(leitweg),
                "DE" + vat + CheckDigits.vatCheck(vat));
    }
}

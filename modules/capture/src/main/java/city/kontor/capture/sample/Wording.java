package city.kontor.capture.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** How a seller names things and writes dates and amounts. */
record Wording(
        boolean english,
        String title,
        String number,
        String date,
        String delivery,
        String due,
        String order,
        String customer,
        String net,
        String tax,
        String gross,
        String vatId,
        String taxNumber,
        DateTimeFormatter dates,
        String currency) {
    private static final List<String> DATES = List.of("dd.MM.yyyy", "dd.MM.yyyy", "d. MMMM yyyy", "dd.MM.yy");

    static Wording make(RandomGenerator random, SampleLayout layout) {
        String currency = Seller.pick(random, List.of("€", "EUR", "€"));
        return layout.isEnglish() ? english(random, currency) : german(random, layout, currency);
    }

    private static Wording german(RandomGenerator random, SampleLayout layout, String currency) {
        boolean credit = layout.isCreditNote();
        return new Wording(
                false,
                credit ? Seller.pick(random, List.of("Gutschrift", "Rechnungskorrektur")) : "Rechnung",
                credit
                        ? Seller.pick(random, List.of("Gutschrift-Nr.", "Gutschriftsnummer", "Belegnummer"))
                        : Seller.pick(
                                random,
                                List.of(
                                        "Rechnungsnummer",
                                        "Rechnungs-Nr.",
                                        "Rechnung Nr.",
                                        "Beleg-Nr.",
                                        "RE-Nr.",
                                        "Rg.-Nr.")),
                Seller.pick(random, List.of("Rechnungsdatum", "Datum", "Belegdatum", "Ausstellungsdatum")),
                Seller.pick(random, List.of("Lieferdatum", "Leistungsdatum", "Liefer-/Leistungsdatum")),
                Seller.pick(random, List.of("Fällig am", "Zahlbar bis", "Fälligkeit", "Zahlungsziel")),
                Seller.pick(random, List.of("Bestellnummer", "Ihre Bestellung", "Bestell-Nr.", "Ihre Bestellnr.")),
                Seller.pick(random, List.of("Kundennummer", "Kunden-Nr.", "Kd.-Nr.")),
                Seller.pick(
                        random,
                        List.of("Nettobetrag", "Summe netto", "Zwischensumme", "Netto", "Gesamt netto", "Warenwert")),
                Seller.pick(random, List.of("MwSt.", "USt.", "Umsatzsteuer", "Mehrwertsteuer")),
                Seller.pick(
                        random,
                        List.of(
                                "Gesamtbetrag",
                                "Rechnungsbetrag",
                                "Bruttobetrag",
                                "Endbetrag",
                                "Gesamtsumme",
                                "Summe brutto")),
                Seller.pick(random, List.of("USt-IdNr.", "USt-ID", "UStID", "Umsatzsteuer-ID", "USt-Id-Nr.")),
                Seller.pick(random, List.of("Steuernummer", "St.-Nr.", "Steuer-Nr.")),
                DateTimeFormatter.ofPattern(Seller.pick(random, DATES), Locale.GERMANY),
                currency);
    }

    private static Wording english(RandomGenerator random, String currency) {
        return new Wording(
                true,
                "Invoice",
                Seller.pick(random, List.of("Invoice number", "Invoice no.", "Invoice #")),
                Seller.pick(random, List.of("Invoice date", "Date of issue", "Date")),
                "Date of delivery",
                Seller.pick(random, List.of("Due date", "Payment due")),
                Seller.pick(random, List.of("Purchase order", "Your order", "PO number")),
                "Customer no.",
                Seller.pick(random, List.of("Net total", "Subtotal", "Total excl. VAT")),
                "VAT",
                Seller.pick(random, List.of("Total", "Grand total", "Total amount", "Amount due")),
                Seller.pick(random, List.of("VAT ID", "VAT Reg. No.", "VAT no.")),
                "Tax number",
                DateTimeFormatter.ofPattern(
                        Seller.pick(random, List.of("yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy")), Locale.UK),
                currency);
    }

    String date(LocalDate date) {
        return date.format(dates);
    }

    /** An amount without its currency. */
    String amount(long cents) {
        return String.format(english ? Locale.UK : Locale.GERMANY, "%,.2f", cents / 100.0);
    }

    /** An amount with its currency. */
    String money(long cents) {
        return amount(cents) + " " + currency;
    }
}

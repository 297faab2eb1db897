package city.kontor.einvoice.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An invented invoice to an authority, complete enough for XRechnung 3.0.
 *
 * @param terms payment terms (BT-20); XRechnung writes cash discounts in here
 */
public record SampleEInvoice(
        String number,
        LocalDate issued,
        LocalDate due,
        Company seller,
        String leitwegId,
        Optional<String> order,
        Optional<String> terms,
        List<Line> lines) {
    /** An invented company. */
    public record Company(
            String name, String street, String postcode, String town, String vatId, String iban, String contact) {}

    /**
     * One position.
     *
     * @param unit a code of UN/ECE Recommendation 20, such as C62 or HUR
     * @param priceCents for one unit, without tax
     * @param rate in percent
     */
    public record Line(String text, int quantity, String unit, long priceCents, int rate) {
        BigDecimal net() {
            return euros(quantity * priceCents);
        }
    }

    public SampleEInvoice {
        lines = List.copyOf(lines);
    }

    /** What a seller of streetlights would send. */
    public static SampleEInvoice streetLights(String number, LocalDate issued) {
        var seller = new Company(
                "Zechenlicht Elektrotechnik GmbH",
                "Schachtallee 12",
                "44999",
                "Zechenhausen",
                "DE812345673",
                "DE02120300000000202051",
                "Auftragsbüro");
        return new SampleEInvoice(
                number,
                issued,
                issued.plusDays(30),
                seller,
                "05562004-31001-40",
                Optional.of("B-" + issued.getYear() + "-417"),
                Optional.of("#SKONTO#TAGE=10#PROZENT=2.00#\n"),
                List.of(
                        new Line("LED-Mastleuchte 4000 K", 12, "C62", 24_900, 19),
                        new Line("Montage mit Hubsteiger", 9, "HUR", 6_850, 19),
                        new Line("Fachbuch Straßenbeleuchtung", 1, "C62", 4_900, 7)));
    }

    static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** The sum of the lines (BT-109). */
    public BigDecimal net() {
        return lines.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of the taxes (BT-110). */
    public BigDecimal tax() {
        return netByRate().entrySet().stream()
                .map(entry -> tax(entry.getKey(), entry.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is to be paid (BT-112). */
    public BigDecimal gross() {
        return net().add(tax());
    }

    TreeMap<Integer, BigDecimal> netByRate() {
        var sums = new TreeMap<Integer, BigDecimal>();
        lines.forEach(line -> sums.merge(line.rate(), line.net(), BigDecimal::add));
        return sums;
    }

    static BigDecimal tax(int rate, BigDecimal net) {
        return net.multiply(BigDecimal.valueOf(rate, 2)).setScale(2, RoundingMode.HALF_UP);
    }

    /** As UBL 2.1. */
    public byte[] ubl() {
        return UblSample.write(this);
    }

    /** As CII D16B. */
    public byte[] cii() {
        return CiiSample.write(this);
    }

    /** As a PDF that shows the invoice and carries its CII (Factur-X, reference profile XRechnung). */
    public byte[] pdf() {
        return PdfSample.write(this, gross());
    }

    /**
     * As {@link #pdf}, but the page shows another amount than the XML.
     *
     * @param shown what is printed as the amount to pay
     */
    public byte[] pdfShowing(BigDecimal shown) {
        return PdfSample.write(this, shown);
    }
}

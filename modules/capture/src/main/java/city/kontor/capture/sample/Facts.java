package city.kontor.capture.sample;

import city.kontor.capture.FieldName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What an invoice says, before it is laid out.
 *
 * @param number the invoice's
 * @param preceding the number of the invoice a credit note corrects
 * @param days until payment without discount
 * @param discountPercent 0 where no cash discount is granted
 * @param discountDays until payment with discount
 */
record Facts(
        Seller seller,
        Recipient recipient,
        String number,
        String preceding,
        String customer,
        String order,
        LocalDate issued,
        LocalDate delivered,
        int days,
        int discountPercent,
        int discountDays,
        List<Item> items,
        long prepaidCents) {
    private static final List<String> FULL = List.of(
            "LED-Leuchte Klassenraum",
            "Arbeitsstunde Monteur",
            "Kabelkanal 60 x 40 mm",
            "Schulstuhl Größe 5",
            "Reinigung Turnhalle",
            "Toner schwarz",
            "Wartung Heizungsanlage",
            "Streusalz 25 kg",
            "Anfahrt Pauschale",
            "Monitor 27 Zoll",
            "Türschließer",
            "Baumschnitt je Stück",
            "Bodenbelag verlegen",
            "Feuerlöscher 6 kg",
            "Absperrband 500 m",
            "Ordner breit, blau",
            "Prüfung ortsfester Geräte",
            "Kopierpapier A4");
    private static final List<String> REDUCED = List.of(
            "Fachbuch Verwaltungsrecht",
            "Mineralwasser Kiste",
            "Blumenschmuck Rathaus",
            "Belegte Brötchen",
            "Zeitschrift Abonnement",
            "Obstkorb");

    static Facts make(RandomGenerator random, Recipient recipient, SampleLayout layout, Optional<LocalDate> issuedOn) {
        LocalDate drawn = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(300));
        LocalDate issued = issuedOn.orElse(drawn);
        int count = layout.isLong() ? random.nextInt(28, 34) : random.nextInt(2, 7);
        var items = new ArrayList<Item>();
        for (int i = 0; i < count; i++) {
            boolean reduced = layout.isMixed() && (i == 1 || random.nextInt(3) == 0);
            boolean whole = i == 0;
            String text = Seller.pick(random, reduced && !whole ? REDUCED : FULL);
            items.add(new Item(
                    text,
                    random.nextInt(1, 25),
                    Seller.pick(random, List.of("Stk", "Std", "m", "Pkg")),
                    random.nextLong(190, 24_900),
                    layout.isTaxFree() ? 0 : reduced && !whole ? 7 : 19));
        }
        boolean discount = layout.hasDiscount();
        long prepaid = layout.hasPrepayment() ? 100L * random.nextInt(20, 90) : 0;
        return new Facts(
                Seller.make(random),
                recipient,
                number(random, issued),
                number(random, issued.minusDays(30)),
                Integer.toString(random.nextInt(10_000, 99_999)),
                order(random, issued),
                issued,
                issued.minusDays(random.nextInt(1, 12)),
                Seller.pick(random, List.of(14, 21, 30)),
                discount ? random.nextInt(2, 4) : 0,
                discount ? Seller.pick(random, List.of(7, 8, 10)) : 0,
                items,
                prepaid);
    }

    /**
     * A later invoice of the same seller to the same customer: other items, numbers and dates, but the numbers in the same form and the
     * terms the seller always grants.
     */
    Facts later(RandomGenerator random, SampleLayout layout) {
        Facts other = make(random, recipient, layout, Optional.empty());
        return new Facts(
                seller,
                recipient,
                inFormOf(number, () -> number(random, other.issued)),
                inFormOf(preceding, () -> number(random, other.issued.minusDays(30))),
                customer,
                inFormOf(order, () -> order(random, other.issued)),
                other.issued,
                other.delivered,
                days,
                discountPercent,
                discountDays,
                other.items,
                other.prepaidCents);
    }

    private static String inFormOf(String example, Supplier<String> draw) {
        String drawn = draw.get();
        while (!form(drawn).equals(form(example))) {
            drawn = draw.get();
        }
        return drawn;
    }

    private static String form(String number) {
        return number.replaceAll("\\d+", "9");
    }

    private static String number(RandomGenerator random, LocalDate issued) {
        int running = random.nextInt(100, 9999);
        return switch (random.nextInt(6)) {
            case 0 -> "RE-" + issued.getYear() + "-" + running;
            case 1 -> Integer.toString(random.nextInt(100_000, 9_999_999));
            case 2 -> issued.getYear() + "/" + running;
            case 3 -> "R" + random.nextInt(10_000, 99_999);
            case 4 -> issued.getYear() + "-" + String.format(java.util.Locale.ROOT, "%05d", running);
            default ->
                "RG" + issued.getYear() % 100
                        + String.format(java.util.Locale.ROOT, "%02d%04d", issued.getMonthValue(), running);
        };
    }

    private static String order(RandomGenerator random, LocalDate issued) {
        return switch (random.nextInt(3)) {
            case 0 -> "45" + random.nextInt(10_000_000, 99_999_999);
            case 1 -> "B-" + issued.getYear() + "-" + random.nextInt(100, 9999);
            default -> issued.getYear() + "/" + random.nextInt(10, 99) + "/" + random.nextInt(1000, 9999);
        };
    }

    /** Net total per rate, lowest rate first. */
    TreeMap<Integer, Long> netByRate() {
        var sums = new TreeMap<Integer, Long>();
        items.forEach(item -> sums.merge(item.rate(), item.netCents(), Long::sum));
        return sums;
    }

    static long tax(int rate, long netCents) {
        return Math.round(netCents * rate / 100.0);
    }

    long netCents() {
        return items.stream().mapToLong(Item::netCents).sum();
    }

    long taxCents() {
        return netByRate().entrySet().stream()
                .mapToLong(entry -> tax(entry.getKey(), entry.getValue()))
                .sum();
    }

    long grossCents() {
        return netCents() + taxCents();
    }

    /** What every invoice prints, whatever its layout. */
    Map<FieldName, String> values() {
        Map<FieldName, String> values = new EnumMap<>(FieldName.class);
        values.put(FieldName.INVOICE_NUMBER, number);
        values.put(FieldName.ISSUE_DATE, issued.toString());
        values.put(FieldName.SELLER_NAME, seller.name());
        values.put(FieldName.SELLER_TAX_NUMBER, seller.taxNumber());
        values.put(FieldName.IBAN, seller.iban());
        values.put(FieldName.BIC, seller.bic());
        values.put(FieldName.CURRENCY, "EUR");
        values.put(FieldName.GROSS_TOTAL, amount(grossCents()));
        return values;
    }

    /** The tax breakdown, lowest rate first. */
    List<SampleInvoice.Tax> taxes() {
        return netByRate().entrySet().stream()
                .map(entry -> new SampleInvoice.Tax(
                        entry.getKey().toString(),
                        amount(entry.getValue()),
                        amount(tax(entry.getKey(), entry.getValue()))))
                .toList();
    }

    /** The items as a reader should find them. */
    List<SampleInvoice.Line> lines() {
        return items.stream()
                .map(item -> new SampleInvoice.Line(
                        item.text(), item.quantity(), item.unit(), amount(item.unitCents()), amount(item.netCents())))
                .toList();
    }

    /** Cents as a field's value: a point and two decimals. */
    static String amount(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    LocalDate due() {
        return issued.plusDays(days);
    }

    LocalDate discountUntil() {
        return issued.plusDays(discountDays);
    }
}

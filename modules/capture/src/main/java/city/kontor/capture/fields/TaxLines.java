package city.kontor.capture.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tax breakdown: a rate, a net amount and a tax amount that fit one another to the cent. */
final class TaxLines {
    /** One rate of the breakdown. */
    record Line(BigDecimal rate, Money.Entry net, Money.Entry tax, boolean inOneRow) {}

    /** The rates of the German Umsatzsteuergesetz, section 12, also those of the second half of 2020. */
    static final List<BigDecimal> LEGAL =
            List.of(new BigDecimal("19"), new BigDecimal("7"), new BigDecimal("16"), new BigDecimal("5"));

    private static final Pattern RATE = Pattern.compile("(?<![\\d.,])(\\d{1,2})(?:[.,](\\d{1,2}))? ?%");
    private static final Pattern BARE = Pattern.compile("(\\d{1,2})(?:[.,](\\d{1,2}))?");

    private final Money money;
    private final Map<BigDecimal, List<Line>> byRate = new LinkedHashMap<>();
    private final Set<BigDecimal> printed = new TreeSet<>();

    TaxLines(Reading reading, Money money) {
        this.money = money;
        for (Row row : reading.rows()) {
            bareLinesIn(row);
            for (BigDecimal rate : ratesIn(row)) {
                printed.add(rate);
                linesIn(row, rate);
            }
        }
    }

    /** Whether a tax is this rate of a net amount, give or take the rounding of single lines. */
    static boolean fits(long net, long tax, BigDecimal rate) {
        return Math.abs(taxOf(net, rate) - tax) <= 1;
    }

    static long taxOf(long net, BigDecimal rate) {
        return BigDecimal.valueOf(net)
                .multiply(rate)
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .longValue();
    }

    /** The rate that turns this net amount into this tax: a printed one before a merely legal one. */
    Optional<BigDecimal> rateOf(long net, long tax) {
        if (tax == 0) {
            return Optional.empty();
        }
        return printed.stream()
                .filter(rate -> rate.signum() > 0 && fits(net, tax, rate))
                .findFirst()
                .or(() -> LEGAL.stream().filter(rate -> fits(net, tax, rate)).findFirst());
    }

    boolean isPrinted(BigDecimal rate) {
        return printed.contains(rate);
    }

    Set<BigDecimal> printedRates() {
        return printed;
    }

    /** The lines, one per rate, that add up to these totals; empty where none do. */
    List<Line> addingUpTo(long net, long tax) {
        return search(new ArrayList<>(byRate.values()), 0, net, tax, new ArrayList<>());
    }

    private static List<Line> search(List<List<Line>> rates, int from, long net, long tax, List<Line> chosen) {
        if (tax == 0 && net == 0 && !chosen.isEmpty()) {
            return List.copyOf(chosen);
        }
        for (int i = from; i < rates.size(); i++) {
            for (Line line : rates.get(i)) {
                chosen.add(line);
                List<Line> found = search(
                        rates, i + 1, net - line.net().cents(), tax - line.tax().cents(), chosen);
                if (!found.isEmpty()) {
                    return found;
                }
                chosen.removeLast();
            }
        }
        return List.of();
    }

    private void linesIn(Row row, BigDecimal rate) {
        List<Money.Entry> here = money.in(row);
        List<Line> lines = byRate.computeIfAbsent(rate, key -> new ArrayList<>());
        for (Money.Entry net : here) {
            for (Money.Entry tax : here) {
                if (!net.equals(tax) && relates(net, tax, rate)) {
                    lines.add(new Line(rate, net, tax, true));
                }
            }
        }
        for (Money.Entry tax : here) {
            if (tax.roles().tax() > 0) {
                money.entries().stream()
                        .filter(net -> !net.equals(tax) && net.roles().net() >= 0 && relates(net, tax, rate))
                        .max((left, right) ->
                                Double.compare(left.roles().net(), right.roles().net()))
                        .ifPresent(net -> lines.add(new Line(rate, net, tax, false)));
            }
        }
    }

    private static boolean relates(Money.Entry net, Money.Entry tax, BigDecimal rate) {
        boolean zero = rate.signum() == 0
                && tax.cents() == 0
                && net.cents() != 0
                && tax.roles().tax() > 0;
        return zero || (tax.cents() != 0 && fits(net.cents(), tax.cents(), rate));
    }

    /** Rates with a percent sign. */
    private static Set<BigDecimal> ratesIn(Row row) {
        var rates = new TreeSet<BigDecimal>();
        Matcher matcher = RATE.matcher(row.span(0, row.tokens().size()).text());
        while (matcher.find()) {
            add(rates, matcher);
        }
        return rates;
    }

    /** In a column headed "USt. %" the sign is missing; then only a legal rate counts, and only where it fits amounts of its row. */
    private static Set<BigDecimal> bareRatesIn(Row row) {
        var rates = new TreeSet<BigDecimal>();
        for (Token token : row.tokens()) {
            Matcher bare = BARE.matcher(token.text());
            if (bare.matches()) {
                add(rates, bare);
            }
        }
        rates.retainAll(LEGAL);
        return rates;
    }

    private void bareLinesIn(Row row) {
        List<Money.Entry> here = money.in(row);
        if (here.size() < 2) {
            return;
        }
        for (BigDecimal rate : bareRatesIn(row)) {
            for (Money.Entry net : here) {
                for (Money.Entry tax : here) {
                    if (!net.equals(tax) && relates(net, tax, rate)) {
                        printed.add(rate);
                        byRate.computeIfAbsent(rate, key -> new ArrayList<>()).add(new Line(rate, net, tax, true));
                    }
                }
            }
        }
    }

    private static void add(Set<BigDecimal> rates, Matcher matcher) {
        String decimals = matcher.group(2) == null ? "0" : matcher.group(2);
        BigDecimal rate = new BigDecimal(matcher.group(1) + "." + decimals).stripTrailingZeros();
        if (rate.compareTo(BigDecimal.valueOf(30)) < 0) {
            rates.add(rate.scale() < 0 ? rate.setScale(0) : rate);
        }
    }
}

package city.kontor.capture.fields;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Chooses net, tax and gross total (BT-109, BT-110, BT-112) together: of all amounts on all pages, those three that add up, agree with
 * a tax rate and are best supported by labels. Where only two of them add up with a rate, the third is mended or computed.
 */
final class TotalsFinder {
    private record Triple(
            Money.Entry net,
            Money.Entry tax,
            Money.Entry gross,
            double score,
            boolean rated,
            List<TaxLines.Line> lines) {}

    private final Reading reading;
    private final Money money;
    private final TaxLines taxes;

    TotalsFinder(Reading reading) {
        this.reading = reading;
        this.money = new Money(reading);
        this.taxes = new TaxLines(reading, money);
    }

    Totals find() {
        Optional<Triple> triple = bestTriple();
        if (triple.isPresent()) {
            return ofTriple(triple.get());
        }
        Optional<Totals> mended = new TotalsMender(reading, money, taxes).find();
        return mended.orElseGet(this::single);
    }

    private Optional<Triple> bestTriple() {
        Map<Long, Money.Entry> taxByCents = new HashMap<>();
        for (Money.Entry entry : money.entries()) {
            money.best(entry.cents(), MoneyRoles::tax).ifPresent(best -> taxByCents.put(entry.cents(), best));
        }
        var found = new ArrayList<Triple>();
        for (Money.Entry gross : distinct(MoneyRoles::gross)) {
            for (Money.Entry net : distinct(MoneyRoles::net)) {
                Money.Entry tax = taxByCents.get(gross.cents() - net.cents());
                if (tax != null && gross.cents() != 0 && net.cents() != 0) {
                    score(net, tax, gross).ifPresent(found::add);
                } else if (tax == null
                        && gross.roles().gross() > 0.3
                        && net.roles().net() > 0.3) {
                    summedTax(net, gross).flatMap(sum -> score(net, sum, gross)).ifPresent(found::add);
                }
            }
        }
        return found.stream().max(Comparator.comparingDouble(Triple::score));
    }

    /** Several rates are printed but not their sum: the lines that make up the difference are the tax total. */
    private Optional<Money.Entry> summedTax(Money.Entry net, Money.Entry gross) {
        long cents = gross.cents() - net.cents();
        List<TaxLines.Line> lines = taxes.addingUpTo(net.cents(), cents);
        return lines.size() < 2
                ? Optional.empty()
                : Optional.of(new Money.Entry(
                        new Amount(cents, lines.getLast().tax().amount().span(), false), new MoneyRoles(0, 0.5, 0)));
    }

    /** Each printed amount once, at the place that speaks most for the role. */
    private List<Money.Entry> distinct(ToDoubleFunction<MoneyRoles> role) {
        return money.entries().stream()
                .map(Money.Entry::cents)
                .distinct()
                .map(cents -> money.best(cents, role).orElseThrow())
                .toList();
    }

    private Optional<Triple> score(Money.Entry net, Money.Entry tax, Money.Entry gross) {
        boolean sameSign = Long.signum(net.cents()) == Long.signum(gross.cents())
                && Long.signum(tax.cents()) * Long.signum(gross.cents()) >= 0;
        boolean possible = sameSign && Math.abs(tax.cents()) * 100 <= Math.abs(net.cents()) * 30;
        if (!possible || (tax.cents() == 0 && tax.roles().tax() <= 0)) {
            return Optional.empty();
        }
        List<TaxLines.Line> lines = taxes.addingUpTo(net.cents(), tax.cents());
        Optional<BigDecimal> rate = taxes.rateOf(net.cents(), tax.cents());
        boolean rated = !lines.isEmpty() || rate.isPresent();
        double labels = 1.5 * gross.roles().gross()
                + 1.2 * net.roles().net()
                + tax.roles().tax();
        if (labels < 0.9 || (!rated && labels < 1.8 && tax.cents() != 0)) {
            return Optional.empty();
        }
        double score = labels
                + (!lines.isEmpty() ? 1.0 : rate.filter(taxes::isPrinted).isPresent() ? 0.9 : rated ? 0.6 : 0)
                + gross.amount().span().page() * 0.05
                - mendedOf(net, tax, gross) * 0.2;
        return Optional.of(new Triple(net, tax, gross, score, rated, lines));
    }

    private static int mendedOf(Money.Entry... entries) {
        int mended = 0;
        for (Money.Entry entry : entries) {
            mended += entry.amount().mended() ? 1 : 0;
        }
        return mended;
    }

    private Totals ofTriple(Triple triple) {
        int labelled = (triple.net().roles().net() >= 0.4 ? 1 : 0)
                + (triple.tax().roles().tax() >= 0.4 ? 1 : 0)
                + (triple.gross().roles().gross() >= 0.4 ? 1 : 0);
        double evidence = (triple.rated() ? 0.93 : 0.8)
                + (labelled == 3 ? 0.066 : labelled == 2 ? 0.04 : 0.0)
                - 0.02 * mendedOf(triple.net(), triple.tax(), triple.gross());
        List<TaxLines.Line> lines = triple.lines();
        if (lines.isEmpty()) {
            lines = taxes.rateOf(triple.net().cents(), triple.tax().cents())
                    .map(rate -> List.of(new TaxLines.Line(rate, triple.net(), triple.tax(), false)))
                    .orElse(List.of());
        }
        return new Totals(
                Optional.of(candidate(triple.net().amount(), evidence, true)),
                Optional.of(candidate(triple.tax().amount(), evidence, true)),
                Optional.of(candidate(triple.gross().amount(), evidence, true)),
                lines);
    }

    /** Nothing adds up: each total stands for itself. Where the page says that no tax is charged, net and gross are one amount. */
    private Totals single() {
        Optional<Money.Entry> gross = strongest(MoneyRoles::gross);
        Optional<Money.Entry> net = strongest(MoneyRoles::net);
        Optional<Money.Entry> tax = strongest(MoneyRoles::tax).filter(entry -> entry.cents() != 0);
        boolean free = !reading.labels().of(LabelKind.TAX_FREE).isEmpty();
        if (free && (tax.isEmpty() || gross.isEmpty())) {
            Optional<Candidate> total = gross.or(() -> net).map(entry -> candidate(entry.amount(), 0.9, false));
            return new Totals(total, Optional.empty(), total, List.of());
        }
        return new Totals(
                net.filter(entry -> entry.roles().net() > 0.5).map(entry -> candidate(entry.amount(), 0.5, false)),
                difference(net, gross)
                        .or(() -> tax.filter(entry -> entry.roles().tax() > 0.5)
                                .map(entry -> candidate(entry.amount(), 0.5, false))),
                gross.map(entry -> candidate(entry.amount(), 0.6, false)),
                List.of());
    }

    /** Where the tax itself cannot be read but several rates are printed: gross less net, if that lies between the rates. */
    private Optional<Candidate> difference(Optional<Money.Entry> net, Optional<Money.Entry> gross) {
        if (net.isEmpty() || gross.isEmpty() || taxes.printedRates().isEmpty()) {
            return Optional.empty();
        }
        long base = net.get().cents();
        long cents = gross.get().cents() - base;
        long least = TaxLines.taxOf(base, Collections.min(taxes.printedRates()));
        long most = TaxLines.taxOf(base, Collections.max(taxes.printedRates()));
        return cents > 0 && cents >= least && cents <= most
                ? Optional.of(candidate(new Amount(cents, gross.get().amount().span(), true), 0.7, false))
                : Optional.empty();
    }

    private Optional<Money.Entry> strongest(ToDoubleFunction<MoneyRoles> role) {
        return money.entries().stream()
                .filter(entry -> role.applyAsDouble(entry.roles()) > 0.3
                        && !entry.amount().mended())
                .max(Comparator.comparingDouble((Money.Entry entry) -> role.applyAsDouble(entry.roles()))
                        .thenComparingInt(entry -> entry.amount().span().row().index()));
    }

    static Candidate candidate(Amount amount, double evidence, boolean proven) {
        return Candidate.of(amount.normalised(), evidence, proven, amount.span());
    }
}

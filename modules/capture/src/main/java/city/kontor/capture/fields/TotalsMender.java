package city.kontor.capture.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Computes the one total that was misread or not printed, where the two others agree with a tax rate to the cent. A misread amount is
 * only replaced when it stands at a place labelled for it and differs in one digit.
 */
final class TotalsMender {
    private record Proposal(Totals totals, double score) {}

    private final Reading reading;
    private final Money money;
    private final TaxLines taxes;

    TotalsMender(Reading reading, Money money, TaxLines taxes) {
        this.reading = reading;
        this.money = money;
        this.taxes = taxes;
    }

    Optional<Totals> find() {
        var proposals = new ArrayList<Proposal>();
        Set<BigDecimal> rates = new LinkedHashSet<>(taxes.printedRates());
        rates.addAll(TaxLines.LEGAL);
        for (BigDecimal rate : rates) {
            if (rate.signum() > 0) {
                propose(proposals, rate);
            }
        }
        return proposals.stream()
                .max(Comparator.comparingDouble(Proposal::score))
                .map(Proposal::totals);
    }

    private void propose(List<Proposal> proposals, BigDecimal rate) {
        for (Money.Entry tax : money.entries()) {
            if (tax.roles().tax() < 0.4 || tax.cents() == 0) {
                continue;
            }
            for (Money.Entry other : money.entries()) {
                if (other.roles().net() > 0.4 && TaxLines.fits(other.cents(), tax.cents(), rate)) {
                    proposals.add(grossFrom(other, tax, rate));
                }
                long net = other.cents() - tax.cents();
                if (other.roles().gross() > 0.4 && TaxLines.fits(net, tax.cents(), rate)) {
                    proposals.add(netFrom(other, tax, net, rate));
                }
            }
        }
        for (Money.Entry net : money.entries()) {
            long tax = TaxLines.taxOf(net.cents(), rate);
            if (net.roles().net() > 0.4 && tax != 0) {
                bothMisread(net, tax, rate).ifPresent(proposals::add);
            }
        }
        for (Money.Entry gross : money.entries()) {
            for (Money.Entry net : money.entries()) {
                long tax = gross.cents() - net.cents();
                if (gross.roles().gross() > 0.4
                        && net.roles().net() > 0.4
                        && tax != 0
                        && TaxLines.taxOf(net.cents(), rate) == tax) {
                    proposals.add(taxFrom(gross, net, tax, rate));
                }
            }
        }
    }

    private Proposal grossFrom(Money.Entry net, Money.Entry tax, BigDecimal rate) {
        long cents = net.cents() + tax.cents();
        Candidate gross = misread(cents, LabelKind.GROSS, LabelKind.PAYABLE).orElseGet(() -> computed(cents, net, tax));
        return proposal(
                TotalsFinder.candidate(net.amount(), 0.93, true),
                TotalsFinder.candidate(tax.amount(), 0.93, true),
                gross,
                new TaxLines.Line(rate, net, tax, false),
                net.roles().net() + tax.roles().tax());
    }

    private Proposal netFrom(Money.Entry gross, Money.Entry tax, long cents, BigDecimal rate) {
        Candidate net = misread(cents, LabelKind.NET, LabelKind.SUM).orElseGet(() -> computed(cents, gross, tax));
        var netEntry = new Money.Entry(new Amount(cents, gross.amount().span(), true), MoneyRoles.NONE);
        return proposal(
                net,
                TotalsFinder.candidate(tax.amount(), 0.93, true),
                TotalsFinder.candidate(gross.amount(), 0.93, true),
                new TaxLines.Line(rate, netEntry, tax, false),
                gross.roles().gross() + tax.roles().tax());
    }

    private Proposal taxFrom(Money.Entry gross, Money.Entry net, long cents, BigDecimal rate) {
        Candidate tax = misread(cents, LabelKind.TAX).orElseGet(() -> computed(cents, gross, net));
        var taxEntry = new Money.Entry(new Amount(cents, gross.amount().span(), true), MoneyRoles.NONE);
        return proposal(
                TotalsFinder.candidate(net.amount(), 0.93, true),
                tax,
                TotalsFinder.candidate(gross.amount(), 0.93, true),
                new TaxLines.Line(rate, net, taxEntry, false),
                gross.roles().gross() + net.roles().net());
    }

    /** Only the net total was read whole, but what stands beside the two other labels is one character away from what it must be. */
    private Optional<Proposal> bothMisread(Money.Entry net, long taxCents, BigDecimal rate) {
        Optional<Candidate> tax = misread(taxCents, LabelKind.TAX);
        Optional<Candidate> gross = misread(net.cents() + taxCents, LabelKind.GROSS, LabelKind.PAYABLE);
        if (tax.isEmpty() || gross.isEmpty()) {
            return Optional.empty();
        }
        var taxEntry = new Money.Entry(new Amount(taxCents, net.amount().span(), true), MoneyRoles.NONE);
        return Optional.of(proposal(
                TotalsFinder.candidate(net.amount(), 0.93, true),
                tax.get(),
                gross.get(),
                new TaxLines.Line(rate, net, taxEntry, false),
                net.roles().net()));
    }

    private Proposal proposal(Candidate net, Candidate tax, Candidate gross, TaxLines.Line line, double labels) {
        double score = labels + (taxes.isPrinted(line.rate()) ? 0.5 : 0) + gross.page() * 0.05 + rounded(line);
        return new Proposal(new Totals(Optional.of(net), Optional.of(tax), Optional.of(gross), List.of(line)), score);
    }

    /** An exact product speaks more for the rate than one that is a cent off. */
    private static double rounded(TaxLines.Line line) {
        BigDecimal exact = BigDecimal.valueOf(line.net().cents())
                .multiply(line.rate())
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
        return exact.longValue() == line.tax().cents() ? 0.2 : 0;
    }

    /** The place that is labelled for this total and differs from it in one character. */
    private Optional<Candidate> misread(long cents, LabelKind... kinds) {
        String wanted = Amount.normalise(cents).replace(".", "");
        for (LabelHit label : reading.labels().of(kinds)) {
            Row row = label.span().row();
            for (int token = label.span().to(); token < row.tokens().size(); token++) {
                Span span = row.span(token, token + 1);
                String digits = OcrShapes.digits(span.text()).replaceAll("[^\\d-]", "");
                if (Folding.distance(digits, wanted, 1) <= 1 && digits.length() >= 3) {
                    return Optional.of(Candidate.of(Amount.normalise(cents), 0.9, true, span));
                }
            }
        }
        return Optional.empty();
    }

    private static Candidate computed(long cents, Money.Entry left, Money.Entry right) {
        Span span = left.amount().span();
        boolean samePage = span.page() == right.amount().span().page();
        Candidate candidate = Candidate.of(Amount.normalise(cents), 0.8, true, span);
        return samePage ? candidate.joined(right.amount().span()) : candidate;
    }
}

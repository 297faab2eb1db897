package city.kontor.invoice;

import city.kontor.kernel.Decision;
import java.util.List;
import java.util.Optional;

/** Account lines: every code exists, and together they make the total. */
final class LineRules {
    private LineRules() {}

    static Optional<Decision.Rejected> check(
            LineBasis basis, List<AccountLine> lines, Optional<Long> target, Registers registers) {
        return lines.stream()
                .flatMap(line -> line(line, registers).stream())
                .findFirst()
                .or(() -> sum(basis, lines, target));
    }

    static Optional<Decision.Rejected> sum(LineBasis basis, List<AccountLine> lines, Optional<Long> target) {
        if (lines.isEmpty()) {
            return Optional.of(Refusal.LINES_MISSING.because());
        }
        if (target.isEmpty()) {
            return Optional.of((basis == LineBasis.GROSS ? Refusal.GROSS_MISSING : Refusal.NET_MISSING).because());
        }
        long sum = lines.stream().mapToLong(AccountLine::amountCents).sum();
        return Refusal.LINES_OFF.when(
                sum != target.get(), Say.euro(sum), Say.euro(target.get()), Say.euro(target.get() - sum));
    }

    private static Optional<Decision.Rejected> line(AccountLine line, Registers registers) {
        return Refusal.LINE_ZERO
                .when(line.amountCents() == 0)
                .or(() -> known(registers, ChartKind.PRODUCT, line.product(), Refusal.PRODUCT_UNKNOWN))
                .or(() -> known(registers, ChartKind.ACCOUNT, line.account(), Refusal.ACCOUNT_UNKNOWN))
                .or(() -> known(registers, ChartKind.COST_CENTRE, line.costCentre(), Refusal.COST_CENTRE_UNKNOWN));
    }

    private static Optional<Decision.Rejected> known(
            Registers registers, ChartKind kind, String code, Refusal refusal) {
        return refusal.when(
                registers.chartEntry(kind, code).filter(ChartEntry::active).isEmpty(), code);
    }
}

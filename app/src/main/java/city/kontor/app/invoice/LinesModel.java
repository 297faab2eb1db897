package city.kontor.app.invoice;

import city.kontor.invoice.AccountLine;
import city.kontor.invoice.Budget;
import city.kontor.invoice.BudgetKey;
import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.Claim;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.LineBasis;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The account assignment of an invoice while a person fills it in, with what is left to distribute. */
final class LinesModel {
    private final ObservableList<LineModel> lines = FXCollections.observableArrayList();
    private final ObjectProperty<LineBasis> basis = new SimpleObjectProperty<>(LineBasis.GROSS);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Long>> remaining = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FieldsModel fields;
    private Map<ChartKind, List<ChartEntry>> chart = new EnumMap<>(ChartKind.class);
    private final ObservableList<BudgetUse> budgetUses = FXCollections.observableArrayList();
    private Map<BudgetKey, Budget> budgets = Map.of();
    private int budgetYear;
    private InvoiceState state = InvoiceState.CHECKING;
    private List<AccountLine> base = List.of();
    private LineBasis baseBasis = LineBasis.GROSS;
    private boolean showing;

    /** @param fields whose totals the lines have to reach, also while they are being corrected */
    LinesModel(FieldsModel fields) {
        this.fields = fields;
        fields.value(Field.GROSS).addListener((property, before, now) -> compare());
        fields.value(Field.NET).addListener((property, before, now) -> compare());
        basis.addListener((property, before, now) -> compare());
    }

    /** Shows what is saved; where nothing is, one empty line to begin with. */
    void show(Invoice invoice) {
        budgetYear = invoice.budgetYear();
        state = invoice.state();
        base = invoice.lines();
        baseBasis = invoice.lineBasis();
        showing = true;
        basis.set(baseBasis);
        // Lines that say the same already stay: somebody may stand in one of them.
        if (lines.size() != Math.max(1, base.size()) || !accountLines().equals(base)) {
            lines.setAll(base.stream().map(this::model).toList());
        }
        if (lines.isEmpty()) {
            lines.add(new LineModel(this::compare));
        }
        showing = false;
        compare();
    }

    /** What can be chosen from. */
    void chart(Map<ChartKind, List<ChartEntry>> entries) {
        chart = entries;
    }

    /** What is planned, for the year of the invoice. */
    void budgets(List<Budget> planned) {
        budgets = planned.stream().collect(Collectors.toMap(Budget::key, Function.identity()));
    }

    /** The budgets that the lines charge, as they are typed; none where nothing is planned. */
    ObservableList<BudgetUse> budgetUses() {
        return budgetUses;
    }

    ObservableList<LineModel> lines() {
        return lines;
    }

    ObjectProperty<LineBasis> basisProperty() {
        return basis;
    }

    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** What the lines do not reach yet, negative where they exceed it; empty while the total is unknown. */
    ReadOnlyObjectProperty<Optional<Long>> remainingProperty() {
        return remaining.getReadOnlyProperty();
    }

    /** Adds a line over what is left, with the codes of the line before. */
    LineModel add() {
        var line = new LineModel(this::compare);
        if (!lines.isEmpty()) {
            line.productProperty().set(lines.getLast().productProperty().get());
            line.accountProperty().set(lines.getLast().accountProperty().get());
            line.costCentreProperty().set(lines.getLast().costCentreProperty().get());
        }
        line.amountCentsProperty().set(remaining.get().filter(left -> left != 0));
        lines.add(line);
        compare();
        return line;
    }

    /** Takes a line away; the last one is emptied instead. */
    void remove(LineModel line) {
        lines.remove(line);
        if (lines.isEmpty()) {
            lines.add(new LineModel(this::compare));
        }
        compare();
    }

    /** Gives a line what is left. */
    void takeRest(LineModel line) {
        remaining
                .get()
                .ifPresent(left -> line.amountCentsProperty()
                        .set(Optional.of(left + line.amountCentsProperty().get().orElse(0L))));
    }

    /** The lines to be saved. */
    List<AccountLine> accountLines() {
        return lines.stream().filter(line -> !line.blank()).map(LineModel::line).toList();
    }

    /** Entries whose code begins with what was typed, or whose name contains it; the codes first. */
    List<ChartEntry> matching(ChartKind kind, String typed, int most) {
        String wanted = typed.strip().toLowerCase(java.util.Locale.ROOT);
        return chart.getOrDefault(kind, List.of()).stream()
                .filter(entry -> entry.code().startsWith(wanted)
                        || entry.name().toLowerCase(java.util.Locale.ROOT).contains(wanted))
                .sorted(java.util.Comparator.comparing(
                        (ChartEntry entry) -> !entry.code().startsWith(wanted)))
                .limit(most)
                .toList();
    }

    /** The name of a code; empty where the chart does not have it. */
    Optional<String> nameOf(ChartKind kind, String code) {
        return chart.getOrDefault(kind, List.of()).stream()
                .filter(entry -> entry.code().equals(code.strip()))
                .map(ChartEntry::name)
                .findFirst();
    }

    private List<BudgetUse> uses(List<AccountLine> now) {
        Map<Claim.Line, Claim> before = Claim.of(state, base);
        Map<Claim.Line, Claim> after = Claim.of(state, now);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(line -> Optional.ofNullable(budgets.get(line.in(budgetYear))).stream()
                        .map(budget -> new BudgetUse(budget, taken(before.get(line)), taken(after.get(line)))))
                .toList();
    }

    private static long taken(@Nullable Claim claim) {
        return claim == null ? 0 : claim.reservedCents() + claim.spentCents();
    }

    private LineModel model(AccountLine line) {
        var model = new LineModel(this::compare);
        model.show(line);
        return model;
    }

    private void compare() {
        if (showing) {
            return;
        }
        List<AccountLine> now = accountLines();
        changed.set(!now.equals(base) || (basis.get() != baseBasis && !now.isEmpty()));
        budgetUses.setAll(uses(now));
        Optional<Long> target = basis.get() == LineBasis.GROSS
                ? fields.data().amounts().grossCents()
                : fields.data().amounts().netCents();
        remaining.set(target.map(total ->
                total - now.stream().mapToLong(AccountLine::amountCents).sum()));
    }
}

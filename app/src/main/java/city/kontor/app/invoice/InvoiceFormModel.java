package city.kontor.app.invoice;

import city.kontor.app.desk.Given;
import city.kontor.invoice.Budget;
import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.store.BudgetQueries;
import city.kontor.invoice.store.MasterDataQueries;
import city.kontor.kernel.Command;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One invoice that is open before a person: what it says, what was typed, and what can be done with it. */
final class InvoiceFormModel {
    private static final int MOST_CHART_ENTRIES = 5_000;

    private final InvoiceParts parts;
    private final FieldsModel fields = new FieldsModel();
    private final LinesModel lines = new LinesModel(fields);
    private final ReadOnlyObjectWrapper<Optional<InvoiceView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper missing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final BooleanBinding changed;
    private final String loading;
    private Optional<String> open = Optional.empty();
    private int generation;
    private boolean settled = true;

    private record Loaded(Optional<InvoiceView> view, Map<ChartKind, List<ChartEntry>> chart, List<Budget> budgets) {}

    /** @param loading what loading is called where progress is shown */
    InvoiceFormModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        this.loading = loading;
        changed = Bindings.or(fields.changedProperty(), lines.changedProperty());
        parts.desk().changesProperty().addListener((property, before, now) -> open.ifPresent(id -> load(id)));
    }

    /** What is shown; empty while it loads. */
    ReadOnlyObjectProperty<Optional<InvoiceView>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** True where the wanted invoice is not on this desk, or not any more. */
    ReadOnlyBooleanProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** True while a command is on its way. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether something was typed that is not saved. */
    BooleanBinding changedProperty() {
        return changed;
    }

    FieldsModel fields() {
        return fields;
    }

    LinesModel lines() {
        return lines;
    }

    InvoiceParts parts() {
        return parts;
    }

    Optional<String> openId() {
        return open;
    }

    /** Opens an invoice; what was typed into the one before and not saved is gone. */
    void open(String invoiceId) {
        if (!open.equals(Optional.of(invoiceId))) {
            open = Optional.of(invoiceId);
            view.set(Optional.empty());
            missing.set(false);
        }
        load(invoiceId);
    }

    void close() {
        open = Optional.empty();
        generation++;
        view.set(Optional.empty());
    }

    /** Forgets what was typed. */
    void revert() {
        view.get().ifPresent(this::show);
    }

    /** Creditors whose name or number contains what was typed; belongs in the background. */
    List<Creditor> creditors(String typed, int most) {
        return parts.desk().read(dsl -> new MasterDataQueries(dsl).creditors(typed, 0, most));
    }

    /** Gives a command about this invoice. */
    void give(String doing, Command command, Consumer<Given> then) {
        busy.set(true);
        parts.tasks()
                .<Given>start(doing, progress -> parts.desk().give(command))
                .then(then)
                .atEnd(() -> busy.set(false));
    }

    /** Saves what was typed: the head data first, then the account lines on top of it. */
    void save(String doing, Consumer<Given> then) {
        Optional<InvoiceView> shown = view.get();
        if (shown.isEmpty() || !changed.get()) {
            return;
        }
        Invoice invoice = shown.get().invoice();
        Optional<Command> correction = fields.changedProperty().get()
                ? Optional.of(new ClerkCommand.CorrectFields(
                        invoice.scope(), invoice.id(), invoice.revision(), fields.data()))
                : Optional.empty();
        boolean assign = lines.changedProperty().get();
        var basis = lines.basisProperty().get();
        var accountLines = lines.accountLines();
        busy.set(true);
        parts.tasks()
                .<Given>start(doing, progress -> {
                    String revision = invoice.revision();
                    if (correction.isPresent()) {
                        String id = parts.desk().newId();
                        Given given = parts.desk().give(id, correction.get());
                        if (!(given instanceof Given.Done) || !assign) {
                            return given;
                        }
                        revision = id;
                    }
                    return parts.desk()
                            .give(new ClerkCommand.AssignAccounts(
                                    invoice.scope(), invoice.id(), revision, basis, accountLines));
                })
                .then(given -> {
                    if (given instanceof Given.Done) {
                        // What comes next is what was saved, not something to be kept from being overwritten.
                        settled = true;
                        open.ifPresent(this::load);
                    }
                    then.accept(given);
                })
                .atEnd(() -> busy.set(false));
    }

    private void load(String invoiceId) {
        int asked = ++generation;
        parts.tasks().<Loaded>start(loading, progress -> loaded(invoiceId)).then(loaded -> {
            if (asked == generation) {
                lines.chart(loaded.chart());
                lines.budgets(loaded.budgets());
                loaded.view().ifPresent(this::arrived);
                missing.set(loaded.view().isEmpty());
                if (loaded.view().isEmpty()) {
                    view.set(Optional.empty());
                }
            }
        });
    }

    private Loaded loaded(String invoiceId) {
        Optional<InvoiceView> found = InvoiceView.read(parts, invoiceId);
        return new Loaded(
                found,
                chart(),
                found.map(shown -> parts.desk()
                                .read(dsl -> new BudgetQueries(dsl)
                                        .ofYear(shown.invoice().budgetYear())))
                        .orElse(List.of()));
    }

    private void arrived(InvoiceView now) {
        boolean same = view.get()
                .filter(before -> before.invoice().id().equals(now.invoice().id()))
                .isPresent();
        if (same && changed.get() && !settled) {
            view.set(Optional.of(now));
        } else {
            show(now);
        }
        settled = false;
    }

    private void show(InvoiceView now) {
        fields.show(now.detail());
        lines.show(now.invoice());
        view.set(Optional.of(now));
    }

    private Map<ChartKind, List<ChartEntry>> chart() {
        var chart = new EnumMap<ChartKind, List<ChartEntry>>(ChartKind.class);
        for (ChartKind kind : ChartKind.values()) {
            chart.put(kind, parts.desk().read(dsl -> new MasterDataQueries(dsl).chart(kind, "", MOST_CHART_ENTRIES)));
        }
        return chart;
    }
}

package city.kontor.app.invoice;

import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.PlannedPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A payment plan while a person fills it in: what is retained, and the instalments of the rest. */
final class PlanModel {
    private final long grossCents;
    private final ObjectProperty<Optional<Long>> percent = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Long>> retained = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final BooleanProperty guarantee = new SimpleBooleanProperty(false);
    private final ObservableList<Instalment> instalments = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Long> missing = new ReadOnlyObjectWrapper<>(0L);
    private final LocalDate firstDue;
    private boolean filling;

    /** One instalment. */
    static final class Instalment {
        private final ObjectProperty<Optional<Long>> cents = new SimpleObjectProperty<>(Optional.empty());
        private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();

        ObjectProperty<Optional<Long>> centsProperty() {
            return cents;
        }

        ObjectProperty<@Nullable LocalDate> dayProperty() {
            return day;
        }
    }

    PlanModel(Invoice invoice, LocalDate today) {
        grossCents = invoice.grossCents();
        firstDue = invoice.data().terms().dueDate().orElse(today);
        until.set(today.plusYears(4));
        percent.addListener((property, before, now) -> {
            now.ifPresent(share -> retain(Optional.of(PlannedPart.share(grossCents, share))));
            count();
        });
        retained.addListener((property, before, now) -> {
            // An amount that is typed stands by itself; the share it came from would contradict it.
            if (!filling) {
                percent.set(Optional.empty());
            }
            count();
        });
        filling = true;
        invoice.parts().stream().map(InvoicePart::planned).forEach(this::take);
        filling = false;
        if (instalments.isEmpty()) {
            instalment(firstDue, grossCents);
        }
        count();
    }

    private void take(PlannedPart part) {
        if (part.kind() == InvoicePart.Kind.INSTALMENT) {
            instalment(part.dueOn(), part.amountCents());
            return;
        }
        percent.set(part.percentHundredths());
        retained.set(Optional.of(part.amountCents()));
        reason.set(part.reason());
        until.set(part.dueOn());
        guarantee.set(part.againstGuarantee());
    }

    private void retain(Optional<Long> cents) {
        boolean before = filling;
        filling = true;
        retained.set(cents);
        filling = before;
        if (instalments.size() == 1) {
            instalments.getFirst().cents.set(Optional.of(rest()));
        }
    }

    /** In hundredths of a percent. */
    ObjectProperty<Optional<Long>> percentProperty() {
        return percent;
    }

    ObjectProperty<Optional<Long>> retainedProperty() {
        return retained;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    BooleanProperty guaranteeProperty() {
        return guarantee;
    }

    ObservableList<Instalment> instalments() {
        return instalments;
    }

    /** What the parts do not reach yet, negative where they exceed the gross total. */
    ReadOnlyObjectProperty<Long> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** Adds an instalment a month after the last one, over what is left. */
    void add() {
        LocalDate last =
                instalments.isEmpty() ? null : instalments.getLast().day.get();
        instalment(last == null ? firstDue : last.plusMonths(1), Math.max(0, missing.get()));
        count();
    }

    void remove(Instalment instalment) {
        instalments.remove(instalment);
        count();
    }

    /** Gives every instalment the same; the last one bears the odd cents. */
    void share() {
        int many = instalments.size();
        if (many == 0) {
            return;
        }
        long each = rest() / many;
        for (int i = 0; i < many; i++) {
            instalments.get(i).cents.set(Optional.of(i == many - 1 ? rest() - each * (many - 1) : each));
        }
    }

    /** The plan as it would be given; none where the invoice is paid as a whole. */
    List<PlannedPart> parts() {
        var parts = new ArrayList<PlannedPart>();
        for (Instalment instalment : instalments) {
            parts.add(PlannedPart.instalment(
                    instalment.cents.get().orElse(0L), Objects.requireNonNull(instalment.day.get())));
        }
        retained.get()
                .filter(cents -> cents > 0)
                .ifPresent(cents -> parts.add(new PlannedPart(
                        InvoicePart.Kind.RETENTION,
                        cents,
                        percent.get(),
                        Objects.requireNonNull(until.get()),
                        reason.get().strip(),
                        guarantee.get())));
        return parts.size() == 1 ? List.of() : parts;
    }

    /** Whether it can be given: every part has an amount and a day, and together they make the gross total. */
    boolean sound() {
        boolean days = instalments.stream()
                .allMatch(one -> one.day.get() != null
                        && one.cents.get().filter(cents -> cents > 0).isPresent());
        boolean holds = retained.get().filter(cents -> cents != 0).isPresent();
        return days
                && !instalments.isEmpty()
                && missing.get() == 0
                && (!holds
                        || (retained.get().orElse(0L) > 0
                                && until.get() != null
                                && !reason.get().isBlank()));
    }

    private long rest() {
        return grossCents - retained.get().orElse(0L);
    }

    private void instalment(LocalDate day, long cents) {
        var instalment = new Instalment();
        instalment.day.set(day);
        instalment.cents.set(Optional.of(cents));
        instalment.cents.addListener((property, before, now) -> count());
        instalments.add(instalment);
    }

    private void count() {
        long sum = instalments.stream()
                .mapToLong(one -> one.cents.get().orElse(0L))
                .sum();
        missing.set(rest() - sum);
    }
}

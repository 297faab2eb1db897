package city.kontor.capture.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** All amounts of a document with their roles. */
final class Money {
    /** One amount and what its labels say. */
    record Entry(Amount amount, MoneyRoles roles) {
        long cents() {
            return amount.cents();
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    Money(Reading reading) {
        for (Row row : reading.rows()) {
            for (Amount amount : Amounts.in(row)) {
                entries.add(new Entry(amount, MoneyRoles.of(reading, amount)));
            }
        }
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> in(Row row) {
        return entries.stream()
                .filter(entry -> entry.amount().span().row().equals(row))
                .toList();
    }

    /** Of all places where this amount is printed, the one whose labels speak most for a role; later places win. */
    Optional<Entry> best(long cents, ToDoubleFunction<MoneyRoles> role) {
        return entries.stream()
                .filter(entry -> entry.cents() == cents)
                .max(Comparator.comparingDouble((Entry entry) -> role.applyAsDouble(entry.roles())
                                - (entry.amount().mended() ? 0.1 : 0))
                        .thenComparingInt(entry -> entry.amount().span().row().index()));
    }
}

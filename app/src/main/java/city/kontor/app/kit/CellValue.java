package city.kontor.app.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What stands in a cell of an exported list, with its kind: numbers stay numbers and days stay days. */
public sealed interface CellValue {
    /** @param text whatever was typed or read; never taken as a formula */
    record Text(String text) implements CellValue {}

    /** @param cents euro cents */
    record Amount(long cents) implements CellValue {}

    record Count(long number) implements CellValue {}

    record Day(LocalDate day) implements CellValue {}

    /** @param number rounded to two decimals where it is written */
    record Decimal(double number) implements CellValue {}

    /** A moment, shown to the minute in the city's zone. */
    record Moment(Instant at) implements CellValue {}

    record Nothing() implements CellValue {}

    static CellValue text(String text) {
        return text.isEmpty() ? new Nothing() : new Text(text);
    }

    static CellValue text(Optional<String> text) {
        return text.map(CellValue::text).orElseGet(Nothing::new);
    }

    static CellValue cents(long cents) {
        return new Amount(cents);
    }

    static CellValue cents(Optional<Long> cents) {
        return cents.<CellValue>map(Amount::new).orElseGet(Nothing::new);
    }

    static CellValue count(long number) {
        return new Count(number);
    }

    static CellValue number(Optional<Double> number) {
        return number.<CellValue>map(Decimal::new).orElseGet(Nothing::new);
    }

    static CellValue day(LocalDate day) {
        return new Day(day);
    }

    static CellValue day(Optional<LocalDate> day) {
        return day.<CellValue>map(Day::new).orElseGet(Nothing::new);
    }

    static CellValue at(Instant at) {
        return new Moment(at);
    }
}

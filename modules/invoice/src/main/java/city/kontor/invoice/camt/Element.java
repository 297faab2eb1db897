package city.kontor.invoice.camt;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One element of a statement with all that is in it; small, for a statement is read entry by entry. */
final class Element {
    private final String name;
    private final String currency;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** @param currency the attribute Ccy, empty where there is none */
    Element(String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    void add(Element child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    boolean isNamed(String wanted) {
        return name.equals(wanted);
    }

    int length() {
        return text.length();
    }

    /** The first element at the end of that path. */
    Optional<Element> find(String... path) {
        Optional<Element> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.all(step).findFirst());
        }
        return found;
    }

    Stream<Element> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    /** Its text without white space around it; empty where there is none. */
    Optional<String> text(String... path) {
        return find(path).map(element -> element.text.toString().strip()).filter(value -> !value.isEmpty());
    }

    String needed(String... path) throws CamtException {
        return text(path)
                .orElseThrow(
                        () -> new CamtException(CamtException.Problem.MISSING, name + "/" + String.join("/", path)));
    }

    /** An amount in euro cents, without a sign. */
    long cents(String... path) throws CamtException {
        Element amount = find(path)
                .orElseThrow(
                        () -> new CamtException(CamtException.Problem.MISSING, name + "/" + String.join("/", path)));
        if (!amount.currency.equals("EUR")) {
            throw new CamtException(CamtException.Problem.NOT_EURO, amount.currency);
        }
        String written = needed(path);
        try {
            return new BigDecimal(written).movePointRight(2).longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw new CamtException(CamtException.Problem.WRONG_VALUE, name + "/" + String.join("/", path), written);
        }
    }

    /** The amount with its sign: above zero for CRDT. */
    long signedCents() throws CamtException {
        String side = needed("CdtDbtInd");
        return switch (side) {
            case "CRDT" -> cents("Amt");
            case "DBIT" -> -cents("Amt");
            default -> throw new CamtException(CamtException.Problem.WRONG_VALUE, name + "/CdtDbtInd", side);
        };
    }

    /** A day that is written as a date or as a date and time. */
    Optional<LocalDate> day(String child) throws CamtException {
        Optional<String> written = text(child, "Dt").or(() -> text(child, "DtTm"));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(
                    written.get().substring(0, Math.min(10, written.get().length()))));
        } catch (DateTimeException e) {
            throw new CamtException(CamtException.Problem.WRONG_VALUE, name + "/" + child, written.get());
        }
    }
}

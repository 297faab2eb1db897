package city.kontor.capture.bench;

import city.kontor.capture.FieldName;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells whether a value stands on the page at all: what an invoice does not print cannot be read from it. */
final class PrintedForms {
    private static final List<String> DATES = List.of(
            "dd.MM.yyyy",
            "d.M.yyyy",
            "dd.MM.yy",
            "d.M.yy",
            "yyyy-MM-dd",
            "dd/MM/yyyy",
            "d.MMMMyyyy",
            "dd.MMMMyyyy",
            "MMMMd,yyyy",
            "dMMMMyyyy");

    private PrintedForms() {}

    /** True where one of the value's printed forms occurs in the text, spaces and case aside. */
    static boolean onPage(FieldName name, String value, String pageText) {
        String text = squeezed(pageText);
        return forms(name, value).map(PrintedForms::squeezed).anyMatch(text::contains);
    }

    private static Stream<String> forms(FieldName name, String value) {
        return switch (name) {
            case ISSUE_DATE, DUE_DATE -> dates(value);
            case NET_TOTAL, TAX_TOTAL, GROSS_TOTAL -> amounts(value);
            case CURRENCY -> value.equals("EUR") ? Stream.of("EUR", "€") : Stream.of(value);
            default -> Stream.of(value);
        };
    }

    private static Stream<String> dates(String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            return DATES.stream()
                    .flatMap(form -> Stream.of(Locale.GERMAN, Locale.ENGLISH)
                            .map(locale -> date.format(DateTimeFormatter.ofPattern(form, locale))));
        } catch (DateTimeParseException e) {
            // The truth itself is no date; then its literal text must be on the page.
            return Stream.of(value);
        }
    }

    private static Stream<String> amounts(String value) {
        String whole = value.substring(0, value.indexOf('.'));
        String decimals = value.substring(value.indexOf('.') + 1);
        String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u0000");
        return Stream.of(
                whole + "," + decimals,
                whole + "." + decimals,
                grouped.replace('\u0000', '.') + "," + decimals,
                grouped.replace('\u0000', ',') + "." + decimals,
                grouped.replace('\u0000', '\'') + "." + decimals);
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0]", "").toLowerCase(Locale.ROOT);
    }
}

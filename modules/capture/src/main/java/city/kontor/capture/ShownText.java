package city.kontor.capture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of pages as it is searched for a value, however its writer spaced and grouped it. */
final class ShownText {
    private final String text;

    ShownText(List<PageText> pages) {
        text = pages.stream()
                .flatMap(page -> page.words().stream())
                .map(word -> squeezed(word.text()))
                .collect(Collectors.joining());
    }

    /** @param value as {@link FieldName} writes it */
    boolean shows(FieldName name, String value) {
        return switch (name) {
            case NET_TOTAL, TAX_TOTAL, GROSS_TOTAL -> amounts(value).anyMatch(text::contains);
            default -> text.contains(squeezed(value));
        };
    }

    /** 1234.50 as 1.234,50, 1234,50, 1,234.50 and 1234.50. */
    private static Stream<String> amounts(String value) {
        var amount = new BigDecimal(value).abs();
        return Stream.of("%,.2f", "%.2f")
                .flatMap(form ->
                        Stream.of(Locale.GERMANY, Locale.ROOT).map(locale -> String.format(locale, form, amount)));
    }

    private static String squeezed(String words) {
        return words.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}

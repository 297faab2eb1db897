package city.kontor.invoice.store;

import city.kontor.invoice.CapturedField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Captured fields in one column: a line each, the parts divided by tabs. */
final class CapturedText {
    private static final Pattern DIVIDERS = Pattern.compile("[\\t\\r\\n]+");

    private CapturedText() {}

    static String of(List<CapturedField> fields) {
        return fields.stream()
                .map(field -> String.join(
                        "\t",
                        clean(field.field()),
                        clean(field.value()),
                        String.format(Locale.ROOT, "%.4f", field.confidence()),
                        String.valueOf(field.page()),
                        String.valueOf(field.x()),
                        String.valueOf(field.y()),
                        String.valueOf(field.width()),
                        String.valueOf(field.height())))
                .collect(Collectors.joining("\n"));
    }

    static List<CapturedField> read(String text) {
        return text.lines().map(CapturedText::field).toList();
    }

    private static CapturedField field(String line) {
        String[] parts = line.split("\t", -1);
        return new CapturedField(
                parts[0],
                parts[1],
                Double.parseDouble(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]),
                Integer.parseInt(parts[6]),
                Integer.parseInt(parts[7]));
    }

    private static String clean(String text) {
        return DIVIDERS.matcher(text).replaceAll(" ");
    }
}

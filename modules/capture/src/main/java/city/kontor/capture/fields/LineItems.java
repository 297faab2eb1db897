package city.kontor.capture.fields;

import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.LineItem;
import city.kontor.capture.PageText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the table of an invoice's lines (BG-25). What does not add up to the invoice's total is no table and is not taken. */
public final class LineItems {
    private static final Lexicon LEXICON = Lexicon.load();
    /** Labels that make a row a sum, a carried-over one or a term of payment, but never a line. */
    private static final Set<LabelKind> NO_LINE = EnumSet.of(
            LabelKind.NET,
            LabelKind.TAX,
            LabelKind.GROSS,
            LabelKind.PAYABLE,
            LabelKind.SUM,
            LabelKind.CARRY,
            LabelKind.DISCOUNT,
            LabelKind.IBAN,
            LabelKind.INVOICE_NUMBER);
    /** How far the right edges of one column of amounts may lie apart, as a share of the page's width. */
    private static final double SAME_COLUMN = 0.012;

    /** A row that ends in an amount. */
    private record Line(Row row, Amount amount) {}

    private LineItems() {}

    /**
     * The lines, whose amounts add up to the net total or, where a seller prints gross prices, to the gross total; empty where none do.
     *
     * @param fields what was read of the same pages, or what a person made of it
     */
    public static List<LineItem> read(List<PageText> pages, InvoiceFields fields) {
        Reading reading = Reading.of(Sheets.of(pages), LEXICON);
        List<Line> lines = lines(reading);
        for (FieldName total : List.of(FieldName.NET_TOTAL, FieldName.GROSS_TOTAL)) {
            Optional<Long> sum = fields.get(total)
                    .map(FieldValue::value)
                    .map(value -> Amounts.parse(value.replace('.', ',')))
                    .filter(OptionalLong::isPresent)
                    .map(OptionalLong::getAsLong);
            Optional<List<Line>> found = sum.flatMap(cents -> addingUpTo(lines, cents, reading));
            if (found.isPresent()) {
                return items(reading, found.get());
            }
        }
        return List.of();
    }

    private static List<Line> lines(Reading reading) {
        var lines = new ArrayList<Line>();
        for (Row row : reading.rows()) {
            List<Amount> amounts = Amounts.in(row);
            boolean sum = reading.labels().in(row).stream().anyMatch(hit -> NO_LINE.contains(hit.kind()));
            if (!amounts.isEmpty() && !sum && hasWords(row)) {
                lines.add(new Line(row, amounts.getLast()));
            }
        }
        return lines;
    }

    private static boolean hasWords(Row row) {
        return row.tokens().stream().anyMatch(token -> token.text().matches("\\P{L}*\\p{L}{2,}.*"));
    }

    /** The longest run of rows, one below the other in one column of amounts, that makes up the sum. */
    private static Optional<List<Line>> addingUpTo(List<Line> lines, long sum, Reading reading) {
        List<Line> best = List.of();
        for (int from = 0; from < lines.size(); from++) {
            var run = new ArrayList<Line>();
            long total = 0;
            for (int i = from; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (!sameColumn(lines.get(from), line, reading)) {
                    continue;
                }
                run.add(line);
                total += line.amount().cents();
                if (total == sum && run.size() > best.size() && (run.size() > 1 || isProduct(line))) {
                    best = List.copyOf(run);
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** A single row may also be the total itself, unless quantity times price makes it a line. */
    private static boolean isProduct(Line line) {
        return !LineParts.of(line.row(), line.amount(), 1).item("").unitPrice().isEmpty();
    }

    private static boolean sameColumn(Line first, Line other, Reading reading) {
        int width = reading.sheets().page(first.row().page()).width();
        return Math.abs(end(first) - end(other)) < width * SAME_COLUMN;
    }

    /** The right edge of the digits, without a currency that not every row repeats. */
    private static int end(Line line) {
        return line.amount().span().tokens().stream()
                .filter(Token::hasDigit)
                .mapToInt(token -> token.box().right())
                .max()
                .orElse(0);
    }

    private static List<LineItem> items(Reading reading, List<Line> lines) {
        var items = new ArrayList<LineItem>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String below = i + 1 < lines.size()
                    ? below(reading, line.row(), lines.get(i + 1).row())
                    : "";
            items.add(LineParts.of(line.row(), line.amount(), i + 1).item(below));
        }
        return List.copyOf(items);
    }

    /** What stands between two lines without an amount of its own belongs to the upper one. */
    private static String below(Reading reading, Row upper, Row lower) {
        if (upper.page() != lower.page()) {
            return "";
        }
        var text = new StringBuilder();
        for (Row row : reading.sheets().below(upper)) {
            if (row.index() >= lower.index()) {
                break;
            }
            if (Amounts.in(row).isEmpty() && hasWords(row)) {
                text.append(' ').append(row.span(0, row.tokens().size()).text());
            }
        }
        return text.toString();
    }
}

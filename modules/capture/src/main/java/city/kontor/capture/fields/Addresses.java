package city.kontor.capture.fields;

import city.kontor.capture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Postal addresses: the line with postcode and town, the block above it, and addresses printed in one line. */
final class Addresses {
    private static final Pattern POSTCODE = Pattern.compile("(?:(?:DE?|AT?|CH)-?)?\\d{5}|(?:A|AT|CH)-?\\d{4}");
    private static final Pattern COUNTRY = Pattern.compile("DE|D|AT|A|CH|NL|BE|LU|D-|DE-");
    private static final int MAX_LINES = 6;

    private Addresses() {}

    /** True for "44575 Castrop-Rauxel", "D-44575 …", "DE 44575 …". */
    static boolean startsWithPostcode(Span cell) {
        return postcodeAt(cell, cell.from())
                || (cell.from() + 1 < cell.to()
                        && COUNTRY.matcher(text(cell, cell.from())).matches()
                        && postcodeAt(cell, cell.from() + 1));
    }

    /** True for name, street and town in one line. */
    static boolean inline(Span line) {
        return inlinePostcode(line).isPresent();
    }

    /** Where the postcode of a one-line address stands; at least a name and a street precede it. */
    static Optional<Integer> inlinePostcode(Span line) {
        for (int token = line.from() + 2; token + 1 < line.to(); token++) {
            if (!postcodeAt(line, token)) {
                continue;
            }
            Span before = line.row().span(line.from(), token);
            boolean letters = before.tokens().stream()
                            .filter(t -> t.text().matches(".*\\p{L}{3,}.*"))
                            .count()
                    >= 2;
            boolean house = before.tokens().stream().anyMatch(Token::hasDigit)
                    || before.text().matches("(?i).*postfach.*");
            boolean label = before.tokens().stream().anyMatch(t -> t.text().matches(".*\\p{L}:"));
            if (letters && house && !label) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private static boolean postcodeAt(Span line, int token) {
        if (token + 1 >= line.to()) {
            return false;
        }
        String next = text(line, token + 1);
        return POSTCODE.matcher(text(line, token)).matches() && next.matches("\\p{Lu}\\p{L}.*|[a-z]\\.?");
    }

    private static String text(Span line, int token) {
        return line.row().tokens().get(token).text();
    }

    /** The lines of an address from its first to the one with the postcode, all of them aligned left, right or centred. */
    static List<Span> blockAbove(Sheets sheets, Span town) {
        var block = new ArrayList<Span>(List.of(town));
        Span lowest = town;
        for (Row row : sheets.above(town.row())) {
            Span below = lowest;
            int gap = below.box().y() - row.box().bottom();
            if (gap > 3 * town.row().height() || block.size() >= MAX_LINES) {
                break;
            }
            Optional<Span> aligned = row.cells().stream()
                    .filter(cell -> aligned(cell.box(), town.box())
                            && below.box().y() - cell.box().bottom()
                                    < 2 * town.row().height())
                    .findFirst();
            if (aligned.isPresent()) {
                block.addFirst(aligned.get());
                lowest = aligned.get();
            }
        }
        return block;
    }

    private static boolean aligned(Box left, Box right) {
        int slack = 25;
        return Math.abs(left.x() - right.x()) < slack
                || (Math.abs(left.right() - right.right()) < slack && left.x() > 1200)
                || Math.abs(left.x() + left.right() - right.x() - right.right()) < 2 * slack;
    }
}

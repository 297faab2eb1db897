package city.kontor.capture.fields;

import city.kontor.capture.Box;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of neighbouring tokens in one row.
 *
 * @param from the first token's place in the row
 * @param to one after the last token's place; greater than {@code from}
 */
record Span(Row row, int from, int to) {
    List<Token> tokens() {
        return row.tokens().subList(from, to);
    }

    /** The tokens' texts with single spaces. */
    String text() {
        return tokens().stream().map(Token::text).collect(Collectors.joining(" "));
    }

    int page() {
        return row.page();
    }

    Box box() {
        return tokens().stream().map(Token::box).reduce(Box::union).orElseThrow();
    }

    /** The weakest token's confidence, 0 to 100. */
    int confidence() {
        return tokens().stream().mapToInt(Token::confidence).min().orElse(0);
    }

    boolean overlaps(Span other) {
        return row.equals(other.row) && from < other.to && other.from < to;
    }

    /** True where both share a part of their width, or begin at the same edge. */
    boolean sharesColumn(Span other) {
        Box mine = box();
        Box its = other.box();
        int slack = row.height();
        return page() == other.page() && mine.x() < its.right() + slack / 2 && its.x() < mine.right() + slack / 2;
    }
}

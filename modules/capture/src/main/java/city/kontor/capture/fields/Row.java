package city.kontor.capture.fields;

import city.kontor.capture.Box;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one height of a page, from left to right, whatever columns it belongs to.
 *
 * @param page the page's number, from 1
 * @param index the row's number in the document, from 0, down the pages
 * @param tokens from left to right
 * @param height the median height of its tokens in pixels
 */
record Row(int page, int index, List<Token> tokens, int height) {
    Row {
        tokens = List.copyOf(tokens);
    }

    /** Rows of one document are told apart by their number alone. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && row.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    Box box() {
        return span(0, tokens.size()).box();
    }

    Span span(int from, int to) {
        return new Span(this, from, to);
    }

    /** The distance in pixels between a token and the one before it. */
    int gapBefore(int token) {
        return token == 0
                ? Integer.MAX_VALUE
                : tokens.get(token).box().x() - tokens.get(token - 1).box().right();
    }

    /** True where a column begins: the gap is wider than words of one sentence leave. */
    boolean startsCell(int token) {
        return token == 0 || gapBefore(token) > cellGap();
    }

    int cellGap() {
        return Math.max(28, height * 8 / 5);
    }

    /** The runs of tokens between wide gaps. */
    List<Span> cells() {
        var cells = new ArrayList<Span>();
        int from = 0;
        for (int token = 1; token <= tokens.size(); token++) {
            if (token == tokens.size() || startsCell(token)) {
                cells.add(span(from, token));
                from = token;
            }
        }
        return cells;
    }

    /** The cell a token belongs to. */
    Span cellOf(int token) {
        int from = token;
        while (!startsCell(from)) {
            from--;
        }
        int to = token + 1;
        while (to < tokens.size() && !startsCell(to)) {
            to++;
        }
        return span(from, to);
    }
}

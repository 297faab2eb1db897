package city.kontor.capture.fields;

import city.kontor.capture.Box;
import city.kontor.capture.PageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All pages of a document as rows. The reader's own lines are not used: it reads columns one after the other, while label and value
 * often stand in different columns of one row.
 */
final class Sheets {
    private final List<Row> rows;
    private final List<PageText> pages;

    private Sheets(List<PageText> pages, List<Row> rows) {
        this.pages = List.copyOf(pages);
        this.rows = List.copyOf(rows);
    }

    static Sheets of(List<PageText> pages) {
        var rows = new ArrayList<Row>();
        for (PageText page : pages) {
            for (List<Token> tokens : group(page)) {
                rows.add(new Row(page.page(), rows.size(), tokens, height(tokens)));
            }
        }
        return new Sheets(pages, rows);
    }

    List<Row> rows() {
        return rows;
    }

    /** The page's size. */
    PageText page(int number) {
        return pages.stream().filter(page -> page.page() == number).findFirst().orElseThrow();
    }

    /** The rows of the same page below a row, nearest first. */
    List<Row> below(Row row) {
        int end = row.index() + 1;
        while (end < rows.size() && rows.get(end).page() == row.page()) {
            end++;
        }
        return rows.subList(row.index() + 1, end);
    }

    /** The rows of the same page above a row, nearest first. */
    List<Row> above(Row row) {
        int start = row.index();
        while (start > 0 && rows.get(start - 1).page() == row.page()) {
            start--;
        }
        return rows.subList(start, row.index()).reversed();
    }

    /** Walks from left to right and hangs each token on the row whose last token stands at its height, so a slight skew does no harm. */
    private static List<List<Token>> group(PageText page) {
        List<Token> tokens = page.words().stream()
                .flatMap(word -> Token.of(word).stream())
                .filter(token -> token.box().height() < page.height() / 12)
                .sorted(Comparator.comparingInt(token -> token.box().x()))
                .toList();
        var rows = new ArrayList<List<Token>>();
        var ends = new ArrayList<Token>();
        for (Token token : tokens) {
            int best = -1;
            int nearest = Integer.MAX_VALUE;
            for (int i = 0; i < rows.size(); i++) {
                int distance = Math.abs(ends.get(i).centreY() - token.centreY());
                if (distance < nearest && level(ends.get(i).box(), token.box())) {
                    nearest = distance;
                    best = i;
                }
            }
            if (best < 0) {
                rows.add(new ArrayList<>(List.of(token)));
                ends.add(token);
            } else {
                rows.get(best).add(token);
                if (token.box().height() * 2 > ends.get(best).box().height()) {
                    ends.set(best, token);
                }
            }
        }
        rows.sort(Comparator.comparingInt(
                row -> row.stream().mapToInt(Token::centreY).sum() / row.size()));
        return rows;
    }

    private static boolean level(Box left, Box right) {
        int overlap = Math.min(left.bottom(), right.bottom()) - Math.max(left.y(), right.y());
        int smaller = Math.min(left.height(), right.height());
        int larger = Math.max(left.height(), right.height());
        // A headline does not pull the small print beside it into its row, but a dash belongs to its line.
        return overlap * 2 > smaller && (larger < smaller * 3 || smaller < 16);
    }

    private static int height(List<Token> tokens) {
        int[] heights = tokens.stream()
                .filter(Token::hasLetterOrDigit)
                .mapToInt(token -> token.box().height())
                .sorted()
                .toArray();
        return heights.length == 0 ? 30 : heights[heights.length / 2];
    }
}

package city.kontor.scanning;

import java.util.List;

/**
 * What came of comparing pages with the paper.
 *
 * @param pages of the whole batch
 * @param seen the pages that somebody looked at, counted from 1 through the whole batch
 * @param faulty those of them that do not show the paper
 * @param note in the words of the person; may be empty
 */
public record CheckResult(int pages, List<Integer> seen, List<Integer> faulty, String note) {
    public CheckResult {
        seen = List.copyOf(seen);
        faulty = List.copyOf(faulty);
    }
}

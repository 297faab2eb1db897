package city.kontor.search;

import java.util.List;

/**
 * What was found.
 *
 * @param total how many there are
 * @param exact whether that was counted to the end; otherwise there are at least so many
 * @param progress how far the index is
 */
public record Answer(List<Hit> hits, long total, boolean exact, Progress progress) {
    public Answer {
        hits = List.copyOf(hits);
    }
}

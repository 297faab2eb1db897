package city.kontor.scanning;

import city.kontor.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which pages of a batch are compared with the paper. Drawn from the batch's id, so that nobody can choose them, the server
 * can check them, and an auditor can draw them again.
 */
public final class Sample {
    private Sample() {}

    /**
     * The pages to look at, in order, counted from 1.
     *
     * @param pages of the whole batch
     * @param percent of them, rounded up
     */
    public static List<Integer> draw(String batchId, int pages, int percent) {
        int wanted = Math.min(pages, (pages * percent + 99) / 100);
        return IntStream.rangeClosed(1, pages)
                .boxed()
                .sorted(Comparator.comparing(page -> hash(batchId, page), Arrays::compare))
                .limit(wanted)
                .sorted()
                .toList();
    }

    private static byte[] hash(String batchId, int page) {
        return Sha256.of((batchId + ":" + page).getBytes(StandardCharsets.UTF_8));
    }
}

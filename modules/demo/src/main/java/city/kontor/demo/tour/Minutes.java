package city.kontor.demo.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happened, in the order it happened. */
public final class Minutes {
    /**
     * One step.
     *
     * @param person who did it
     * @param did what, in the user's language
     * @param result what the desktop then showed
     * @param took from the first look to the result
     */
    public record Entry(String person, String did, String result, Duration took) {}

    private final List<Entry> entries = new ArrayList<>();
    private long since = System.nanoTime();

    /** Writes down what was done since the last entry. */
    public void write(String person, String did, String result) {
        long now = System.nanoTime();
        entries.add(new Entry(person, did, result, Duration.ofNanos(now - since)));
        since = now;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** As a Markdown table. */
    public String table() {
        var table = new StringBuilder("| | wer | tut | Ergebnis | Dauer |\n| ---: | --- | --- | --- | ---: |\n");
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            table.append("| %d | %s | %s | %s | %.1f s |%n"
                    .formatted(
                            i + 1,
                            entry.person(),
                            entry.did(),
                            entry.result(),
                            entry.took().toMillis() / 1000.0));
        }
        return table.toString();
    }

    public void save(Path file) throws IOException {
        Files.writeString(file, "# Der Weg einer Rechnung\n\n" + table());
    }
}

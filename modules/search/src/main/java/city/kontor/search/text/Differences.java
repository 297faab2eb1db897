package city.kontor.search.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two texts beside each other, line by line, and in lines that differ word by word.
 *
 * @param lines all lines of both, in their order
 */
public record Differences(List<Line> lines) {
    /** More words than this are not compared one by one: their lines count as exchanged. */
    private static final int MOST_WORDS = 20_000;

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\n|[^\\S\\n]+|[^\\p{L}\\p{N}\\s]");

    public Differences {
        lines = List.copyOf(lines);
    }

    /** What became of a piece of text. */
    public enum Fate {
        SAME,
        REMOVED,
        ADDED
    }

    /** A piece within a line. */
    public record Piece(Fate fate, String text) {}

    /** One line with its pieces; without any where it is empty. */
    public record Line(List<Piece> pieces) {
        public Line {
            pieces = List.copyOf(pieces);
        }

        public boolean isSame() {
            return pieces.stream().allMatch(piece -> piece.fate() == Fate.SAME);
        }
    }

    /** How many lines differ. */
    public long changed() {
        return lines.stream().filter(line -> !line.isSame()).count();
    }

    /** Compares two texts. */
    public static Differences between(String before, String after) {
        List<String> old = before.lines().map(String::strip).toList();
        List<String> now = after.lines().map(String::strip).toList();
        var lines = new ArrayList<Line>();
        for (Run run : runs(old, now, old, now)) {
            if (run.same()) {
                run.now().forEach(line -> lines.add(whole(Fate.SAME, line)));
            } else if (run.old().isEmpty() || run.now().isEmpty()) {
                run.old().forEach(line -> lines.add(whole(Fate.REMOVED, line)));
                run.now().forEach(line -> lines.add(whole(Fate.ADDED, line)));
            } else {
                lines.addAll(words(run.old(), run.now()));
            }
        }
        return new Differences(lines);
    }

    /** A stretch that both have, or what stands in each between two of them. */
    private record Run(boolean same, List<String> old, List<String> now) {}

    /** @param comparedOld what is compared; {@code old} has as many, and is what comes out */
    private static List<Run> runs(
            List<String> comparedOld, List<String> comparedNow, List<String> old, List<String> now) {
        var runs = new ArrayList<Run>();
        int from = 0;
        int to = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        comparedOld, comparedNow, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                int oldAt = delta.getSource().getPosition();
                int nowAt = delta.getTarget().getPosition();
                between(runs, old.subList(from, oldAt), now.subList(to, nowAt));
                from = oldAt + delta.getSource().size();
                to = nowAt + delta.getTarget().size();
                runs.add(new Run(true, old.subList(oldAt, from), now.subList(nowAt, to)));
            }
        }
        between(runs, old.subList(from, old.size()), now.subList(to, now.size()));
        return runs;
    }

    private static void between(List<Run> runs, List<String> old, List<String> now) {
        if (!old.isEmpty() || !now.isEmpty()) {
            runs.add(new Run(false, old, now));
        }
    }

    private static Line whole(Fate fate, String line) {
        return new Line(line.isEmpty() ? List.of() : List.of(new Piece(fate, line)));
    }

    /** Line breaks count as spaces: where only they moved, as in a page that was set anew, nothing differs. */
    private static List<Line> words(List<String> source, List<String> target) {
        List<String> old = tokens(String.join("\n", source));
        List<String> now = tokens(String.join("\n", target));
        if (old.size() + now.size() > MOST_WORDS) {
            return Stream.concat(
                            source.stream().map(line -> whole(Fate.REMOVED, line)),
                            target.stream().map(line -> whole(Fate.ADDED, line)))
                    .toList();
        }
        var pieces = new ArrayList<Piece>();
        for (Run run : runs(spaced(old), spaced(now), old, now)) {
            if (!run.same()) {
                add(pieces, Fate.REMOVED, run.old());
            }
            add(pieces, run.same() ? Fate.SAME : Fate.ADDED, run.now());
        }
        return broken(pieces);
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static List<String> spaced(List<String> tokens) {
        return tokens.stream().map(token -> token.isBlank() ? " " : token).toList();
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", tokens)));
        }
    }

    /** The pieces in lines again. */
    private static List<Line> broken(List<Piece> pieces) {
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            String[] parts = piece.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new Line(line));
                    line.clear();
                }
                if (!parts[i].isEmpty()) {
                    line.add(new Piece(piece.fate(), parts[i]));
                }
            }
        }
        lines.add(new Line(line));
        return Collections.unmodifiableList(lines);
    }
}

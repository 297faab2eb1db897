package city.kontor.demo;

import city.kontor.capture.bench.ReadingExtent;
import city.kontor.demo.bench.Benches;
import city.kontor.demo.bench.FigureTable;
import city.kontor.kernel.Figure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./kontor bench [NAME...] [--whole] [--documents=N]}: measures, prints a table, and keeps it in docs/figures.md. */
public final class BenchMain {
    private static final String BEGIN = "<!-- measured -->";
    private static final String WHOLE = "--whole";
    private static final String DOCUMENTS = "--documents=";
    private static final String END = "<!-- /measured -->";

    private BenchMain() {}

    /** @param arguments the file to keep the figures in, then the names of the benches; none for all; {@code --whole} reads all samples, {@code --documents=N} makes another city */
    public static void main(String[] arguments) throws Exception {
        FxThread.endProgramOnFailure();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path file = Path.of(arguments[0]);
        Set<String> wanted = Stream.of(arguments).skip(1).collect(Collectors.toCollection(TreeSet::new));
        ReadingExtent extent = wanted.remove(WHOLE) ? ReadingExtent.ALL : ReadingExtent.SOME;
        int documents = wanted.stream()
                .filter(word -> word.startsWith(DOCUMENTS))
                .findFirst()
                .map(word -> Integer.parseInt(word.substring(DOCUMENTS.length())))
                .orElse(Benches.DOCUMENTS);
        wanted.removeIf(word -> word.startsWith(DOCUMENTS));
        Map<String, Benches.Bench> benches = Benches.all(extent, documents);
        Set<String> unknown = new TreeSet<>(wanted);
        unknown.removeAll(benches.keySet());
        if (!unknown.isEmpty()) {
            System.err.println("There is no bench " + unknown + "; there are " + benches.keySet() + ", and " + WHOLE
                    + " reads all samples of reading.");
            System.exit(2);
        }
        var figures = new ArrayList<Figure>();
        for (Map.Entry<String, Benches.Bench> bench : benches.entrySet()) {
            if (wanted.isEmpty() || wanted.contains(bench.getKey())) {
                out.println("measuring " + bench.getKey() + " ...");
                figures.addAll(measure(bench.getValue()));
            }
        }
        List<String> table = FigureTable.lines(figures);
        table.forEach(out::println);
        if (wanted.isEmpty()) {
            keep(file, table);
            out.println("kept in " + file);
        }
        System.exit(0);
    }

    private static List<Figure> measure(Benches.Bench bench) throws Exception {
        Path directory = Files.createTempDirectory("kontor-bench");
        try {
            return bench.run(directory);
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Replaces the measured part of the document; what people wrote around it stays. */
    private static void keep(Path file, List<String> table) throws IOException {
        String document = Files.exists(file) ? Files.readString(file) : "# Figures\n\n" + BEGIN + "\n" + END + "\n";
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        String machine = "Measured on " + LocalDate.now(ZoneId.of("Europe/Berlin")) + ", "
                + Runtime.getRuntime().availableProcessors()
                + " cores, " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
                + Runtime.version();
        Files.writeString(
                file,
                document.substring(0, begin) + "\n" + machine + "\n\n" + String.join("\n", table) + "\n"
                        + document.substring(end));
    }
}

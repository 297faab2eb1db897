package city.kontor.capture.bench;

import city.kontor.kernel.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures capture: pages a minute for one core with PDF/A, beside the tools people would use otherwise, and how many
 * words are read right. Time is processor time, so that other work on the machine does not count.
 */
public final class CaptureBench {
    private static final int PAGES = 8;
    /** How many of each kind the other tools get, which are slower. */
    private static final int COMPARED = 4;

    private static final int ROUNDS = 2;

    private CaptureBench() {}

    /**
     * Runs everything, about four minutes.
     *
     * @param directory an empty directory
     */
    public static List<Figure> run(Path directory) throws IOException, InterruptedException {
        List<BenchPages.Page> clean = pages(false);
        List<BenchPages.Page> degraded = pages(true);
        List<Path> cleanFiles = write(clean, directory, "clean");
        List<Path> degradedFiles = write(degraded, directory, "degraded");
        var files = new ArrayList<>(cleanFiles);
        files.addAll(degradedFiles);
        Path results = directory.resolve("results.jsonl");
        double perMinute = Rivals.kontor(files, directory, results);
        List<List<String>> read = words(results);
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("capture: pages a minute for one core, with PDF/A", perMinute, "pages/min", ">= 25"));
        double cleanRecall = recall(read.subList(0, PAGES), clean);
        double degradedRecall = recall(read.subList(PAGES, 2 * PAGES), degraded);
        figures.add(new Figure("capture: words read right, clean pages", cleanRecall * 100, "%", ">= 95.5"));
        figures.add(new Figure("capture: words read right, degraded pages", degradedRecall * 100, "%", ">= 94"));
        figures.addAll(SeparatorBench.run());
        var some = new ArrayList<>(cleanFiles.subList(0, COMPARED));
        some.addAll(degradedFiles.subList(0, COMPARED));
        figures.addAll(compared(some, directory));
        figures.addAll(OutputBench.run(some, directory, directory.resolve("ocrmypdf.pdf")));
        return figures;
    }

    /** The same work done by another tool: pages a minute of processor time, empty where it is not installed. */
    private interface Rival {
        Optional<Double> run(List<Path> pages, Path directory) throws IOException, InterruptedException;
    }

    /** In turns, so that a busy moment of the machine, which also slows processor time down, hits all. */
    private static List<Figure> compared(List<Path> pages, Path directory) throws IOException, InterruptedException {
        Map<String, Rival> rivals = new LinkedHashMap<>();
        rivals.put("plain tesseract", Rivals::tesseract);
        rivals.put("ocrmypdf", Rivals::ocrMyPdf);
        Map<String, Double> theirs = new LinkedHashMap<>();
        double ours = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ours += Rivals.kontor(pages, directory, directory.resolve("compared.jsonl"));
            for (var rival : rivals.entrySet()) {
                rival.getValue()
                        .run(pages, directory)
                        .ifPresent(perMinute -> theirs.merge(rival.getKey(), perMinute, Double::sum));
            }
        }
        var figures = new ArrayList<Figure>();
        for (String name : rivals.keySet()) {
            Double sum = theirs.get(name);
            if (sum == null) {
                figures.add(new Figure("capture: " + name + " is not installed", 0, "pages/min", ""));
            } else {
                figures.add(new Figure("capture: " + name + " on the same pages", sum / ROUNDS, "pages/min", ""));
                figures.add(new Figure("capture: Kontor / " + name + ", pages a minute", ours / sum, "ratio", ""));
            }
        }
        return figures;
    }

    private static List<BenchPages.Page> pages(boolean degraded) {
        var pages = new ArrayList<BenchPages.Page>();
        for (int seed = 1; seed <= PAGES; seed++) {
            pages.add(degraded ? BenchPages.degraded(seed) : BenchPages.clean(seed));
        }
        return pages;
    }

    private static List<Path> write(List<BenchPages.Page> pages, Path directory, String name) throws IOException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < pages.size(); i++) {
            Path file = directory.resolve(name + "-" + (i + 1) + ".png");
            ImageIO.write(pages.get(i).pixels().toImage(), "png", file.toFile());
            files.add(file);
        }
        return files;
    }

    /** The words of each page, from the lines that the program printed. */
    private static List<List<String>> words(Path results) throws IOException {
        var pages = new ArrayList<List<String>>();
        for (String line : Files.readAllLines(results)) {
            var result = JsonMapper.shared().readTree(line);
            if (!result.path("error").isNull()) {
                throw new IOException(result.path("file").asString() + ": "
                        + result.path("error").asString());
            }
            pages.add(List.of(result.path("text").asString().split("\\s+")));
        }
        return pages;
    }

    private static double recall(List<List<String>> read, List<BenchPages.Page> truth) {
        int found = 0;
        int all = 0;
        for (int i = 0; i < read.size(); i++) {
            var left = new ArrayList<>(read.get(i));
            for (String word : truth.get(i).words()) {
                all++;
                found += left.remove(word) ? 1 : 0;
            }
        }
        return (double) found / all;
    }
}

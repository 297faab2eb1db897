package city.kontor.capture.bench;

import city.kontor.capture.Outcome;
import city.kontor.capture.Word;
import city.kontor.capture.fields.RuleFieldReader;
import city.kontor.capture.input.Limits;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Tesseract;
import city.kontor.capture.pipeline.Extraction;
import city.kontor.capture.pipeline.Extractor;
import city.kontor.kernel.Figure;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Measures capture: pages a minute for one core with PDF/A, beside the tools people would use otherwise, and how many
 * words are read right. Time is processor time, so that other work on the machine does not count.
 */
public final class CaptureBench {
    private static final int PAGES = 8;
    private static final int WARM_UP = 2;
    /** How many of each kind the other tools get, which are slower. */
    private static final int COMPARED = 2;

    private static final int ROUNDS = 2;

    private CaptureBench() {}

    /**
     * Runs everything, about two minutes.
     *
     * @param directory an empty directory
     */
    public static List<Figure> run(Path directory) throws IOException, InterruptedException {
        try (var ocr = new OcrPool(() -> Tesseract.start(Duration.ofMinutes(2)));
                var extractor = new Extractor(ocr, new RuleFieldReader(), Limits.DEFAULT, 1)) {
            List<BenchPages.Page> clean = pages(false);
            List<BenchPages.Page> degraded = pages(true);
            List<Path> cleanFiles = write(clean, directory, "clean");
            List<Path> degradedFiles = write(degraded, directory, "degraded");
            for (Path file : cleanFiles.subList(0, WARM_UP)) {
                extract(extractor, file);
            }
            long before = cpuNanos();
            double cleanRecall = recall(extractor, cleanFiles, clean);
            double degradedRecall = recall(extractor, degradedFiles, degraded);
            double perMinute = 2.0 * PAGES * 60e9 / (cpuNanos() - before);
            var figures = new ArrayList<Figure>();
            figures.add(
                    new Figure("capture: pages a minute for one core, with PDF/A", perMinute, "pages/min", ">= 25"));
            figures.add(new Figure("capture: words read right, clean pages", cleanRecall * 100, "%", ">= 95.5"));
            figures.add(new Figure("capture: words read right, degraded pages", degradedRecall * 100, "%", ">= 94"));
            var some = new ArrayList<>(cleanFiles.subList(0, COMPARED));
            some.addAll(degradedFiles.subList(0, COMPARED));
            compare(figures, extractor, some, directory, "plain tesseract", Rivals::tesseract);
            compare(figures, extractor, some, directory, "ocrmypdf", Rivals::ocrMyPdf);
            return figures;
        }
    }

    /** The same work done by another tool: pages a minute of processor time, empty where it is not installed. */
    private interface Rival {
        Optional<Double> run(List<Path> pages, Path directory) throws IOException, InterruptedException;
    }

    /** In turns, so that a busy moment of the machine, which also slows processor time down, hits both. */
    private static void compare(
            List<Figure> figures, Extractor extractor, List<Path> pages, Path directory, String name, Rival rival)
            throws IOException, InterruptedException {
        double ours = 0;
        double theirs = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = cpuNanos();
            pages.forEach(page -> extract(extractor, page));
            ours += pages.size() * 60e9 / (cpuNanos() - before);
            Optional<Double> other = rival.run(pages, directory);
            if (other.isEmpty()) {
                figures.add(new Figure("capture: " + name + " is not installed", 0, "pages/min", ""));
                return;
            }
            theirs += other.get();
        }
        figures.add(new Figure("capture: " + name + " on the same pages", theirs / ROUNDS, "pages/min", ""));
        figures.add(new Figure("capture: Kontor / " + name + ", pages a minute", ours / theirs, "ratio", ""));
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

    private static double recall(Extractor extractor, List<Path> files, List<BenchPages.Page> truth) {
        int found = 0;
        int all = 0;
        for (int i = 0; i < files.size(); i++) {
            var left = new ArrayList<>(extract(extractor, files.get(i)).pages().getFirst().words().stream()
                    .map(Word::text)
                    .toList());
            for (String word : truth.get(i).words()) {
                all++;
                found += left.remove(word) ? 1 : 0;
            }
        }
        return (double) found / all;
    }

    private static Extraction extract(Extractor extractor, Path file) {
        Path pdf = file.resolveSibling(file.getFileName() + ".pdf");
        return switch (extractor.extract(file, pdf, Instant.EPOCH)) {
            case Outcome.Done<Extraction>(Extraction read) -> read;
            case Outcome.Refused<Extraction>(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}

package city.kontor.capture.bench;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * Runs {@code ./kontor capture}, and the tools that would do the same work otherwise where they are installed, on the same pages. All
 * are programs of their own, so that each one's start counts too.
 */
final class Rivals {
    private Rivals() {}

    /**
     * Pages a minute of processor time of {@code ./kontor capture} with one thread.
     *
     * @param results where its lines of JSON are written, one a page
     */
    static double kontor(List<Path> pages, Path directory, Path results) throws IOException, InterruptedException {
        String script = System.getenv("KONTOR_SCRIPT");
        if (script == null) {
            throw new IOException("KONTOR_SCRIPT does not name the script: start the bench by ./kontor bench");
        }
        var program = new ArrayList<>(List.of(script, "_capture"));
        pages.forEach(page -> program.add(page.toString()));
        program.addAll(List.of("--out", directory.resolve("kontor").toString(), "--threads", "1", "--json"));
        return measure(pages.size(), program, ProcessBuilder.Redirect.to(results.toFile()))
                .orElseThrow(() -> new IOException(script + " capture failed"));
    }

    /** Pages a minute of processor time of {@code tesseract} making one searchable PDF; empty where it is missing. */
    static Optional<Double> tesseract(List<Path> pages, Path directory) throws IOException, InterruptedException {
        Path list = directory.resolve("pages.txt");
        Files.write(list, pages.stream().map(Path::toString).toList());
        return measure(
                pages.size(),
                List.of(
                        "tesseract",
                        list.toString(),
                        directory.resolve("tesseract").toString(),
                        "-l",
                        "deu",
                        "pdf"),
                ProcessBuilder.Redirect.DISCARD);
    }

    /** Pages a minute of processor time of {@code ocrmypdf} with deskewing and PDF/A; empty where it is missing. */
    static Optional<Double> ocrMyPdf(List<Path> pages, Path directory) throws IOException, InterruptedException {
        Path input = directory.resolve("pages.pdf");
        try (var document = new PDDocument()) {
            for (Path page : pages) {
                BufferedImage picture = ImageIO.read(page.toFile());
                var sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (var content = new PDPageContentStream(document, sheet)) {
                    var image = LosslessFactory.createFromImage(document, picture);
                    content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            document.save(input.toFile());
        }
        String output = directory.resolve("ocrmypdf.pdf").toString();
        return measure(
                pages.size(),
                List.of("ocrmypdf", "-l", "deu", "--jobs", "1", "--deskew", "--quiet", input.toString(), output),
                ProcessBuilder.Redirect.DISCARD);
    }

    /** The shell's own clock counts a program's processor time with that of all its children. */
    private static Optional<Double> measure(int pages, List<String> program, ProcessBuilder.Redirect results)
            throws IOException, InterruptedException {
        if (!isInstalled(program.getFirst())) {
            return Optional.empty();
        }
        var command = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\" 2>/dev/null", "bash"));
        command.addAll(program);
        var builder = new ProcessBuilder(command);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        // The same numbers with a point, whatever the user's language.
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectOutput(results).start();
        String times = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            return Optional.empty();
        }
        String[] parts = times.strip().split("\\s+", -1);
        double seconds = Double.parseDouble(parts[parts.length - 2]) + Double.parseDouble(parts[parts.length - 1]);
        return Optional.of(pages * 60 / seconds);
    }

    private static boolean isInstalled(String program) {
        if (Path.of(program).isAbsolute()) {
            return Files.isExecutable(Path.of(program));
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}

package city.kontor.capture.cli;

import city.kontor.capture.FieldReader;
import city.kontor.capture.Outcome;
import city.kontor.capture.fields.RuleFieldReader;
import city.kontor.capture.input.Limits;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Tesseract;
import city.kontor.capture.pipeline.Extraction;
import city.kontor.capture.pipeline.Extractor;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads files and writes one searchable PDF/A each; the results go to standard output in the order of the input. */
public final class CaptureMain {
    private static final Duration PAGE_DEADLINE = Duration.ofSeconds(90);
    private static final int WRONG_USE = 2;
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    private final Arguments arguments;
    private final FieldReader fields;
    private final PrintStream output;

    CaptureMain(Arguments arguments, FieldReader fields, PrintStream output) {
        this.arguments = arguments;
        this.fields = fields;
        this.output = output;
    }

    public static void main(String[] words) throws InterruptedException {
        var output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Whatever a library prints must not land between the results.
        System.setOut(System.err);
        System.setProperty("java.awt.headless", "true");
        if (Arguments.isHelp(words)) {
            output.print(Arguments.HELP);
            System.exit(0);
        }
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (Arguments.WrongException e) {
            System.err.println(e.getMessage() + "\n" + Arguments.USAGE);
            System.exit(WRONG_USE);
            return;
        }
        // PDFBox warns about every oddity of a drawing that it handles anyway.
        PDFBOX.setLevel(Level.SEVERE);
        try {
            System.exit(new CaptureMain(arguments, new RuleFieldReader(), output).run());
        } catch (IOException e) {
            System.err.println(arguments.out() + ": " + e.getMessage());
            System.exit(WRONG_USE);
        }
    }

    /** Reads everything; 0 when all files were read, 1 when some were not. */
    int run() throws IOException, InterruptedException {
        Files.createDirectories(arguments.out());
        boolean allRead = true;
        try (var ocr = new OcrPool(() -> Tesseract.start(PAGE_DEADLINE));
                var extractor = new Extractor(ocr, fields, Limits.DEFAULT, arguments.threads());
                var files = Executors.newFixedThreadPool(arguments.threads())) {
            var results = new ArrayList<Future<Result>>();
            for (Inputs input : Inputs.of(arguments)) {
                results.add(files.submit(() -> read(extractor, input)));
            }
            for (Future<Result> result : results) {
                Result line = result.get();
                output.println(arguments.json() ? line.json() : line.readable());
                allRead &= line.outcome() instanceof Outcome.Done<Extraction>;
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return allRead ? 0 : 1;
    }

    private Result read(Extractor extractor, Inputs input) {
        long start = System.nanoTime();
        var outcome = extractor.extract(input.file(), input.pdf(), lastModified(input.file()));
        return new Result(input.file(), outcome, (System.nanoTime() - start) / 1_000_000, arguments.language());
    }

    /** The date the PDF/A carries: that of its input, so that a second run gives the same bytes. */
    private static Instant lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            // The file cannot be read either, and that is reported where it is opened.
            return Instant.EPOCH;
        }
    }
}

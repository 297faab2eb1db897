package city.kontor.capture.pipeline;

import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import city.kontor.capture.Word;
import city.kontor.capture.input.Limits;
import city.kontor.capture.input.Source;
import city.kontor.capture.input.SourcePage;
import city.kontor.capture.input.Sources;
import city.kontor.capture.ocr.OcrException;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Tesseract;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The process that {@link PictureText} starts: reads one document from its standard input and writes the words of its pages
 * to its standard output, each page as soon as it is read, UTF-8.
 */
public final class PictureTextWorker {
    private static final Duration PAGE = Duration.ofSeconds(60);

    /** A4 at 300 dpi; larger pages are thinned out, which their large letters bear. */
    private static final Limits LIMITS = new Limits(5_000, 9_000_000L, 128L << 20);

    /** A word that was broken at the end of its line. */
    private static final Pattern BROKEN = Pattern.compile("(\\p{L})-\\n(\\p{Ll})");

    private PictureTextWorker() {}

    /** @param arguments how many pages are read at most */
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        byte[] document = System.in.readAllBytes();
        boolean read = switch (Sources.open(document, "", LIMITS)) {
            case Outcome.Refused<Source>(Refusal refusal) -> refused(refusal);
            case Outcome.Done<Source>(Source source) -> {
                try (source;
                        var ocr = new OcrPool(() -> Tesseract.start(PAGE))) {
                    yield read(source, new PageRecogniser(ocr), Integer.parseInt(arguments[0]), out);
                }
            }
        };
        System.exit(read ? 0 : 1);
    }

    /** Whether any page could be read. */
    private static boolean read(Source source, PageRecogniser recogniser, int most, PrintStream out) {
        boolean any = false;
        for (int page = 1; page <= Math.min(most, source.pages()); page++) {
            any |= switch (source.read(page)) {
                case Outcome.Refused<SourcePage>(Refusal refusal) -> refused(refusal);
                case Outcome.Done<SourcePage>(SourcePage found) -> read(page, found, recogniser, out);
            };
        }
        return any;
    }

    private static boolean read(int number, SourcePage page, PageRecogniser recogniser, PrintStream out) {
        try {
            out.println(text(recogniser
                    .recognise(number, page, OptionalInt.empty())
                    .text()
                    .words()));
            return true;
        } catch (OcrException e) {
            System.err.println("Page " + number + ": " + e.getMessage());
            return false;
        }
    }

    private static boolean refused(Refusal refusal) {
        System.err.println("A picture cannot be read: " + refusal.kind() + " " + refusal.detail());
        return false;
    }

    static String text(List<Word> words) {
        var text = new StringBuilder();
        int line = 0;
        for (Word word : words) {
            if (!text.isEmpty()) {
                text.append(word.line() == line ? ' ' : '\n');
            }
            line = word.line();
            text.append(word.text());
        }
        return BROKEN.matcher(text).replaceAll("$1$2");
    }
}

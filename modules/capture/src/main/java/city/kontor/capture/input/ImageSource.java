package city.kontor.capture.input;

import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Scale;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** A TIFF of one or many pages, a PNG or a JPEG, read by the JDK's own readers. */
final class ImageSource implements Source {
    private final String name;
    private final Limits limits;
    private final ImageReader reader;
    private final ImageInputStream input;
    private final int pages;
    private final List<String> warnings = new ArrayList<>();

    private ImageSource(String name, Limits limits, ImageReader reader, ImageInputStream input, int pages) {
        this.name = name;
        this.limits = limits;
        this.reader = reader;
        this.input = input;
        this.pages = pages;
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    }

    /** Opens the stream to read from; null where the system has none. */
    private interface Opening {
        @Nullable
        ImageInputStream open() throws IOException;
    }

    static Outcome<Source> open(Path file, String name, String format, Limits limits) {
        return open(() -> ImageIO.createImageInputStream(file.toFile()), name, format, limits);
    }

    static Outcome<Source> open(byte[] bytes, String name, String format, Limits limits) {
        return open(() -> new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), name, format, limits);
    }

    private static Outcome<Source> open(Opening opening, String name, String format, Limits limits) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        ImageInputStream input = null;
        try {
            input = opening.open();
            if (input == null) {
                return Sources.refused(Refusal.Kind.NOT_FOUND, name, "");
            }
            reader.setInput(input);
            int pages = reader.getNumImages(true);
            if (pages > limits.pages()) {
                return closed(reader, input, Refusal.Kind.TOO_MANY_PAGES, name, pages + " > " + limits.pages());
            }
            if (pages < 1) {
                return closed(reader, input, Refusal.Kind.DAMAGED, name, "no page");
            }
            return new Outcome.Done<>(new ImageSource(name, limits, reader, input, pages));
        } catch (IOException | RuntimeException e) {
            return closed(reader, input, Refusal.Kind.DAMAGED, name, detail(e));
        }
    }

    private static Outcome<Source> closed(
            ImageReader reader, @Nullable ImageInputStream input, Refusal.Kind kind, String name, String detail) {
        reader.dispose();
        closeQuietly(input);
        return Sources.refused(kind, name, detail);
    }

    /** The JDK's readers throw all kinds of runtime exceptions on broken files; each means the same here. */
    private static String detail(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public synchronized Outcome<SourcePage> read(int page) {
        try {
            var shape = ImageShape.of(reader, page - 1);
            if (shape.strip() > limits.stripBytes()) {
                return refused(Refusal.Kind.TOO_LARGE, page, shape.width() + " x " + shape.height());
            }
            int step = stepFor(shape.width(), shape.height(), limits.pixels());
            var picture = pixels(page - 1, step);
            var resolution = shape.resolution();
            double sheetWidth = shape.width() / resolution.x();
            double sheetHeight = shape.height() / resolution.y();
            // A sheet that would be too large at 300 dpi keeps as many as fit.
            double dpi = Math.min(SourcePage.DPI, Math.sqrt(limits.pixels() / (sheetWidth * sheetHeight)));
            int width = near(sheetWidth * dpi, picture.width());
            int height = near(sheetHeight * dpi, picture.height());
            return new Outcome.Done<>(new SourcePage(Scale.to(picture, width, height), dpi, List.of()));
        } catch (IOException | RuntimeException e) {
            return refused(Refusal.Kind.DAMAGED, page, detail(e));
        }
    }

    /** Where the size is already right but for rounding, scaling would only blur. */
    private static int near(double wanted, int present) {
        return Math.abs(wanted - present) <= present * 0.01 ? present : Math.max(1, (int) Math.round(wanted));
    }

    @Override
    public synchronized Outcome<Pixels> thumbnail(int page, int longestSide) {
        try {
            var shape = ImageShape.of(reader, page - 1);
            if (shape.strip() > limits.stripBytes()) {
                return refused(Refusal.Kind.TOO_LARGE, page, shape.width() + " x " + shape.height());
            }
            int longest = Math.max(shape.width(), shape.height());
            var picture = pixels(page - 1, Math.max(1, longest / (2 * longestSide)));
            double ratio = shape.resolution().x() / shape.resolution().y();
            double width = picture.width();
            double height = picture.height() * ratio;
            double factor = longestSide / Math.max(width, height);
            return new Outcome.Done<>(Scale.to(picture, (int) Math.max(1, Math.round(width * factor)), (int)
                    Math.max(1, Math.round(height * factor))));
        } catch (IOException | RuntimeException e) {
            return refused(Refusal.Kind.DAMAGED, page, detail(e));
        }
    }

    /** Reads every {@code step}-th pixel of every {@code step}-th row. */
    private Pixels pixels(int index, int step) throws IOException {
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        warnings.clear();
        BufferedImage image = reader.read(index, parameters);
        for (String warning : warnings) {
            // The JPEG reader fills what is missing with grey and only warns.
            if (warning.contains("Premature end") || warning.contains("premature end")) {
                throw new IOException(warning);
            }
        }
        return Pixels.of(image);
    }

    private static int stepFor(int width, int height, long mostPixels) {
        int step = 1;
        while ((long) (width / step) * (height / step) > mostPixels) {
            step++;
        }
        return step;
    }

    private <T> Outcome<T> refused(Refusal.Kind kind, int page, String detail) {
        return new Outcome.Refused<>(new Refusal(kind, name, page, detail));
    }

    @Override
    public synchronized void close() {
        reader.dispose();
        closeQuietly(input);
    }

    private static void closeQuietly(@Nullable ImageInputStream input) {
        if (input == null) {
            return;
        }
        try {
            input.close();
        } catch (IOException e) {
            // It was only read from: nothing can be lost.
            System.getLogger(ImageSource.class.getName()).log(System.Logger.Level.DEBUG, "close", e);
        }
    }
}

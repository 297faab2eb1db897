package city.kontor.capture;

import city.kontor.capture.image.Pixels;
import city.kontor.capture.sample.SampleTiff;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes grey pages as a scanner's TIFF file. */
public final class TiffFile {
    private TiffFile() {}

    public static Path write(Path file, Pixels... pages) throws IOException {
        return write(file, 300, pages);
    }

    public static Path write(Path file, int dpi, Pixels... pages) throws IOException {
        return SampleTiff.write(file, dpi, Stream.of(pages).map(Pixels::toImage).toList());
    }
}

package city.kontor.app.scan;

import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.sample.SampleScan;
import city.kontor.capture.sample.SampleTiff;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Generated invoices as files. */
final class Samples {
    private static final Recipient RECIPIENT = Recipient.department("Bereich Tiefbau");

    private Samples() {}

    static SampleInvoice invoice(long seed, SampleLayout layout) {
        return SampleInvoices.create(seed, layout, RECIPIENT);
    }

    /** A born-digital invoice: read in a moment, because its text need not be recognised. */
    static Path pdf(Path folder, String name, long seed, SampleLayout layout) throws IOException {
        return Files.write(
                Files.createDirectories(folder).resolve(name),
                invoice(seed, layout).pdf());
    }

    /** A worn scan of an invoice as multi-page TIFF. */
    static Path tiff(Path folder, String name, long seed, SampleLayout layout) throws IOException {
        return write(folder, name, SampleScan.worn(invoice(seed, layout).pdf(), seed));
    }

    /** Pages as one TIFF of 300 dpi. */
    static Path write(Path folder, String name, List<BufferedImage> pages) throws IOException {
        return SampleTiff.write(Files.createDirectories(folder).resolve(name), pages);
    }
}

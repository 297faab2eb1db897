package city.kontor.demo.tour;

import city.kontor.capture.FieldName;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.sample.SampleScan;
import city.kontor.capture.sample.SampleTiff;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice on paper, as a scanner has seen it: pictures only, somewhat askew and dirty.
 *
 * @param truth what is printed on it
 * @param file a TIFF of 300 dpi
 */
public record Letter(SampleInvoice truth, Path file) {
    /**
     * Writes and scans a letter.
     *
     * @param seed chooses seller, numbers and how worn the paper is
     * @param department whom it is addressed to
     */
    public static Letter scan(Path folder, long seed, String department, LocalDate issued) throws IOException {
        SampleInvoice truth = SampleInvoices.create(
                seed, SampleLayout.DIN_B_CLASSIC, Recipient.department(department), Optional.of(issued));
        return new Letter(
                truth,
                SampleTiff.write(folder.resolve("Scan_%04d.tif".formatted(seed)), SampleScan.worn(truth.pdf(), seed)));
    }

    /** A printed field, as capture writes it; empty text where the letter does not print it. */
    public String value(FieldName name) {
        return truth.values().getOrDefault(name, "");
    }
}

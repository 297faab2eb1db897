package city.kontor.capture.bench;

import city.kontor.capture.Outcome;
import city.kontor.capture.fields.RuleFieldReader;
import city.kontor.capture.input.Limits;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Tesseract;
import city.kontor.capture.pipeline.Extraction;
import city.kontor.capture.pipeline.Extractor;
import city.kontor.capture.sample.SampleTiff;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads pictures of pages exactly as a scanned file is read: as a multi-page TIFF, through the whole pipeline. */
public final class ScanReader implements AutoCloseable {
    private final OcrPool ocr;
    private final Extractor extractor;
    private final Path folder;

    /**
     * Starts the engines.
     *
     * @param folder where scans and their PDF/A may be written
     */
    public ScanReader(Path folder, int threads) {
        this.folder = folder;
        this.ocr = new OcrPool(() -> Tesseract.start(Duration.ofMinutes(2)));
        this.extractor = new Extractor(ocr, new RuleFieldReader(), Limits.DEFAULT, threads);
    }

    /**
     * Reads the pages of one document.
     *
     * @throws IOException where the pipeline refuses it, which a bench cannot go on from
     */
    public Extraction read(List<BufferedImage> pages) throws IOException {
        Path scan = Files.createTempFile(folder, "scan", ".tif");
        Path pdf = folder.resolve(scan.getFileName() + ".pdf");
        try {
            SampleTiff.write(scan, pages);
            return switch (extractor.extract(scan, pdf, Instant.EPOCH)) {
                case Outcome.Done<Extraction>(Extraction extraction) -> extraction;
                case Outcome.Refused<Extraction> refused -> throw new IOException("refused: " + refused.refusal());
            };
        } finally {
            Files.deleteIfExists(scan);
            Files.deleteIfExists(pdf);
        }
    }

    @Override
    public void close() {
        extractor.close();
        ocr.close();
    }
}

package city.kontor.capture.ocr;

import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import java.util.List;

/** Reads one page at a time; used by one thread at a time. */
public interface OcrEngine extends AutoCloseable {
    /**
     * Reads a page.
     *
     * @param grey one channel, 300 dpi, upright
     * @param how how to look for lines
     * @return the words in reading order, boxes in the page's pixels; empty on an empty page
     * @throws OcrException if this page could not be read; the engine can be used for the next one
     */
    List<Word> read(Pixels grey, Segmentation how) throws OcrException;

    @Override
    void close();
}

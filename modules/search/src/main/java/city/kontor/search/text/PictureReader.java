package city.kontor.search.text;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Reads the words that can be seen in scans and pictures; takes seconds for each page. */
@FunctionalInterface
public interface PictureReader {
    /**
     * The words; empty where none can be seen.
     *
     * @param stop asked now and then whether to break off
     * @throws IOException if it was broken off, or the document cannot be read
     */
    String read(byte[] document, BooleanSupplier stop) throws IOException;
}

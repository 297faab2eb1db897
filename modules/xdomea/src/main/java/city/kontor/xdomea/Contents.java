package city.kontor.xdomea;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of documents come from. */
@FunctionalInterface
public interface Contents {
    /** @param sha256 of the bytes, 64 hexadecimal digits */
    InputStream open(String sha256) throws IOException;
}

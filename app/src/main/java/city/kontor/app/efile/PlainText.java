package city.kontor.app.efile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Documents that are nothing but text. */
final class PlainText {
    private static final int MOST = 2_000_000;

    private PlainText() {}

    static boolean is(String mediaType) {
        return mediaType.startsWith("text/")
                || mediaType.equals("application/xml")
                || mediaType.equals("application/json");
    }

    /** @param cut said at the end of what is too long to be shown */
    static String read(InputStream in, String cut) throws IOException {
        byte[] bytes = in.readNBytes(MOST);
        String decoded = decode(bytes);
        return bytes.length < MOST ? decoded : decoded + "\n" + cut;
    }

    /** UTF-8 where it is, otherwise what Windows wrote before. */
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}

package city.kontor.search.text;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/**
 * Reads the words of a document: PDF with a text layer, plain text, HTML, XML, office documents (OOXML and
 * OpenDocument) and mails with their attachments. Kinds that hold no words, or hold them in a way not known here, have
 * an empty text.
 */
public final class DocumentText {
    private static final Set<String> PLAIN = Set.of("application/json", "application/rtf+text", "application/x-yaml");
    private static final int DEEPEST_MAIL = 3;

    private final Bounds bounds;

    public DocumentText(Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * The text, cut where it is too long or reading takes too long.
     *
     * @param name the file's name, which decides where the media type says nothing
     * @throws IOException if the bytes are damaged or too many
     */
    public String read(InputStream in, String mediaType, String name) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(Math.min(bounds.bytes() + 1, Integer.MAX_VALUE - 8)));
        if (bytes.length > bounds.bytes()) {
            throw new IOException("More than " + bounds.bytes() + " bytes");
        }
        var collected = new Collected(bounds);
        try {
            read(bytes, mediaType, name, collected, 0);
        } catch (Collected.EnoughException e) {
            // What was gathered until then is what can be found.
        } catch (RuntimeException | StackOverflowError e) {
            // The readers of other people's formats stumble over damaged files in every way.
            throw new IOException("Damaged: " + e, e);
        }
        return collected.text();
    }

    void read(byte[] bytes, String mediaType, String name, Collected collected, int depth) throws IOException {
        String type = mediaType.toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (type.equals("application/pdf") || ending.equals("pdf")) {
            PdfText.read(bytes, collected);
        } else if (OfficeText.isOffice(type, ending)) {
            OfficeText.read(bytes, bounds, collected);
        } else if (type.equals("message/rfc822") || ending.equals("eml")) {
            if (depth < DEEPEST_MAIL) {
                mail(bytes, collected, depth);
            }
        } else if (type.contains("html")) {
            collected.add(html(decode(bytes)));
        } else if (type.endsWith("/xml") || type.endsWith("+xml")) {
            XmlText.read(collected.bounded(new java.io.ByteArrayInputStream(bytes), bounds.bytes()), collected);
        } else if (type.startsWith("text/") || PLAIN.contains(type)) {
            collected.add(decode(bytes));
        }
    }

    private void mail(byte[] bytes, Collected collected, int depth) throws IOException {
        try {
            new MailText(this, collected, depth).read(bytes);
        } catch (MessagingException e) {
            throw new IOException("No readable mail: " + e.getMessage(), e);
        }
    }

    static String html(String markup) {
        return Jsoup.clean(markup, "", Safelist.none().addTags("p", "br"))
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }

    /** UTF-8 where it is, otherwise what Windows wrote before. */
    static String decode(byte[] bytes) {
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

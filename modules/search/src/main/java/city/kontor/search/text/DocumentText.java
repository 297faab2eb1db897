package city.kontor.search.text;

import city.kontor.search.mail.Mails;
import city.kontor.search.mail.RichText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/**
 * Reads the words of a document: PDF with a text layer, plain text, HTML, XML, office documents (OOXML and
 * OpenDocument, and those from before 2007) and mails with their attachments. Kinds that hold no words, or hold them in a way not known here, have
 * an empty text.
 */
public final class DocumentText {
    private static final Set<String> PLAIN = Set.of("application/json", "application/x-yaml");
    private static final Set<String> RICH = Set.of("application/rtf", "text/rtf");
    private static final int DEEPEST_MAIL = 3;

    private static final String PDF = "application/pdf";

    /** A scan with fewer letters than this has no text: page numbers, or the name of the scanner. */
    private static final int FEW = 20;

    /** Pictures with more bytes are seldom of writing, and reading them takes very long. */
    private static final int MOST_SEEN = 40_000_000;

    private final Bounds bounds;
    private final Optional<PictureReader> pictures;

    public DocumentText(Bounds bounds) {
        this(bounds, Optional.empty());
    }

    /** @param pictures reads what can only be seen; empty where this machine has nothing for it */
    public DocumentText(Bounds bounds, Optional<PictureReader> pictures) {
        this.bounds = bounds;
        this.pictures = pictures;
    }

    /**
     * Whether a document may hold words that can only be seen, and there is something to {@link #look} with.
     *
     * @param words what {@link #read} found in it
     */
    public boolean hidesWords(String words, String mediaType, String name) {
        return pictures.isPresent()
                && (mediaType.startsWith("image/") || isPdf(mediaType, ending(name)))
                && words.chars().filter(Character::isLetter).limit(FEW).count() < FEW;
    }

    /**
     * The words that can be seen in scans and pictures; takes seconds for each page.
     *
     * @param stop asked now and then whether to break off
     * @throws IOException if it was broken off, or the document cannot be read
     */
    public String look(InputStream in, BooleanSupplier stop) throws IOException {
        byte[] bytes = in.readNBytes(MOST_SEEN + 1);
        if (bytes.length > MOST_SEEN || pictures.isEmpty()) {
            return "";
        }
        String words = pictures.get().read(bytes, stop).strip();
        return words.substring(0, Math.min(words.length(), bounds.characters()));
    }

    private static boolean isPdf(String mediaType, String ending) {
        return mediaType.equals(PDF) || ending.equals("pdf");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
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
        String ending = ending(name);
        if (isPdf(type, ending)) {
            PdfText.read(bytes, collected);
        } else if (OfficeText.isOffice(type, ending)) {
            OfficeText.read(bytes, bounds, collected);
        } else if (Mails.isMail(type, name)) {
            if (depth < DEEPEST_MAIL) {
                new MailText(this, collected, depth).read(bytes, type, name);
            }
        } else if (OldOfficeText.of(type, ending).isPresent()) {
            OldOfficeText.of(type, ending).get().read(bytes, collected);
        } else if (RICH.contains(type) || ending.equals("rtf")) {
            collected.add(RichText.read(new String(bytes, StandardCharsets.ISO_8859_1)));
        } else if (type.contains("html")) {
            collected.add(html(decode(bytes)));
        } else if (type.endsWith("/xml") || type.endsWith("+xml")) {
            XmlText.read(collected.bounded(new java.io.ByteArrayInputStream(bytes), bounds.bytes()), collected);
        } else if (type.startsWith("text/") || PLAIN.contains(type)) {
            collected.add(decode(bytes));
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

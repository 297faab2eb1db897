package city.kontor.search.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the bytes of a mail into letters, also where it does not say truly how. */
final class Letters {
    private static final int REPLACEMENT = 0xFFFD;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Signs that cannot be seen or turn the direction of writing: with them a name looks like another one. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]+");

    private final Set<Mail.Flaw> flaws;

    Letters(Set<Mail.Flaw> flaws) {
        this.flaws = flaws;
    }

    /** @param named the encoding that the mail names; what it does not name is ASCII (RFC 2045, 5.2) */
    String text(byte[] bytes, Optional<String> named) {
        Optional<Charset> charset = named.flatMap(Letters::charset);
        if (named.isPresent() && charset.isEmpty()) {
            flaws.add(Mail.Flaw.ENCODING);
        }
        Optional<String> meant = charset.flatMap(known -> strictly(bytes, known));
        if (meant.isEmpty() && (charset.isPresent() || !isAscii(bytes))) {
            flaws.add(Mail.Flaw.ENCODING);
        }
        String text = meant.or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() ->
                        new String(bytes, charset.filter(one -> !isUnicode(one)).orElse(WINDOWS)));
        if (text.indexOf(REPLACEMENT) >= 0) {
            flaws.add(Mail.Flaw.LETTERS_LOST);
        }
        return text;
    }

    /**
     * A line of the header as it is shown: in one line, decoded.
     *
     * @param raw each byte one letter, as mail libraries hand it out
     */
    String header(String raw) {
        String line = raw;
        if (raw.chars().anyMatch(letter -> letter > 0x7f)) {
            flaws.add(Mail.Flaw.HEADER);
            byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
            line = strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, WINDOWS));
        }
        try {
            line = MimeUtility.decodeText(MimeUtility.unfold(line));
        } catch (UnsupportedEncodingException e) {
            flaws.add(Mail.Flaw.HEADER);
        }
        if (line.indexOf(REPLACEMENT) >= 0) {
            flaws.add(Mail.Flaw.HEADER);
        }
        return shown(line);
    }

    /** In one line, without what cannot be seen. */
    static String shown(String line) {
        return UNSEEN.matcher(line).replaceAll(" ").strip();
    }

    /** A name for a file: without folders and without what file systems forbid. */
    static String fileName(String sent, String otherwise) {
        String name = shown(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        name = name.replaceAll("[<>:\"|?*]", "_").replaceAll("\\A[.~\\s]+|[.~\\s]+\\z", "");
        return name.isEmpty() ? otherwise : name;
    }

    private static Optional<Charset> charset(String named) {
        try {
            return Optional.of(Charset.forName(MimeUtility.javaCharset(named.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isUnicode(Charset charset) {
        return List.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII, StandardCharsets.UTF_16)
                .contains(charset);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

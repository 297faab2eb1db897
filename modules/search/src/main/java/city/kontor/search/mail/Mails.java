package city.kontor.search.mail;

import java.io.IOException;
import java.util.Locale;

/** Opens mails, whichever program kept them. */
public final class Mails {
    private static final String OUTLOOK = "application/vnd.ms-outlook";
    private static final String INTERNET = "message/rfc822";

    private Mails() {}

    /** Whether something of this type and name is a mail that can be opened here. */
    public static boolean isMail(String mediaType, String name) {
        return mediaType.equals(INTERNET) || ending(name, ".eml") || isOutlook(mediaType, name);
    }

    /**
     * Takes a mail apart: RFC 5322 (.eml) or Outlook's own form (.msg, MS-OXMSG).
     *
     * @throws IOException if these bytes are no mail; flaws of one that can be read are named in it
     */
    public static Mail read(byte[] bytes, String mediaType, String name) throws IOException {
        try {
            return isOutlook(mediaType, name) && !ending(name, ".eml")
                    ? OutlookMail.read(bytes)
                    : new InternetMail().read(bytes);
        } catch (RuntimeException | StackOverflowError e) {
            // The readers of other people's formats stumble over damaged files in every way.
            throw new IOException("No readable mail: " + e, e);
        }
    }

    private static boolean isOutlook(String mediaType, String name) {
        return mediaType.equals(OUTLOOK) || ending(name, ".msg");
    }

    private static boolean ending(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}

package city.kontor.efile.search;

import java.util.Locale;

/** By what hits can be narrowed down besides kind, department and day. */
public enum Facet {
    /** The position of the file plan, by its id. */
    ENTRY,
    /** A document's direction. */
    DIRECTION,
    /** What a document is made of: a {@link Format}. */
    FORMAT;

    /** How the search calls it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The few sorts of media that people tell apart. */
    public enum Format {
        PDF,
        PICTURE,
        OFFICE,
        MAIL,
        TEXT,
        OTHER;

        /** @param mediaType RFC 6838 */
        public static Format of(String mediaType) {
            if (mediaType.equals("application/pdf")) {
                return PDF;
            } else if (mediaType.startsWith("image/")) {
                return PICTURE;
            } else if (mediaType.equals("message/rfc822") || mediaType.equals("application/vnd.ms-outlook")) {
                return MAIL;
            } else if (mediaType.startsWith("text/")) {
                return TEXT;
            } else if (mediaType.contains("officedocument")
                    || mediaType.contains("opendocument")
                    || mediaType.startsWith("application/ms")
                    || mediaType.startsWith("application/vnd.ms-")) {
                return OFFICE;
            }
            return OTHER;
        }
    }
}

package city.kontor.capture.scan;

import city.kontor.kernel.Reason;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * How a scan ended.
 *
 * @param kind why
 * @param pages how many pages are complete; they are kept whatever the end
 * @param detail the scanner software's own words; may be empty
 */
public record ScanEnd(Kind kind, int pages, String detail) {
    /** Why a scan ended; the name is the key's last part in the {@code Reasons} bundle. */
    public enum Kind {
        /** The feeder is empty, or the asked number of pages is reached. */
        COMPLETE("complete"),
        /** There was no paper to begin with. */
        NO_PAPER("noPaper"),
        JAMMED("jammed"),
        COVER_OPEN("coverOpen"),
        BUSY("busy"),
        /** The device does not answer, or is not there any more. */
        NO_DEVICE("noDevice"),
        CANCELLED("cancelled"),
        /** The scanner software is not installed on this machine. */
        NO_SOFTWARE("noSoftware"),
        FAILED("failed");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /** The text's key ({@code scan.jammed}) with pages and detail as its arguments. */
    public Reason reason() {
        return Reason.of("scan." + kind.key, Integer.toString(pages), detail);
    }

    /** The text in the reader's language. */
    public String text(Locale locale) {
        String pattern =
                ResourceBundle.getBundle("city.kontor.capture.Reasons", locale).getString(reason().key());
        return MessageFormat.format(pattern, reason().arguments().toArray());
    }
}

package city.kontor.capture.mail;

/**
 * How much a mail may be.
 *
 * @param bytes of the whole mail as it was sent, a third more than its files; larger ones are not fetched, or not to their end
 * @param files how many may be attached
 * @param parts how many parts of any kind
 * @param levels how deep parts may lie in one another
 */
public record MailLimits(long bytes, int files, int parts, int levels) {
    /** Mail servers usually refuse anything above 25 to 50 MB. */
    public static final MailLimits DEFAULT = new MailLimits(50L << 20, 50, 500, 12);
}

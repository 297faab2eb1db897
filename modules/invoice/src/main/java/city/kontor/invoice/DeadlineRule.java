package city.kontor.invoice;

/**
 * When an invoice that its clerk leaves lying is put before the head of the department as well.
 *
 * @param headAfterDays bank days after the due date, 0 to 60
 * @param headBeforeDays bank days that are left before a cash discount ends, 0 to 60
 */
public record DeadlineRule(int headAfterDays, int headBeforeDays) {
    /** The id of the one row. */
    public static final String ID = "deadlines";

    public static final DeadlineRule STANDARD = new DeadlineRule(1, 2);

    private static final int MOST = 60;

    public boolean sound() {
        return headAfterDays >= 0 && headAfterDays <= MOST && headBeforeDays >= 0 && headBeforeDays <= MOST;
    }
}

package city.kontor.efile;

import city.kontor.kernel.Scope;

/**
 * Who a department's letters come from.
 *
 * @param department whose letters; the city's scope for departments without one of their own
 * @param organisation for example the city's name
 * @param unit the department as letters name it; may be empty
 * @param footer lines at the foot of the first sheet: opening hours, bank account; may be empty
 */
public record Letterhead(
        Scope department,
        String organisation,
        String unit,
        String street,
        String postCode,
        String place,
        String phone,
        String email,
        String web,
        String footer) {
    public static final int MOST_TEXT = 200;
    public static final int MOST_FOOTER = 600;

    /** The line above the recipient, by which an envelope finds back. */
    public String returnLine() {
        return organisation + " · " + street + " · " + postCode + " " + place;
    }
}

package city.kontor.kernel;

/**
 * One reason why somebody holds a right.
 *
 * @param id of the assignment, role, substitution or grant; of the scope for a warden
 */
public record Cause(Kind kind, String id) {
    /** What a right can follow from. */
    public enum Kind {
        /** A role in a department or in the whole city. */
        ASSIGNMENT,
        ROLE,
        /** Somebody else is away. */
        SUBSTITUTION,
        /** Named for something closed. */
        NAMED,
        /** May lift the closing. */
        WARDEN
    }
}

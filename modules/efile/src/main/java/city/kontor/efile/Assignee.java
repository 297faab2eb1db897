package city.kontor.efile;

/**
 * Who shall take a step of a route template.
 *
 * @param id of the person, of the role, or of the department's scope
 */
public record Assignee(Who who, String id) {
    /** What is named. */
    public enum Who {
        PERSON,
        /** Somebody who has the role in the department that leads the file, or in the whole city. */
        ROLE,
        /** Somebody of the department. */
        DEPARTMENT
    }
}

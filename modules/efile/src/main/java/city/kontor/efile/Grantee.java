package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.util.Optional;

/**
 * Who is named for a restricted file.
 *
 * @param id of a person or a role
 * @param where the department in which the role must be held; empty for a person
 */
public record Grantee(Kind kind, String id, Optional<Scope> where) {
    public enum Kind {
        PERSON,
        ROLE
    }

    public static Grantee person(String personId) {
        return new Grantee(Kind.PERSON, personId, Optional.empty());
    }

    /** Everybody who holds this role there, or in the whole city. */
    public static Grantee role(String roleId, Scope where) {
        return new Grantee(Kind.ROLE, roleId, Optional.of(where));
    }
}

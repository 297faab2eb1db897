package city.kontor.kernel;

/**
 * The unit of sharing and of proof: rows belong to one scope, rights are granted per scope, the journal has one hash
 * chain per scope. A department is a scope; {@link #CITY} holds what everybody needs (people, roles, creditors).
 *
 * @param id lower-case letters, digits, dots and hyphens, 1 to 64 characters, for example {@code dept.tiefbau}
 */
public record Scope(String id) implements Comparable<Scope> {
    /** Rows everybody may read: the directory, the chart of accounts, the creditors. */
    public static final Scope CITY = new Scope("city");

    public Scope {
        if (!id.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("Not a scope id: " + id);
        }
    }

    /** The scope of a department. */
    public static Scope department(String key) {
        return new Scope("dept." + key);
    }

    @Override
    public int compareTo(Scope other) {
        return id.compareTo(other.id);
    }
}

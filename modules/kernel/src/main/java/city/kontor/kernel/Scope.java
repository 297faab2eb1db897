package city.kontor.kernel;

import java.nio.charset.StandardCharsets;

/**
 * The unit of sharing and of proof: rows belong to one scope, rights are granted per scope, the journal has one hash
 * chain per scope. A department is a scope; {@link #CITY} holds what everybody needs (people, roles, creditors).
 *
 * @param id lower-case letters, digits, dots and hyphens, 1 to 64 characters, for example {@code dept.tiefbau}
 */
public record Scope(String id) implements Comparable<Scope> {
    /** Rows everybody may read: the directory, the chart of accounts, the creditors. */
    public static final Scope CITY = new Scope("city");

    private static final String CLOSED = "closed.";
    private static final int CLOSED_DIGITS = 40;

    public Scope {
        if (!id.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("Not a scope id: " + id);
        }
    }

    /** The scope of a department. */
    public static Scope department(String key) {
        return new Scope("dept." + key);
    }

    /**
     * A scope of its own for something that only those may see who are named, for example one file of a department.
     * The id tells nothing of what it is about.
     *
     * @param kind what is closed, with {@code of} the id of the thing
     */
    public static Scope closed(String kind, String of) {
        byte[] name = (kind + " " + of).getBytes(StandardCharsets.UTF_8);
        return new Scope(CLOSED + Sha256.hex(name).substring(0, CLOSED_DIGITS));
    }

    /** Whether rights in it are only given by name: one that is held in the whole city does not reach it. */
    public boolean isClosed() {
        return id.startsWith(CLOSED);
    }

    @Override
    public int compareTo(Scope other) {
        return id.compareTo(other.id);
    }
}

package city.kontor.efile;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.stream.Stream;

/** The rights of the e-file. Each holds in the department that leads a file, or in the whole city. */
public final class EfileRights {
    /** The counters of official numbers: nobody is granted this scope, so that it never leaves the server. */
    public static final Scope COUNTERS = new Scope("efile.counters");

    /** Open files of a department. */
    public static final Right READ = new Right("efile.read");
    /** Open cases, file documents, give and take dispositions. */
    public static final Right WORK = new Right("efile.work");
    /** Open and close files, hold them, change how long they are kept (registry). */
    public static final Right REGISTER = new Right("efile.register");
    /** Keep the file plan and the patterns of reference numbers. */
    public static final Right PLAN = new Right("efile.plan");
    /** Read files and their history, change nothing. */
    public static final Right AUDIT = new Right("efile.audit");

    /** Let only named people see a file, name them, and propose or agree to open it again. */
    public static final Right RESTRICT = new Right("efile.restrict");

    /** Answer requests of people about their data. */
    public static final Right PRIVACY = new Right("efile.privacy");

    private EfileRights() {}

    /** Whether this person may read the files of a department. */
    public static boolean mayRead(Actor actor, Scope scope) {
        return Stream.of(READ, WORK, REGISTER, AUDIT).anyMatch(right -> actor.may(right, scope));
    }

    public static List<Right> all() {
        return List.of(READ, WORK, REGISTER, PLAN, AUDIT, RESTRICT, PRIVACY);
    }
}

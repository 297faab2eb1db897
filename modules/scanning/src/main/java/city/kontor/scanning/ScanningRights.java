package city.kontor.scanning;

import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import java.util.List;

/** The rights of scanning, kept apart as BSI TR-03138 wants it, and where they are asked for. */
public final class ScanningRights {
    /** The central post department, whose scope the stations share. */
    public static final Scope STATIONS = Scope.department("post");
    /** The counter of official numbers: nobody is granted this scope, so that it never leaves the server. */
    public static final Scope COUNTERS = new Scope("scanning.counters");

    public static final Right SCAN = new Right("scanning.scan");
    public static final Right CHECK = new Right("scanning.check");
    public static final Right INDEX = new Right("scanning.index");
    public static final Right RELEASE = new Right("scanning.release");
    /** Say that paper was destroyed. */
    public static final Right DESTROY = new Right("scanning.destroy");
    /** Keep profiles and what the protection classes ask for. */
    public static final Right PROFILE = new Right("scanning.profile");
    /** Read batches and their history, change nothing. */
    public static final Right AUDIT = new Right("scanning.audit");

    private ScanningRights() {}

    public static List<Right> all() {
        return List.of(SCAN, CHECK, INDEX, RELEASE, DESTROY, PROFILE, AUDIT);
    }
}

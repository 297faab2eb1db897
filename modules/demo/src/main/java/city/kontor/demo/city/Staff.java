package city.kontor.demo.city;

import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The people of the demo city, each with a role in a department. All names are made up and sound like it. */
public enum Staff {
    ADMIN("admin", "Ada Ablage", "AA", Role.ADMINISTRATOR, Scope.CITY),
    SCAN("scan", "Selma Scan", "SS", Role.SCAN_OPERATOR, Scope.department("post")),
    SCAN_2("scan2", "Timo Transfer", "TT", Role.SCAN_MANAGER, Scope.department("post")),
    TIEFBAU_1("tiefbau1", "Anna Muster", "AM", Role.CLERK, Scope.department("tiefbau")),
    TIEFBAU_2("tiefbau2", "Bernd Beispiel", "BB", Role.CLERK, Scope.department("tiefbau")),
    TIEFBAU_HEAD("tiefbau.leitung", "Carla Fachgebiet", "CF", Role.HEAD, Scope.department("tiefbau"), 20_000_000),
    SCHULE_1("schule1", "Dirk Vorlage", "DV", Role.CLERK, Scope.department("schulen")),
    SCHULE_2("schule2", "Edda Entwurf", "EE", Role.CLERK, Scope.department("schulen")),
    SCHULE_HEAD("schule.leitung", "Falk Fachbereich", "FF", Role.HEAD, Scope.department("schulen"), 20_000_000),
    KULTUR_1("kultur1", "Gesa Formular", "GF", Role.CLERK, Scope.department("kultur")),
    KULTUR_2("kultur2", "Hanno Heftung", "HH", Role.CLERK, Scope.department("kultur")),
    KULTUR_HEAD("kultur.leitung", "Ines Instanz", "II", Role.HEAD, Scope.department("kultur"), 20_000_000),
    BOOKKEEPER("buchhaltung", "Jost Journal", "JJ", Role.BOOKKEEPER, Scope.CITY),
    CASHIER_1("kasse1", "Karla Konto", "KK", Role.CASHIER, Scope.CITY),
    CASHIER_2("kasse2", "Lutz Lauf", "LL", Role.CASHIER, Scope.CITY),
    MASTER_DATA_1("stammdaten1", "Mona Merkmal", "MM", Role.MASTER_DATA, Scope.CITY),
    MASTER_DATA_2("stammdaten2", "Nils Nachweis", "NN", Role.MASTER_DATA, Scope.CITY),
    CHAMBERLAIN("kaemmerei", "Petra Planung", "PP", Role.CHAMBERLAIN, Scope.CITY),
    REGISTRY("registratur", "Quirin Querverweis", "QQ", Role.REGISTRY, Scope.CITY),
    AUDITOR("pruefung", "Olga Ordnung", "OO", Role.AUDITOR, Scope.CITY);

    /** The password of everybody in the demo city; its people exist nowhere else. */
    public static final String PASSWORD = "kontor-demo-stadt";

    private final String login;
    private final String name;
    private final String initials;
    private final Role role;
    private final Scope where;
    private final Optional<Long> limitCents;

    Staff(String login, String name, String initials, Role role, Scope where) {
        this(login, name, initials, role, where, Optional.empty());
    }

    Staff(String login, String name, String initials, Role role, Scope where, long limitCents) {
        this(login, name, initials, role, where, Optional.of(limitCents));
    }

    Staff(String login, String name, String initials, Role role, Scope where, Optional<Long> limitCents) {
        this.login = login;
        this.name = name;
        this.initials = initials;
        this.role = role;
        this.where = where;
        this.limitCents = limitCents;
    }

    public String login() {
        return login;
    }

    /** The person's id. */
    public String id() {
        return "person." + login.replace('.', '-');
    }

    public String fullName() {
        return name;
    }

    /** The id of the role that this person has. */
    String roleId() {
        return role.id();
    }

    String initials() {
        return initials;
    }

    Role role() {
        return role;
    }

    Scope where() {
        return where;
    }

    Optional<Long> limitCents() {
        return limitCents;
    }

    /** What the people of the demo city may do, as roles. */
    enum Role {
        ADMINISTRATOR("Verwaltung der Konten", "Account administration", "directory.manage"),
        SCAN_OPERATOR(
                "Scanstation",
                "Scan station",
                "invoice.register",
                "invoice.route",
                "invoice.edit",
                "scanning.scan",
                "scanning.check",
                "scanning.index",
                "scanning.release",
                "scanning.destroy",
                "learning.teach"),
        SCAN_MANAGER(
                "Leitung der Scanstation",
                "Scan station manager",
                "invoice.register",
                "invoice.route",
                "scanning.scan",
                "scanning.check",
                "scanning.index",
                "scanning.release",
                "scanning.destroy",
                "scanning.profile",
                "learning.teach"),
        CLERK(
                "Sachbearbeitung",
                "Clerk",
                "invoice.edit",
                "invoice.route",
                "invoice.facts",
                "invoice.amount",
                "purchase.edit",
                "efile.read",
                "efile.work"),
        REGISTRY(
                "Registratur",
                "Registry",
                "efile.read",
                "efile.work",
                "efile.register",
                "efile.plan",
                "efile.restrict",
                "efile.privacy"),
        HEAD(
                "Leitung mit Anordnungsbefugnis",
                "Head",
                "invoice.route",
                "invoice.order",
                "invoice.facts",
                "efile.read",
                "efile.work",
                "efile.register",
                "efile.restrict"),
        CHAMBERLAIN(
                "Kämmerei",
                "Treasurer's office",
                "budget.edit",
                "budget.override",
                "purchase.tolerance",
                "invoice.audit"),
        BOOKKEEPER("Geschäftsbuchhaltung", "Bookkeeper", "invoice.book", "invoice.settle"),
        CASHIER("Zahlungsabwicklung", "Cashier", "invoice.run", "invoice.release"),
        MASTER_DATA("Stammdaten", "Master data", "creditor.edit", "creditor.approve", "account.edit"),
        AUDITOR("Rechnungsprüfung", "Auditor", "invoice.audit", "scanning.audit", "efile.audit", "efile.read");

        private final String german;
        private final String english;
        private final List<Right> rights;

        Role(String german, String english, String... rights) {
            this.german = german;
            this.english = english;
            this.rights = Stream.of(rights).map(Right::new).toList();
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String german() {
            return german;
        }

        String english() {
            return english;
        }

        List<Right> rights() {
            return rights;
        }
    }
}

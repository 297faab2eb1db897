package city.kontor.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who may see a file and why, at one moment.
 *
 * @param department the scope of the department that leads it
 * @param restricted whether only those see it who are named
 * @param existed false if the file was not there yet; then nobody is listed
 * @param at for which moment
 * @param readers by name
 * @param outsiders everybody else, by name
 */
public record AccessList(
        String fileId,
        String department,
        boolean restricted,
        boolean existed,
        Instant at,
        List<Reader> readers,
        List<Outsider> outsiders) {
    public AccessList {
        readers = List.copyOf(readers);
        outsiders = List.copyOf(outsiders);
    }

    /** @param ways at least one */
    public record Reader(String personId, String name, List<Way> ways) {
        public Reader {
            ways = List.copyOf(ways);
        }
    }

    /**
     * Rights that follow from the same causes.
     *
     * @param rights the keys, for example {@code efile.read}
     * @param steps the causes, the nearest first
     */
    public record Way(List<String> rights, List<Step> steps) {
        public Way {
            rights = List.copyOf(rights);
            steps = List.copyOf(steps);
        }
    }

    /**
     * One cause.
     *
     * @param kind {@code ASSIGNMENT}, {@code SUBSTITUTION}, {@code NAMED} or {@code WARDEN}
     * @param german the role's name, the absent person's, or who named somebody
     * @param english the role's name; the same as the German for people
     * @param where the scope of an assignment or substitution
     * @param until the last day
     * @param reason why somebody was named or is away; may be empty
     */
    public record Step(
            String kind,
            String german,
            String english,
            Optional<String> where,
            Optional<LocalDate> until,
            String reason) {}

    /** @param reasons why not, the most telling first; at least one */
    public record Outsider(String personId, String name, List<Denial> reasons) {
        public Outsider {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Why somebody may not see it.
     *
     * @param key {@code inactive}, {@code closed}, {@code grantOver}, {@code standsIn}, {@code roleOver}, {@code
     *     roleLater} or {@code noRole}
     * @param german a role's name or a person's; may be empty
     * @param day when it ended or begins
     */
    public record Denial(String key, String german, String english, Optional<LocalDate> day) {}
}

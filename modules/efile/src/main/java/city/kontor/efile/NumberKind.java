package city.kontor.efile;

import java.util.Set;

/** What bears a reference number, and what its pattern may be made of. */
public enum NumberKind {
    FILE("{plan}-{department}-{year}/{serial:4}", Set.of("plan", "department", "year")),
    CASE("{file}-{serial:3}", Set.of("file", "year")),
    DOCUMENT("{case}-{serial}", Set.of("case", "file", "year"));

    private final String standard;
    private final Set<String> parts;

    NumberKind(String standard, Set<String> parts) {
        this.standard = standard;
        this.parts = parts;
    }

    /** The pattern that holds until somebody puts another. */
    public NumberPattern standard() {
        return NumberPattern.of(this, standard).orElseThrow();
    }

    /** The names that may stand in braces beside {@code serial}. */
    public Set<String> parts() {
        return parts;
    }
}

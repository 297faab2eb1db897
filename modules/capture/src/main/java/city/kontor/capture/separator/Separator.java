package city.kontor.capture.separator;

import java.util.Optional;

/**
 * What a separator sheet says: a new document begins, for that department if it names one. Printed as
 * {@code KONTOR:1:NEXT} or {@code KONTOR:1:DEPT:SCOPE}.
 *
 * @param scope the department's scope; empty where it is left open
 */
public record Separator(Optional<String> scope) {
    private static final String NEXT = "KONTOR:1:NEXT";
    private static final String DEPARTMENT = "KONTOR:1:DEPT:";

    public static Separator next() {
        return new Separator(Optional.empty());
    }

    public static Separator of(String scope) {
        return new Separator(Optional.of(scope));
    }

    /** The sheet that carries this code; empty for codes of others and of later versions. */
    public static Optional<Separator> read(String code) {
        if (code.equals(NEXT)) {
            return Optional.of(next());
        }
        return code.startsWith(DEPARTMENT) && code.length() > DEPARTMENT.length()
                ? Optional.of(of(code.substring(DEPARTMENT.length())))
                : Optional.empty();
    }

    /** What is printed as QR and Code 128. */
    public String code() {
        return scope.map(each -> DEPARTMENT + each).orElse(NEXT);
    }
}

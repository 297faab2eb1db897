package city.kontor.xdomea;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of a record (code list {@code aussonderungsart}). */
public enum Decision {
    ARCHIVE("A"),
    APPRAISE("B"),
    DESTROY("V");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<Decision> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}

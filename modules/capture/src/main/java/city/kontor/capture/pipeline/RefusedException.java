package city.kontor.capture.pipeline;

import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;

/** Carries a refusal out of nested calls and between threads of this package; never leaves it. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    static <T> T unwrap(Outcome<T> outcome) throws RefusedException {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }
}

package city.kontor.server.proof;

import java.io.IOException;

/** A package cannot be checked any further. */
final class FlawException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient PackageFlaw flaw;

    FlawException(PackageFlaw flaw) {
        super(flaw.toString());
        this.flaw = flaw;
    }

    PackageFlaw flaw() {
        return flaw;
    }
}

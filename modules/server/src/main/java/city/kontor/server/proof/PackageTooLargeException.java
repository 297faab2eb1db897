package city.kontor.server.proof;

import java.io.IOException;

/** A package with more than 4 GiB or 60,000 entries, which its form cannot hold. */
public final class PackageTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    PackageTooLargeException() {
        super("A package holds at most 4 GiB and 60,000 entries");
    }
}

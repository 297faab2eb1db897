package city.kontor.server.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What checking a package found.
 *
 * @param holds whether nothing is wrong
 * @param sealedBy the last daily seal behind the file's entries; empty where none covers one
 * @param keyExpected whether the key came from elsewhere, and not only from the package itself
 */
public record PackageReport(
        boolean holds,
        String number,
        String title,
        Optional<Instant> madeAt,
        String madeBy,
        long documents,
        long entries,
        long links,
        Optional<LocalDate> sealedBy,
        String fingerprint,
        boolean keyExpected,
        List<PackageFlaw> flaws) {
    public PackageReport {
        flaws = List.copyOf(flaws);
    }
}

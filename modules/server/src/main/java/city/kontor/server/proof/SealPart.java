package city.kontor.server.proof;

import city.kontor.journal.Seals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/** A daily seal as it stands in a package: its statement as text, signature and key in Base64. */
record SealPart(LocalDate day, Instant at, String statement, String signature, String publicKey) {
    record All(List<SealPart> seals) {
        All {
            seals = List.copyOf(seals);
        }
    }

    static SealPart of(Seals.Seal seal) {
        return new SealPart(
                seal.day(),
                seal.at(),
                new String(seal.statement(), StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(seal.signature()),
                Base64.getEncoder().encodeToString(seal.publicKey()));
    }

    /** @throws IllegalArgumentException if something is not Base64 */
    Seals.Seal seal() {
        return new Seals.Seal(
                day,
                at,
                statement.getBytes(StandardCharsets.UTF_8),
                Base64.getDecoder().decode(signature),
                Base64.getDecoder().decode(publicKey));
    }

    /** What it says of each chain: scope, number and hash. */
    List<String[]> heads() {
        return statement
                .lines()
                .skip(2)
                .map(line -> line.split(" "))
                .filter(parts -> parts.length == 3 && parts[1].matches("\\d{1,18}"))
                .toList();
    }
}

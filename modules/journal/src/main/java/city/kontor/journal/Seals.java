package city.kontor.journal;

import city.kontor.kernel.Reason;
import city.kontor.store.Database;
import city.kontor.store.Head;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Daily seals: the heads of all scopes in one text, signed with the server's Ed25519 key (RFC 8032). A seal that was
 * handed out lets an outsider find out later whether anything before it was changed.
 */
public final class Seals {
    private static final String FIRST_LINE = "kontor-seal 1";

    /** @param broken the first seal that does not hold */
    record Check(long count, Optional<Verifier.Broken> broken) {}

    /**
     * A signed statement.
     *
     * @param statement UTF-8 text: a first line with the form's name, the day, then a line a scope: id, number, hash
     */
    public record Seal(LocalDate day, Instant at, byte[] statement, byte[] signature, byte[] publicKey) {}

    private Seals() {}

    /** Seals the day once; a second call for the same day returns the first seal. */
    public static Seal seal(Database database, KeyPair key, LocalDate day, Instant now) {
        return database.write(dsl -> find(dsl, day).orElseGet(() -> {
            byte[] statement = statement(day, Journal.allHeads(dsl));
            byte[] signature = sign(key, statement);
            byte[] publicKey = key.getPublic().getEncoded();
            dsl.execute(
                    "INSERT INTO seal (day, sealed_at, statement, signature, public_key) VALUES (?, ?, ?, ?, ?)",
                    day.toString(),
                    now.toEpochMilli(),
                    statement,
                    signature,
                    publicKey);
            return new Seal(day, now, statement, signature, publicKey);
        }));
    }

    /** All seals, oldest first. */
    public static List<Seal> list(DSLContext dsl) {
        return dsl.fetch("SELECT day, sealed_at, statement, signature, public_key FROM seal ORDER BY day")
                .map(Seals::seal);
    }

    /** The last day that was sealed; empty before the first. */
    public static Optional<LocalDate> lastDay(DSLContext dsl) {
        return Optional.ofNullable(dsl.fetchSingle("SELECT max(day) FROM seal").get(0, String.class))
                .map(LocalDate::parse);
    }

    static Check check(DSLContext dsl) {
        long count = 0;
        for (Seal seal : list(dsl)) {
            count++;
            Optional<Reason> problem = problem(dsl, seal);
            if (problem.isPresent()) {
                return new Check(
                        count, Optional.of(new Verifier.Broken(seal.day().toString(), count, problem.get())));
            }
        }
        return new Check(count, Optional.empty());
    }

    private static Optional<Reason> problem(DSLContext dsl, Seal seal) {
        if (!holds(seal)) {
            return Optional.of(Reason.of("journal.sealSignature"));
        }
        return new String(seal.statement(), StandardCharsets.UTF_8)
                .lines()
                .skip(2)
                .map(line -> line.split(" "))
                .filter(parts -> dsl.fetchOptional(
                                "SELECT hash FROM journal WHERE scope = ? AND seq = ?",
                                parts[0],
                                Long.parseLong(parts[1]))
                        .map(row -> !HexFormat.of()
                                .formatHex(row.get(0, byte[].class))
                                .equals(parts[2]))
                        .orElse(true))
                .findFirst()
                .map(parts -> Reason.of("journal.sealHead", parts[1], parts[0]));
    }

    private static Optional<Seal> find(DSLContext dsl, LocalDate day) {
        return dsl.fetchOptional(
                        "SELECT day, sealed_at, statement, signature, public_key FROM seal WHERE day = ?",
                        day.toString())
                .map(Seals::seal);
    }

    private static Seal seal(Record row) {
        return new Seal(
                LocalDate.parse(row.get(0, String.class)),
                Instant.ofEpochMilli(row.get(1, Long.class)),
                row.get(2, byte[].class),
                row.get(3, byte[].class),
                row.get(4, byte[].class));
    }

    private static byte[] statement(LocalDate day, List<Head> heads) {
        return (FIRST_LINE + "\n" + day + "\n"
                        + heads.stream()
                                .map(head -> head.scope().id() + " " + head.seq() + " " + head.hash() + "\n")
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sign(KeyPair key, byte[] statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign the heads", e);
        }
    }

    /** Whether the seal was signed with the private half of the key it carries. */
    public static boolean holds(Seal seal) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(seal.publicKey()));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(seal.statement());
            return signature.verify(seal.signature());
        } catch (GeneralSecurityException e) {
            // A damaged key or signature is what this check looks for, not a fault of the program.
            return false;
        }
    }
}

package city.kontor.journal;

import city.kontor.kernel.Reason;
import city.kontor.store.Database;
import city.kontor.store.Head;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;

/** Recomputes the chains and says where the first broken link is. */
public final class Verifier {
    /**
     * What was found.
     *
     * @param scopes how many chains were walked
     * @param entries how many entries, in all
     * @param erased how many of them have lost their payload by lawful erasure
     * @param seals how many daily seals were checked
     * @param broken the first broken link; empty if everything is whole
     */
    public record Report(long scopes, long entries, long erased, long seals, Optional<Broken> broken) {}

    /**
     * A link that does not hold.
     *
     * @param scope whose chain; the day for a seal
     * @param seq the entry's number, or which seal it is
     * @param why which check failed; the suite's {@code Reasons} have the words
     */
    public record Broken(String scope, long seq, Reason why) {
        /** Whether it is a daily seal that does not hold. */
        public boolean isSeal() {
            return why.key().startsWith("journal.seal");
        }
    }

    private final Chain chain = new Chain();
    private long entries;
    private long erased;
    private byte[] previous = Chain.START;
    private long expected = 1;
    private Optional<Broken> broken = Optional.empty();

    private Verifier() {}

    /** Checks every chain from its first entry, and every seal. Runs beside a working server, on one snapshot. */
    public static Report verify(Database database) {
        return database.read(dsl -> new Verifier().all(dsl));
    }

    /** Checks the chain of one scope. */
    public static Report verify(DSLContext dsl, String scope) {
        var verifier = new Verifier();
        verifier.chain(dsl, scope);
        return new Report(1, verifier.entries, verifier.erased, 0, verifier.broken);
    }

    /** Checks what came after a head up to which the chain was found whole before; quick where little was added. */
    public static Report verifyAfter(DSLContext dsl, Head whole) {
        var verifier = new Verifier();
        String scope = whole.scope().id();
        if (Journal.contains(dsl, whole)) {
            verifier.previous = HexFormat.of().parseHex(whole.hash());
            verifier.expected = whole.seq() + 1;
            verifier.rest(dsl, scope);
        } else {
            verifier.broken = Optional.of(new Broken(scope, whole.seq(), Reason.of("journal.notAsBefore")));
        }
        return new Report(1, verifier.entries, verifier.erased, 0, verifier.broken);
    }

    private Report all(DSLContext dsl) {
        var scopes = new TreeSet<String>();
        Journal.allHeads(dsl).forEach(head -> scopes.add(head.scope().id()));
        scopes.addAll(dsl.fetch("SELECT DISTINCT scope FROM journal").map(row -> row.get(0, String.class)));
        for (String scope : scopes) {
            chain(dsl, scope);
            if (broken.isPresent()) {
                return new Report(scopes.size(), entries, erased, 0, broken);
            }
        }
        Seals.Check seals = Seals.check(dsl);
        return new Report(scopes.size(), entries, erased, seals.count(), seals.broken());
    }

    private void chain(DSLContext dsl, String scope) {
        previous = Chain.START;
        expected = 1;
        rest(dsl, scope);
    }

    private void rest(DSLContext dsl, String scope) {
        Journal.walk(dsl, scope, expected - 1, this::link);
        if (broken.isPresent()) {
            return;
        }
        Optional<Head> head = Journal.allHeads(dsl).stream()
                .filter(one -> one.scope().id().equals(scope))
                .findFirst();
        String end = HexFormat.of().formatHex(previous);
        if (head.isEmpty()
                || head.get().seq() != expected - 1
                || !head.get().hash().equals(end)) {
            broken = Optional.of(new Broken(
                    scope,
                    expected - 1,
                    Reason.of(
                            "journal.head",
                            Long.toString(expected - 1),
                            Long.toString(head.map(Head::seq).orElse(0L)))));
        }
    }

    private void link(Entry entry) {
        if (broken.isPresent()) {
            return;
        }
        entries++;
        if (entry.seq() != expected) {
            broken = Optional.of(new Broken(entry.scope(), expected, Reason.of("journal.missing")));
            return;
        }
        if (entry.secret().isEmpty()) {
            erased++;
        } else {
            Entry.Secret secret = entry.secret().get();
            if (!Arrays.equals(chain.commitment(secret.salt(), secret.payload()), entry.commitment())) {
                broken = Optional.of(new Broken(entry.scope(), entry.seq(), Reason.of("journal.payload")));
                return;
            }
        }
        byte[] hash = chain.hash(previous, entry);
        if (!Arrays.equals(hash, entry.hash())) {
            broken = Optional.of(new Broken(entry.scope(), entry.seq(), Reason.of("journal.link")));
            return;
        }
        previous = hash;
        expected++;
    }
}

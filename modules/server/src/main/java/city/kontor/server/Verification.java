package city.kontor.server;

import city.kontor.journal.Verifier;
import city.kontor.kernel.Reason;
import city.kontor.store.Database;
import city.kontor.store.Proof;
import city.kontor.suite.Suite;
import city.kontor.suite.Texts;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Checks what a city must be able to prove, and says in plain sentences what came out: the journal, and that no register number is missing. */
final class Verification {
    private final Database database;
    private final Suite suite;
    private final Texts texts;
    private final PrintStream out;

    Verification(Database database, Suite suite, Texts texts, PrintStream out) {
        this.database = database;
        this.suite = suite;
        this.texts = texts;
        this.out = out;
    }

    /** Whether everything holds. */
    boolean run() {
        boolean journal = journal();
        boolean features = features();
        return journal && features;
    }

    private boolean journal() {
        long start = System.nanoTime();
        Verifier.Report report = Verifier.verify(database);
        double seconds = (System.nanoTime() - start) / 1e9;
        say(
                "verify.counted",
                number(report.scopes()),
                number(report.entries()),
                number(report.erased()),
                number(report.seals()),
                String.format(Locale.ROOT, "%.2f", seconds),
                String.format(Locale.ROOT, "%.0f", report.entries() / seconds));
        report.broken().ifPresentOrElse(this::broken, () -> say("verify.whole"));
        return report.broken().isEmpty();
    }

    private void broken(Verifier.Broken broken) {
        String why = texts.reason(broken.why());
        if (broken.isSeal()) {
            say("verify.brokenSeal", broken.scope(), why);
        } else {
            say("verify.broken", broken.scope(), number(broken.seq()), why);
        }
    }

    /** What each feature can prove of its rows. */
    private boolean features() {
        List<Proof> proofs = database.read(dsl -> suite.features().features().stream()
                .flatMap(feature -> feature.proofs(dsl).stream())
                .toList());
        proofs.forEach(proof -> out.println(texts.reason(proof.words())));
        return proofs.stream().allMatch(Proof::holds);
    }

    private void say(String key, String... arguments) {
        out.println(texts.reason(Reason.of(key, arguments)));
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}

package city.kontor.server;

import city.kontor.kernel.Reason;
import city.kontor.server.proof.Keys;
import city.kontor.server.proof.PackageCheck;
import city.kontor.server.proof.PackageFlaw;
import city.kontor.server.proof.PackageReport;
import city.kontor.suite.Suite;
import city.kontor.suite.Texts;
import city.kontor.wire.JsonCodec;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command that checks a proof package: no server, no data folder, no network. */
public final class VerifyPackage {
    private static final long MOST_KEY = 100_000;

    private final Texts texts;
    private final PrintStream out;

    private VerifyPackage(Texts texts, PrintStream out) {
        this.texts = texts;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    /** Returns 0 if the package holds, 1 if it does not, 2 if the command cannot be understood or the file not be read. */
    static int run(String[] arguments, PrintStream out) {
        var rest = new ArrayList<String>();
        Optional<Path> key = Optional.empty();
        boolean json = false;
        Locale language = Locale.GERMAN;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--json" -> json = true;
                case "--language=en" -> language = Locale.ENGLISH;
                case "--key" -> key = i + 1 < arguments.length ? Optional.of(Path.of(arguments[++i])) : key;
                default -> rest.add(arguments[i]);
            }
        }
        var command = new VerifyPackage(new Texts(Suite.standard(), language), out);
        if (rest.size() != 1 || rest.getFirst().startsWith("--")) {
            command.say("proof.usage");
            return 2;
        }
        return command.check(Path.of(rest.getFirst()), key, json);
    }

    private int check(Path file, Optional<Path> keyFile, boolean json) {
        try {
            Optional<PublicKey> key = Optional.empty();
            if (keyFile.isPresent()) {
                key = Files.size(keyFile.get()) > MOST_KEY
                        ? Optional.empty()
                        : Keys.read(Files.readAllBytes(keyFile.get()));
                if (key.isEmpty()) {
                    say("proof.noKey", keyFile.get().toString());
                    return 2;
                }
            }
            PackageReport report = PackageCheck.check(new JsonCodec(), file, key);
            if (json) {
                out.println(new String(new JsonCodec().write(report), StandardCharsets.UTF_8));
            } else {
                tell(report);
            }
            return report.holds() ? 0 : 1;
        } catch (IOException e) {
            say("proof.cannotRead", file.toString(), String.valueOf(e.getMessage()));
            return 2;
        }
    }

    private void tell(PackageReport report) {
        report.madeAt()
                .ifPresent(at -> say("proof.about", report.number(), report.title(), report.madeBy(), at.toString()));
        for (PackageFlaw flaw : report.flaws()) {
            String why = texts.reason(flaw.why());
            out.println("  " + (flaw.part().isEmpty() ? why : flaw.part() + ": " + why));
        }
        if (!report.holds()) {
            say("proof.broken");
            return;
        }
        say(
                "proof.counted",
                Long.toString(report.documents()),
                Long.toString(report.entries()),
                Long.toString(report.links()));
        report.sealedBy().ifPresentOrElse(day -> say("proof.sealed", day.toString()), () -> say("proof.unsealed"));
        say(report.keyExpected() ? "proof.keyExpected" : "proof.keyOwn", report.fingerprint());
        say("proof.holds");
    }

    private void say(String key, String... arguments) {
        out.println(texts.reason(new Reason(key, List.of(arguments))));
    }
}

package city.kontor.server.admin;

import city.kontor.directory.DirectoryActors;
import city.kontor.directory.DirectoryCommand;
import city.kontor.directory.DirectoryFeature;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.journal.Judge;
import city.kontor.kernel.Ids;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import city.kontor.suite.Texts;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first administrator, and new passwords. Everything else about people is done in the desktop by administrators,
 * with the rules that hold there.
 */
final class Users {
    private static final String ROLE = "administration";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Core.Surroundings around;
    private final CoreHolder cores;
    private final Texts texts;
    private final SecureRandom random = new SecureRandom();

    Users(Core.Surroundings around, CoreHolder cores) {
        this.around = around;
        this.cores = cores;
        texts = new Texts(around.suite(), Locale.GERMAN);
    }

    /** Works only until the city has its first administrator; the rules of the directory see to that. */
    Report addAdministrator(String login, String name) {
        return cores.use(core -> {
            String personId = login.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            LocalDate today = OfficeDay.at(around.clock().instant());
            List<DirectoryCommand> commands = List.of(
                    new DirectoryCommand.AddPerson(personId, name, initials(name), Optional.empty()),
                    new DirectoryCommand.DefineRole(
                            ROLE, "Administration", "Administration", List.of(DirectoryFeature.MANAGE)),
                    new DirectoryCommand.AssignRole(
                            "first-administrator",
                            personId,
                            ROLE,
                            Scope.CITY,
                            Optional.empty(),
                            today,
                            Optional.empty()));
            Optional<Reason> refusal = judge(core, commands);
            if (refusal.isPresent()) {
                return Report.refused(texts.reason(refusal.get()));
            }
            return account(core, personId, login);
        });
    }

    /** An account for somebody whom the directory knows already. */
    Report give(String personId, String login) {
        return cores.use(core -> account(core, personId, login));
    }

    Report unlock(String login) {
        return cores.use(core -> {
            core.accounts().unlock(login);
            return Report.done("„" + login + "“ kann sich wieder anmelden.");
        });
    }

    /** Also lets the login try again at once. */
    Report resetPassword(String login) {
        return cores.use(core -> new DirectoryQueries(core.database())
                .people().stream()
                        .filter(person -> core.accounts()
                                .loginOf(person.id())
                                .filter(login.strip().toLowerCase(Locale.ROOT)::equals)
                                .isPresent())
                        .findFirst()
                        .map(person -> account(core, person.id(), login))
                        .orElseGet(() -> Report.refused("Den Anmeldenamen „" + login + "“ gibt es nicht.")));
    }

    private Report account(Core core, String personId, String login) {
        String password = oneTimePassword();
        Optional<Reason> flaw = core.accounts()
                .give(personId, login, password, true, around.clock().instant());
        return flaw.map(reason -> Report.refused(texts.reason(reason)))
                .orElseGet(() -> Report.done(
                        "Anmeldename: " + login,
                        "Einmalpasswort: " + password,
                        "Bei der ersten Anmeldung muss ein eigenes Passwort gewählt werden."));
    }

    private Optional<Reason> judge(Core core, List<DirectoryCommand> commands) {
        Optional<Judge> judge = core.writer().judge();
        if (judge.isEmpty()) {
            return Optional.of(Reason.of("wire.busy"));
        }
        Instant now = around.clock().instant();
        var submissions = new ArrayList<Submission>();
        for (DirectoryCommand command : commands) {
            submissions.add(new Submission(
                    Ids.next(now.toEpochMilli()),
                    around.suite().features().typeOf(command).name(),
                    around.codec().write(command),
                    DirectoryActors.SETUP,
                    now));
        }
        return judge.get().submit(submissions).join().stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(outcome -> ((Outcome.Refused) outcome).reason())
                .findFirst();
    }

    private static String initials(String name) {
        var initials = new StringBuilder();
        for (String word : name.strip().split("[\\s-]+")) {
            if (!word.isEmpty() && initials.length() < 4) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    /** Four groups of five letters that nobody confuses on paper: about 100 bits. */
    private String oneTimePassword() {
        var password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}

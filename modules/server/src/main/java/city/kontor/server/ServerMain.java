package city.kontor.server;

import city.kontor.blobs.BlobStore;
import city.kontor.directory.accounts.Passwords;
import city.kontor.server.admin.AdminDoor;
import city.kontor.server.admin.AdminRequest;
import city.kontor.server.admin.Operations;
import city.kontor.server.admin.Report;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.server.core.PrivateFolder;
import city.kontor.server.core.Seat;
import city.kontor.server.core.Wakes;
import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.PostgresDatabase;
import city.kontor.store.SchemaException;
import city.kontor.store.SqliteDatabase;
import city.kontor.suite.Suite;
import city.kontor.suite.Texts;
import city.kontor.wire.JsonCodec;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server program: serves, and does what an administrator does on the machine itself. */
public final class ServerMain {
    private static final String HELP = """
            Kontor-Server

              serve [DATEI]              Server starten (auch ohne Angabe), mit den Einstellungen dieser Datei
              verify [DATENORDNER]       das ganze Journal und das Rechnungseingangsbuch prüfen
              backup ORDNER              sichern, auch im laufenden Betrieb
              restore ORDNER [NAME]      neueste oder genannte Sicherung zurückholen, auch im laufenden Betrieb
              user add LOGIN NAME        die erste Administratorin, den ersten Administrator anlegen
              user give PERSON LOGIN     einer Person des Verzeichnisses ein Konto geben
              user reset LOGIN           ein neues Einmalpasswort geben und die Anmeldung entsperren
              user unlock LOGIN          nach zu vielen Fehlversuchen entsperren
              user devices LOGIN         die Rechner, an denen diese Person sich angemeldet hat
              user revoke LOGIN RECHNER  einen Rechner sperren; seine Dokumente werden unlesbar
              user admit LOGIN RECHNER   einen gesperrten Rechner wieder zulassen, ohne das, was auf ihm lag

            Einstellungen: --config DATEI, einzelne mit --SCHLÜSSEL=WERT (zum Beispiel --port=8420 --data=ORDNER)
            oder als Umgebungsvariable (KONTOR_PORT, KONTOR_DATA).
            """;

    private static final Logger LOG = LoggerFactory.getLogger(ServerMain.class);

    /** How often it is looked for memory to give back. */
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final PrintStream out;
    private final Suite suite;
    private final List<String> words = new ArrayList<>();
    private final Config config;

    private ServerMain(String[] arguments, Suite suite, PrintStream out) {
        this.out = out;
        this.suite = suite;
        var settings = new HashMap<String, String>();
        Optional<Path> file =
                Optional.ofNullable(System.getenv("KONTOR_CONFIG")).map(Path::of);
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("--config") && i + 1 < arguments.length) {
                file = Optional.of(Path.of(arguments[++i]));
            } else if (argument.startsWith("--") && argument.contains("=")) {
                settings.put(
                        argument.substring(2, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
            } else if (argument.equals("--help")) {
                words.clear();
                words.add("help");
                break;
            } else if (argument.startsWith("--")) {
                throw new SettingsException("Write " + argument + "=VALUE.");
            } else {
                words.add(argument);
            }
        }
        if (words.size() == 2 && words.getFirst().equals("serve")) {
            file = Optional.of(Path.of(words.removeLast()));
        } else if (words.size() == 2 && words.getFirst().equals("verify")) {
            settings.put("data", words.removeLast());
        }
        config = Config.of(Settings.load(file, System.getenv(), Map.copyOf(settings)));
    }

    public static void main(String[] arguments) {
        Logging.begin();
        int code = 1;
        try {
            code = run(arguments, Suite.standard(), System.out);
        } catch (Throwable e) {
            // Nothing half started may stay behind and look like a server.
            LOG.error("The program broke", e);
        }
        System.exit(code);
    }

    /** Runs one command of the program; returns its exit code. {@code serve} returns when the program is ended. */
    static int run(String[] arguments, Suite suite, PrintStream out) {
        try {
            return new ServerMain(arguments, suite, out).run();
        } catch (SettingsException | SchemaException e) {
            out.println(e.getMessage());
            return 2;
        } catch (IOException | RuntimeException e) {
            LOG.error("{} broke", String.join(" ", arguments), e);
            out.println("Das ist nicht gelungen: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private int run() throws IOException, InterruptedException {
        String command = words.isEmpty() ? "serve" : words.getFirst();
        List<String> rest = words.subList(Math.min(1, words.size()), words.size());
        return switch (command + "/" + rest.size()) {
            case "serve/0" -> serve();
            case "verify/0" -> verify();
            case "backup/1" -> {
                needsDatabase();
                yield ask(absolute(command, rest));
            }
            case "restore/1", "restore/2" -> ask(absolute(command, rest));
            case "user/2", "user/3" -> ask(new AdminRequest("user-" + rest.getFirst(), rest.subList(1, rest.size())));
            case "help/0" -> {
                out.print(HELP);
                yield 0;
            }
            default -> {
                out.print(HELP);
                yield 2;
            }
        };
    }

    private int serve() throws InterruptedException {
        var server = new KontorServer(config, suite, Passwords.STANDARD, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
        out.println("Kontor hört auf " + server.address() + ", Daten in " + config.data());
        out.flush();
        warnOfOpenDoor();
        var spare = new SpareMemory();
        while (!server.closesWithin(LOOK)) {
            spare.look();
        }
        return 0;
    }

    private void warnOfOpenDoor() {
        boolean reachable = !config.host().equals("localhost") && !config.host().startsWith("127.");
        if (reachable && config.tls().isEmpty()) {
            LOG.warn("Other machines reach {} without encryption; set tls.certificate", config.host());
        }
    }

    /** Folders are meant from here, also where the running server does the work from elsewhere. */
    private static AdminRequest absolute(String command, List<String> rest) {
        var absolute = new ArrayList<>(rest);
        absolute.set(0, Path.of(rest.getFirst()).toAbsolutePath().normalize().toString());
        return new AdminRequest(command, absolute);
    }

    private void needsDatabase() {
        if (config.postgres().isEmpty() && !Files.exists(config.data().resolve("kontor.db"))) {
            throw new SettingsException("In " + config.data()
                    + " liegt keine Datenbank. Welcher Server ist gemeint? --config DATEI oder --data=ORDNER");
        }
    }

    private int verify() {
        needsDatabase();
        try (Database database = config.postgres()
                .<Database>map(postgres -> new PostgresDatabase(postgres.url(), postgres.user(), postgres.password()))
                .orElseGet(() -> new SqliteDatabase(config.data().resolve("kontor.db"), Durability.FULL))) {
            return new Verification(database, suite, new Texts(suite, config.language()), out).run() ? 0 : 1;
        }
    }

    /** Asks the running server, or does it alone where none runs. */
    private int ask(AdminRequest request) throws IOException, InterruptedException {
        Optional<Report> answer = AdminDoor.ask(config.data(), new JsonCodec(), request);
        Report report = answer.isPresent() ? answer.get() : alone(request);
        report.text().forEach(out::println);
        return report.done() ? 0 : 1;
    }

    private Report alone(AdminRequest request) throws IOException {
        var clock = Clock.systemUTC();
        PrivateFolder.create(config.data());
        try (Seat seat = KontorServer.seat(config);
                BlobStore blobs = KontorServer.blobs(config, clock);
                Wakes wakes = new Wakes()) {
            var around = new Core.Surroundings(config, suite, Passwords.STANDARD, new JsonCodec(), clock, seat, wakes);
            try (CoreHolder cores = new CoreHolder(around)) {
                return new Operations(around, cores, blobs).run(request);
            } catch (IllegalArgumentException e) {
                return new Report(false, List.of(HELP));
            }
        }
    }
}

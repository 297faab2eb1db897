package city.kontor.demo.bench;

import city.kontor.app.Kontor;
import city.kontor.app.kit.SystemFileDialogs;
import city.kontor.app.session.SignIn;
import city.kontor.demo.CityHall;
import city.kontor.demo.FreePort;
import city.kontor.demo.FxThread;
import city.kontor.demo.city.Staff;
import city.kontor.kernel.Figure;
import city.kontor.server.ServerMain;
import city.kontor.store.Durability;
import city.kontor.store.SqliteDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The desktop as a process of its own, beside the least JavaFX window and on a copy of 100,000 invoices, and the server at rest. Needs
 * a display; {@code ./kontor bench} makes one where there is none.
 */
final class DesktopBench {
    private static final int STARTS = 5;
    private static final int ROWS = 100_000;
    private static final long REST_SECONDS = 15;

    private final Path directory;

    DesktopBench(Path directory) {
        this.directory = directory;
    }

    List<Figure> run() throws Exception {
        var figures = new ArrayList<Figure>();
        starts(figures);
        // The desktop's parts report on the JavaFX thread, also where no window is shown.
        FxThread.start();
        try (var hall = CityHall.open(directory.resolve("city"), LocalDate.now(ZoneId.of("Europe/Berlin")))) {
            Path desktop = directory.resolve("desktop");
            fill(desktop, hall.address());
            list(figures, desktop, hall.address());
        }
        server(figures);
        return figures;
    }

    /** In turns, so that a busy moment of the machine hits both. */
    private void starts(List<Figure> figures) throws IOException {
        var bare = new ArrayList<Double>();
        var desktop = new ArrayList<Double>();
        for (int round = 0; round <= STARTS; round++) {
            double least = start(round, WindowProbe.BARE);
            double ours = start(round, "kontor");
            // The first pair reads everything from disk.
            if (round > 0) {
                bare.add(least);
                desktop.add(ours);
            }
        }
        figures.add(new Figure(
                "desktop: process start to usable window / bare JavaFX window",
                Figure.median(desktop) / Figure.median(bare),
                "ratio",
                "<= 2"));
        figures.add(new Figure("desktop: process start to usable window", Figure.median(desktop) * 1000, "ms", ""));
        figures.add(new Figure("desktop: process start to bare JavaFX window", Figure.median(bare) * 1000, "ms", ""));
    }

    private double start(int round, String what) throws IOException {
        var environment = Map.of("KONTOR_DATA", directory.resolve(what + round).toString());
        try (var child = Child.likeThis(WindowProbe.class, environment, what)) {
            child.says(WindowProbe.USABLE);
            return child.seconds();
        }
    }

    /** Signs in once, which loads the demo city, and then copies its invoices until there are enough. */
    private static void fill(Path desktop, String server) throws IOException {
        Files.createDirectories(desktop);
        var kontor = new Kontor(desktop, InstantSource.system(), new SystemFileDialogs());
        try {
            var request = new SignIn.Request(server, Staff.AUDITOR.login(), Staff.PASSWORD);
            if (!(kontor.signIn().signIn(request) instanceof SignIn.Result.SignedIn)) {
                throw new IOException("cannot sign in");
            }
        } finally {
            kontor.stop();
        }
        Path replica = desktop.resolve("desks").resolve(Staff.AUDITOR.id()).resolve("replica.db");
        try (var database = new SqliteDatabase(replica, Durability.NORMAL)) {
            database.change(DesktopBench::multiply);
        }
    }

    private static void multiply(DSLContext dsl) {
        String columns = dsl.fetch("SELECT name FROM pragma_table_info('invoice') WHERE name <> 'id'").stream()
                .map(row -> String.valueOf(row.get(0)))
                .collect(Collectors.joining(", "));
        int present = dsl.fetchCount(dsl.selectFrom("invoice"));
        int copies = (ROWS - present) / present + 1;
        dsl.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + copies + ")"
                + " INSERT INTO invoice (id, " + columns + ") SELECT id || '-copy-' || i, " + columns
                + " FROM invoice, n");
    }

    private static void list(List<Figure> figures, Path desktop, String server) throws IOException {
        try (var child = Child.likeThis(ListProbe.class, Map.of(), desktop.toString(), server)) {
            var opened = new ArrayList<Double>();
            String line = child.says("");
            while (line.startsWith(ListProbe.OPENED)) {
                opened.add(
                        Double.valueOf(line.substring(ListProbe.OPENED.length()).strip()));
                line = child.says("");
            }
            double longest = Double.parseDouble(
                    line.substring(ListProbe.LONGEST.length()).strip());
            figures.add(new Figure("desktop: a list of 100,000 rows opens", Figure.median(opened), "ms", "<= 100"));
            figures.add(
                    new Figure("desktop: the same for the first time after the start", opened.getFirst(), "ms", ""));
            figures.add(new Figure("desktop: longest work on the JavaFX thread meanwhile", longest, "ms", "<= 50"));
            figures.add(new Figure(
                    "desktop: resident memory with 100,000 rows", child.residentMegabytes(), "MB", "<= 400"));
        }
    }

    /** The demo city's server with its own switches, as {@code ./kontor server} starts it. */
    private void server(List<Figure> figures) throws IOException, InterruptedException {
        Optional<Path> switches = serverSwitches();
        if (switches.isEmpty()) {
            return;
        }
        List<String> lines = Files.readAllLines(switches.get()).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        int port = FreePort.find();
        String data = "--data=" + directory.resolve("city").resolve("server");
        try (var child = Child.start(lines, ServerMain.class, Map.of(), "serve", "--port=" + port, data)) {
            TimeUnit.SECONDS.sleep(REST_SECONDS);
            figures.add(new Figure("server: resident memory at rest", child.residentMegabytes(), "MB", "<= 200"));
        }
    }

    /** In the project that these jars were built in; none in an installed image. */
    private static Optional<Path> serverSwitches() {
        Path jar = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)[0])
                .toAbsolutePath();
        for (Path folder = jar; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("modules").resolve("server").resolve("jvm.args");
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}

package city.kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.demo.city.Staff;
import city.kontor.store.Durability;
import city.kontor.store.SqliteDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two desktops are killed again and again in the middle of their work, with the server and without it. Whatever they
 * said was kept arrives at the server afterwards, once, and the chain is whole.
 */
class DesktopCrashTest {
    private static final int KILLS = Integer.getInteger("kontor.kills", 50);

    /** Ends what a desktop says of each action; a line that the kill cut short lacks it. */
    static final String KEPT = " kept";

    @TempDir
    Path folder;

    /** A clerk at a desktop, and the invoice that their notes are about. */
    private record Clerk(Staff person, String department, String invoice) {}

    private static final List<Clerk> CLERKS = List.of(
            new Clerk(Staff.TIEFBAU_1, "tiefbau", "demo-invoice-24"),
            new Clerk(Staff.SCHULE_1, "schulen", "demo-invoice-25"));

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void noKillLosesWhatWasKept() throws Exception {
        long seed = Long.getLong("kontor.seed", System.nanoTime());
        System.out.println("Desktop crash test: " + KILLS + " kills, seed " + seed);
        Set<String> kept = new HashSet<>();
        try (CityHall hall = CityHall.open(folder, Rehearsal.today())) {
            var random = new Random(seed);
            int each = KILLS / CLERKS.size() / 2;
            kept.addAll(kill(hall, each, random));
            hall.stop();
            kept.addAll(kill(hall, KILLS / CLERKS.size() - each, random));
            hall.start();
            together(clerk -> {
                Process settling = start(hall, clerk, "settle");
                assertThat(settling.waitFor(2, TimeUnit.MINUTES))
                        .as("%s settles", clerk)
                        .isTrue();
                assertThat(settling.exitValue()).isZero();
                return Set.of();
            });
            assertThat(hall.verify()).contains("Das Journal ist unversehrt.");
        }
        System.out.println("Kept " + kept.size() + " actions over " + KILLS + " kills");
        assertThat(notes()).doesNotHaveDuplicates().containsAll(kept);
    }

    /** @return the ids of the actions that the desktops said were kept */
    private Set<String> kill(CityHall hall, int times, Random random) throws Exception {
        long seed = random.nextLong();
        return together(clerk -> {
            var dice = new Random(seed ^ clerk.department().hashCode());
            Set<String> kept = new HashSet<>();
            for (int kill = 0; kill < times; kill++) {
                kept.addAll(workUntilKilled(hall, clerk, 1 + dice.nextInt(20), dice.nextInt(20_000)));
            }
            return kept;
        });
    }

    private Set<String> workUntilKilled(CityHall hall, Clerk clerk, int actions, long moreMicros)
            throws IOException, InterruptedException {
        Process desktop = start(hall, clerk, "work");
        Set<String> kept = new HashSet<>();
        try (BufferedReader said = desktop.inputReader()) {
            String line = said.readLine();
            while (line != null) {
                if (line.endsWith(KEPT)) {
                    kept.add(line.substring(0, line.length() - KEPT.length()));
                }
                if (kept.size() == actions) {
                    // Not a wait for anything: the kill is to hit any moment of the next action.
                    TimeUnit.MICROSECONDS.sleep(moreMicros);
                    // Not by the process itself, which would close the stream before everything said was read.
                    desktop.toHandle().destroyForcibly();
                }
                line = said.readLine();
            }
        }
        desktop.waitFor();
        assertThat(kept)
                .as("%s worked until the kill; its log: %s", clerk, Files.readString(log(clerk)))
                .hasSizeGreaterThanOrEqualTo(actions);
        return kept;
    }

    private interface Task {
        Set<String> of(Clerk clerk) throws Exception;
    }

    private static Set<String> together(Task task) throws Exception {
        Set<String> all = new HashSet<>();
        try (var clerks = Executors.newFixedThreadPool(CLERKS.size())) {
            var work = new ArrayList<Callable<Set<String>>>();
            CLERKS.forEach(clerk -> work.add(() -> task.of(clerk)));
            for (Future<Set<String>> done : clerks.invokeAll(work)) {
                all.addAll(done.get());
            }
        }
        return all;
    }

    private Process start(CityHall hall, Clerk clerk, String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--module-path",
                        System.getProperty("jdk.module.path"),
                        "--add-modules=javafx.base",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeskLoad.class.getName(),
                        folder.resolve("desk-" + clerk.department()).toString(),
                        hall.address(),
                        clerk.person().login(),
                        clerk.department(),
                        clerk.invoice(),
                        what)
                .redirectError(ProcessBuilder.Redirect.appendTo(log(clerk).toFile()))
                .start();
    }

    private Path log(Clerk clerk) {
        return folder.resolve(clerk.department() + ".log");
    }

    /** The commands that the server's journal holds notes of. */
    private List<String> notes() {
        try (var database = new SqliteDatabase(folder.resolve("server").resolve("kontor.db"), Durability.FULL)) {
            return database.read(dsl -> dsl.fetch("SELECT command_id FROM journal WHERE type = 'NoteAdded'")
                    .map(row -> row.get(0, String.class)));
        }
    }
}

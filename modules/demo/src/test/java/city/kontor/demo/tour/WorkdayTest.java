package city.kontor.demo.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.app.kit.Place;
import city.kontor.capture.FieldName;
import city.kontor.demo.FxThread;
import city.kontor.demo.Rehearsal;
import city.kontor.demo.city.CityFiles;
import city.kontor.demo.city.Staff;
import city.kontor.server.VerifyPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The real desktop against a real server, worked by TestFX as people do: the main job, and a day without a network. */
class WorkdayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String SYNC = "#sync-indicator";

    /** An invoice of the demo city that is accounted and waits for its facts to be confirmed. */
    private static final String ACCOUNTED = "RE-2026-000025";

    /** One that waits for the head's order. */
    private static final String TO_ORDER = "RE-2026-000016";

    private static Rehearsal rehearsal;

    @TempDir
    Path folder;

    @BeforeAll
    static void begin() throws IOException, InterruptedException, TimeoutException {
        assumeTrue(System.getenv("DISPLAY") != null, "No DISPLAY: run with xvfb-run -a, as ./kontor test does");
        FxToolkit.registerPrimaryStage();
        rehearsal = Rehearsal.begin();
    }

    @AfterAll
    static void end() throws IOException {
        if (rehearsal != null) {
            rehearsal.close();
        }
    }

    @Test
    void leadsAPaperInvoiceToThePayment() throws IOException, InterruptedException {
        Letter letter = Letter.scan(folder, 2026, "Tiefbau", Rehearsal.today().minusDays(3));
        var files = new PreparedFiles(folder);
        Rehearsal.Desktop desktop = rehearsal.desktop("main-job", files);
        var seat = seat(desktop);
        var minutes = new Minutes();
        MainJob.Left left = new MainJob(
                        seat, letter, files, new Camera(desktop.stage(), folder.resolve("pictures")), minutes)
                .run();

        assertThat(minutes.entries())
                .extracting(Minutes.Entry::result)
                .anyMatch(result -> result.contains("eine andere Person zeichnen"))
                .anyMatch(result -> result.contains("die zweite Freigabe muss eine andere Person geben"))
                .anyMatch(result -> result.equals("Kette unversehrt"));
        assertThat(Files.readString(left.sepa()))
                .contains("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09")
                .contains("<IBAN>" + letter.value(FieldName.IBAN) + "</IBAN>")
                .contains(">" + letter.value(FieldName.GROSS_TOTAL) + "</InstdAmt>");
        try (var pdf = Loader.loadPDF(left.pdf().toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(letter.value(FieldName.INVOICE_NUMBER));
        }
        assertThat(rehearsal.hall().verify()).contains("Das Journal ist unversehrt.");
    }

    @Test
    void asksForAPasswordOfOnesOwnAtTheFirstSignIn() throws IOException, InterruptedException {
        String given = rehearsal.hall().user("reset", Staff.KULTUR_1.login());
        Matcher password = Pattern.compile("Einmalpasswort: (\\S+)").matcher(given);
        assertThat(password.find()).as(given).isTrue();
        Seat seat = seat(rehearsal.desktop("new-password", new PreparedFiles(folder)));
        seat.signIn(Staff.KULTUR_1, password.group(1));
        seat.fill("sign-in-new", Staff.PASSWORD);
        seat.fill("sign-in-again", Staff.PASSWORD);
        seat.hands().press(KeyCode.ENTER);
        seat.eyes().see("#person-menu");
        seat.signOut();
        seat.signIn(Staff.KULTUR_1);
    }

    @Test
    void goesOnWithoutANetworkAndSettlesAfterwards() throws IOException, InterruptedException {
        Seat first = seat(rehearsal.desktop("first", new PreparedFiles(folder)));
        Seat second = seat(rehearsal.desktop("second", new PreparedFiles(folder)));
        // Whoever has signed in at a desktop once can do so without a network.
        first.signIn(Staff.TIEFBAU_HEAD);
        first.signOut();
        first.signIn(Staff.TIEFBAU_1);
        second.signIn(Staff.TIEFBAU_2);
        rehearsal.hall().stop();

        signWithoutNetwork(first);
        first.signOut();
        first.signIn(Staff.TIEFBAU_HEAD);
        hearWhatNeedsTheServer(first);
        first.signOut();
        first.signIn(Staff.TIEFBAU_1);
        assertThat(first.eyes().textOf(SYNC)).contains("1 Aktion wartet");
        signWithoutNetwork(second);

        rehearsal.hall().start();
        first.eyes().until("both are in step", () -> isInStep(first) && isInStep(second));
        Seat refused = waitsFor(first) ? first : second;
        assertThat(waitsFor(first) ^ waitsFor(second))
                .as("one of the two is refused")
                .isTrue();
        discard(refused);
        assertThat(rehearsal.hall().verify()).contains("Das Journal ist unversehrt.");
    }

    @Test
    void opensAFileWithoutANetworkThatWasTakenAlong() throws IOException, InterruptedException {
        Rehearsal.Desktop desktop = rehearsal.desktop("along", new PreparedFiles(folder));
        Seat seat = seat(desktop);
        seat.signIn(Staff.TIEFBAU_1);
        go(desktop, Place.of("files", CityFiles.ROAD));
        seat.eyes().see("#file-travel");
        seat.command("Mitnehmen");
        seat.eyes()
                .until(
                        "all is here",
                        () -> seat.eyes().textOf("#shelf-along").matches("Mitgenommen: (\\d+) von \\1 .*"));
        rehearsal.hall().stop();
        seat.eyes().until("offline", () -> seat.eyes().textOf(SYNC).startsWith("Offline"));
        go(desktop, Place.of("files", CityFiles.ROAD + "/document/" + CityFiles.DRAFT));
        seat.eyes().see(".page-shadow");
        rehearsal.hall().start();
    }

    @Test
    void opensNothingMoreOnADesktopThatWasRevoked() throws IOException, InterruptedException {
        Staff clerk = Staff.SCHULE_1;
        Seat seat = seat(rehearsal.desktop("lost", new PreparedFiles(folder)));
        seat.signIn(clerk);
        seat.signOut();
        String devices = rehearsal.hall().user("devices", clerk.login());
        Matcher device = Pattern.compile("(?m)^(\\S+)  zuletzt ").matcher(devices);
        assertThat(device.find()).as(devices).isTrue();

        assertThat(rehearsal.hall().user("revoke", clerk.login(), device.group(1)))
                .contains("Der Rechner ist gesperrt.");
        seat.signIn(clerk, Staff.PASSWORD);
        seat.eyes()
                .until("refused", () -> seat.eyes().textOf("#sign-in-message").contains("gesperrt"));
        rehearsal.hall().stop();
        seat.signIn(clerk, Staff.PASSWORD);
        seat.eyes()
                .until(
                        "a stranger",
                        () -> seat.eyes().textOf("#sign-in-message").contains("Server ist nicht erreichbar"));
        rehearsal.hall().start();

        assertThat(rehearsal.hall().user("admit", clerk.login(), device.group(1)))
                .contains("wieder zugelassen");
        seat.signIn(clerk);
    }

    @Test
    void savesTheProofOfAFileInWhichAChangedByteIsFound() throws IOException, InterruptedException {
        var files = new PreparedFiles(folder);
        Rehearsal.Desktop desktop = rehearsal.desktop("proof", files);
        Seat seat = seat(desktop);
        seat.signIn(Staff.TIEFBAU_1);
        go(desktop, Place.of("files", CityFiles.ROAD));
        seat.eyes().see("#file-travel");
        seat.command("Beweispaket speichern");
        seat.eyes().until("a question where to", files::isSaved);
        Path saved = files.takeSaved();
        seat.eyes().until("the package", () -> Files.exists(saved));
        assertThat(verifyPackage(saved)).contains("Ausbau Lange Straße", "Das Paket ist unversehrt.");

        byte[] bytes = Files.readAllBytes(saved);
        bytes[bytes.length / 2] ^= 1;
        Files.write(saved, bytes);
        assertThat(verifyPackage(saved))
                .contains("Das Paket ist NICHT unversehrt.")
                .containsPattern("Byte \\d+ wurde verändert");
    }

    /** As {@code ./kontor verify-package} does: a program of its own, without server or data. */
    private static String verifyPackage(Path file) throws IOException, InterruptedException {
        Process running = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VerifyPackage.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return said;
    }

    /** Both clerks sign the same invoice, each on a desktop that knows nothing of the other. */
    private static void signWithoutNetwork(Seat seat) {
        seat.sitDown();
        seat.eyes().until("offline", () -> seat.eyes().textOf(SYNC).startsWith("Offline"));
        seat.search(ACCOUNTED);
        seat.click(Turn.PRIMARY);
        seat.eyes()
                .until(
                        "signed, or a question",
                        () -> isSigned(seat) || seat.eyes().now(".dialog-card").isPresent());
        if (seat.eyes().now(".dialog-card").isPresent()) {
            // Not all of the order has come: the clerk says why the invoice is right all the same.
            seat.hands().type("Teillieferung wie besprochen");
            seat.hands().press(KeyCode.CONTROL, KeyCode.ENTER);
        }
        seat.eyes().until("signed", () -> isSigned(seat));
        seat.eyes().until("a waiting action", () -> seat.eyes().textOf(SYNC).contains("1 Aktion wartet"));
    }

    private static boolean isSigned(Seat seat) {
        return seat.eyes().textOf("#invoice-state").equals("Sachlich richtig");
    }

    /** Ordering moves money: it is refused in words, and nothing waits. */
    private static void hearWhatNeedsTheServer(Seat seat) {
        seat.search(TO_ORDER);
        seat.click(Turn.PRIMARY);
        seat.clickText("Zahlung anordnen", ".dialog-card");
        seat.eyes().seeText("Dafür wird der Server gebraucht");
        seat.hands().press(KeyCode.ENTER);
        seat.eyes().seeGone(".dialog-card");
        assertThat(seat.eyes().textOf(SYNC)).doesNotContain("wartet");
    }

    private static boolean isInStep(Seat seat) {
        return seat.eyes().textOf(SYNC).equals("Aktuell");
    }

    private static boolean waitsFor(Seat seat) {
        return seat.eyes().textOf("#workplace-attention .sidebar-count").equals("1");
    }

    /** What was refused lies there with input and reason, leads to its invoice, and stays until it is discarded. */
    private static void discard(Seat seat) {
        seat.sitDown();
        seat.goTo("attention");
        seat.eyes().see(".attention-reason");
        seat.clickText("Öffnen");
        seat.eyes().see(".invoice-form");
        seat.goTo("attention");
        seat.clickText("Verwerfen");
        seat.clickText("Verwerfen", ".dialog-card");
        seat.eyes().seeText("Alles geklärt");
    }

    private static void go(Rehearsal.Desktop desktop, Place place) {
        FxThread.run(() -> desktop.app().desktop().go(place));
    }

    private static Seat seat(Rehearsal.Desktop desktop) {
        return new Seat(desktop.stage(), rehearsal.hall().address(), new FxRobotHands(), PATIENCE);
    }
}

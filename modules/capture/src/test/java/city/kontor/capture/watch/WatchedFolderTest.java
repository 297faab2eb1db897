package city.kontor.capture.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import city.kontor.capture.input.Limits;
import city.kontor.capture.input.Source;
import city.kontor.capture.input.Sources;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files in real folders; only the clock is the test's own. */
class WatchedFolderTest {
    private static final Duration STILL = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    private final AtomicInteger ids = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-23T09:30:00Z");
    private Path folder;
    private Path incoming;
    private WatchedFolder watched;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(directory.resolve("Eingang"));
        incoming = directory.resolve("incoming");
        watched = watched(incoming, STILL);
    }

    private WatchedFolder watched(Path target, Duration still) {
        var taking = new TakenFiles(target, "Quarantäne", Locale.GERMAN, () -> "id-" + ids.incrementAndGet());
        return new WatchedFolder(
                folder, taking, WatchedFolderTest::check, new WatchedFolder.Times(still, PATIENCE), () -> now);
    }

    private static Optional<Refusal> check(Path file) {
        return switch (Sources.open(file, Limits.DEFAULT)) {
            case Outcome.Done<Source>(Source source) -> {
                source.close();
                yield Optional.empty();
            }
            case Outcome.Refused<Source>(Refusal refusal) -> Optional.of(refusal);
        };
    }

    private Path pdf(String name) throws IOException {
        Path file = folder.resolve(name);
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }
        return file;
    }

    private WatchedFolder.Look lookAfter(Duration time) throws IOException {
        now = now.plus(time);
        return watched.look();
    }

    @Test
    void takesAFileThatHasBeenStill() throws IOException {
        Path file = pdf("Rechnung.pdf");
        byte[] bytes = Files.readAllBytes(file);
        assertThat(watched.look()).isEqualTo(new WatchedFolder.Look(List.of(), List.of(), true));
        WatchedFolder.Look look = lookAfter(STILL);
        assertThat(look.taken()).containsExactly(incoming.resolve("id-1").resolve("Rechnung.pdf"));
        assertThat(look.waiting()).isFalse();
        assertThat(file).doesNotExist();
        assertThat(look.taken().getFirst()).hasBinaryContent(bytes);
        assertThat(lookAfter(STILL).taken()).isEmpty();
    }

    @Test
    void waitsWhileAFileGrows() throws IOException {
        Path whole = pdf("whole.pdf");
        byte[] bytes = Files.readAllBytes(whole);
        Files.delete(whole);
        Path file = folder.resolve("langsam.pdf");
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (byte each : bytes) {
                out.write(ByteBuffer.wrap(new byte[] {each}));
                if (out.size() % 40 == 0) {
                    assertThat(lookAfter(Duration.ofMillis(1500)).taken()).isEmpty();
                }
            }
        }
        watched.look();
        assertThat(lookAfter(STILL).taken()).hasSize(1);
    }

    @Test
    void aPauseInTheMiddleOfAFileIsNoEnd() throws IOException {
        Path file = pdf("stockt.pdf");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        watched.look();
        assertThat(lookAfter(Duration.ofSeconds(30))).isEqualTo(new WatchedFolder.Look(List.of(), List.of(), true));
        Files.write(file, bytes);
        watched.look();
        assertThat(lookAfter(STILL).taken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tmp", "a.pdf.part", "a.pdf~", "~a.pdf", ".a.pdf", "A.TMP", "a.pdf.crdownload"})
    void leavesTemporaryNamesAlone(String name) throws IOException {
        Path file = pdf(name);
        watched.look();
        assertThat(lookAfter(PATIENCE)).isEqualTo(new WatchedFolder.Look(List.of(), List.of(), false));
        assertThat(file).exists();
    }

    @Test
    void leavesFoldersAndLinksAlone() throws IOException {
        Files.createDirectory(folder.resolve("ordner.pdf"));
        Path elsewhere = Files.move(pdf("fremd.pdf"), directory.resolve("fremd.pdf"));
        Files.createSymbolicLink(folder.resolve("verweis.pdf"), elsewhere);
        watched.look();
        assertThat(lookAfter(PATIENCE)).isEqualTo(new WatchedFolder.Look(List.of(), List.of(), false));
        assertThat(elsewhere).exists();
    }

    @Test
    void putsWhatCannotBeOpenedAsideWithTheReason() throws IOException {
        Files.writeString(folder.resolve("Brief.docx"), "kein Dokument");
        Files.createFile(folder.resolve("leer.pdf"));
        watched.look();
        assertThat(lookAfter(STILL).refused()).isEmpty();
        WatchedFolder.Look look = lookAfter(PATIENCE);
        assertThat(look.refused())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.UNKNOWN_FORMAT, Refusal.Kind.EMPTY);
        Path aside = folder.resolve("Quarantäne");
        assertThat(aside.resolve("Brief.docx")).hasContent("kein Dokument");
        assertThat(aside.resolve("Brief.docx.txt")).content().contains("weder PDF noch TIFF");
        assertThat(aside.resolve("leer.pdf.txt")).content().contains("0 Byte");
        assertThat(lookAfter(PATIENCE)).isEqualTo(new WatchedFolder.Look(List.of(), List.of(), false));
    }

    @Test
    void keepsBothOfTwoRefusedFilesOfOneName() throws IOException {
        for (String content : List.of("eins", "zwei")) {
            Files.writeString(folder.resolve("Brief.docx"), content);
            watched.look();
            lookAfter(PATIENCE);
        }
        assertThat(folder.resolve("Quarantäne").resolve("Brief.docx")).hasContent("eins");
        assertThat(folder.resolve("Quarantäne").resolve("2-Brief.docx")).hasContent("zwei");
    }

    @Test
    void twoFilesOfOneNameOneAfterTheOtherAreTwo() throws IOException {
        pdf("scan.pdf");
        watched.look();
        Path first = lookAfter(STILL).taken().getFirst();
        pdf("scan.pdf");
        watched.look();
        Path second = lookAfter(STILL).taken().getFirst();
        assertThat(List.of(first, second))
                .doesNotHaveDuplicates()
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void losesAndDoublesNothingWhenItStartsAnewAtAnyMoment() throws IOException {
        for (int i = 0; i < 20; i++) {
            pdf("scan-" + i + ".pdf");
            if (i % 3 == 0) {
                watched = watched(incoming, STILL);
            }
            watched.look();
            lookAfter(Duration.ofSeconds(i % 2 == 0 ? 1 : 3));
        }
        watched = watched(incoming, STILL);
        watched.look();
        lookAfter(STILL);
        try (var there = Files.list(folder);
                var here = Files.walk(incoming)) {
            assertThat(there).isEmpty();
            assertThat(here.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .hasSize(20)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void copiesToAnotherFileSystem() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(
                Files.isDirectory(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(folder)),
                "no second file system here");
        Path elsewhere = Files.createTempDirectory(memory, "kontor-watch-");
        watched = watched(elsewhere, STILL);
        Path file = pdf("Rechnung.pdf");
        byte[] bytes = Files.readAllBytes(file);
        watched.look();
        Path taken = lookAfter(STILL).taken().getFirst();
        assertThat(taken).startsWith(elsewhere).hasBinaryContent(bytes);
        assertThat(file).doesNotExist();
        Files.delete(taken);
        Files.delete(taken.getParent());
        Files.delete(elsewhere);
    }

    @Test
    void hearsOfNewFilesAndOfAFolderThatIsGone() throws IOException, InterruptedException {
        BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        var listener = new FolderWatch.Listener() {
            @Override
            public void looked(WatchedFolder.Look look) {
                heard.add(look);
            }

            @Override
            public void lost(Path lost, IOException why) {
                heard.add(lost);
            }
        };
        var often = Duration.ofMillis(20);
        try (var watch = FolderWatch.start(watched(incoming, Duration.ZERO), listener, often, often)) {
            pdf("Rechnung.pdf");
            assertThat(heard.poll(30, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            WatchedFolder.Look.class,
                            look -> assertThat(look.taken()).hasSize(1));
            Files.delete(folder);
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(folder);
            Files.createDirectory(folder);
            pdf("Zweite.pdf");
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isInstanceOf(WatchedFolder.Look.class);
            assertThat(watch).isNotNull();
        }
    }
}

package city.kontor.capture.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.capture.Box;
import city.kontor.capture.PageText;
import city.kontor.capture.Refusal;
import city.kontor.capture.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-03T08:15:30Z");

    @TempDir
    Path directory;

    private DraftStore store;

    @BeforeEach
    void open() {
        store = new DraftStore(directory.resolve("drafts"));
    }

    @Test
    void readsBackWhatWasSaved() throws IOException {
        var draft = Draft.empty("d1", NOW)
                .withOriginal(new Original("ab".repeat(32), "scan.tif", 3), "doc")
                .with("doc", document -> document.withTurn(1, 3).withCorrection("netTotal", "12.00"))
                .withRefusal(Refusal.ofFile(Refusal.Kind.EMPTY, "leer.pdf", ""));
        store.save(draft);
        assertThat(new DraftStore(directory.resolve("drafts")).drafts()).containsExactly(draft);
    }

    @Test
    void keepsTheBytesOfAnOriginalUnderTheirHash() throws IOException {
        Path file = Files.writeString(directory.resolve("brief.txt"), "abc");
        String hash = store.keep("d1", file);
        assertThat(hash).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(store.original("d1", hash)).hasContent("abc");
        assertThat(file).exists();
    }

    @Test
    void keepsWhatWasReadForEachTurnOfAPage() throws IOException {
        var automatic = PageRef.of("cd".repeat(32), 2);
        var text = new PageText(2, 2480, 3508, List.of(new Word("Ä", 91, new Box(1, 2, 3, 4), 0, 0)));
        var read = new KeptPage(text, 1, 0.35, 300, false, Optional.empty());
        store.keepPage("d1", automatic, read);
        assertThat(store.page("d1", automatic)).contains(read);
        assertThat(store.page("d1", automatic.turnedTo(2))).isEmpty();
    }

    @Test
    void leavesADamagedDraftWhereItIs() throws IOException {
        store.save(Draft.empty("good", NOW));
        Path broken = directory.resolve("drafts/broken/draft.json");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "{\"id\":");
        assertThat(store.drafts()).extracting(Draft::id).containsExactly("good");
        assertThat(broken).exists();
    }

    @Test
    void deletesADraftWithEverythingInIt() throws IOException {
        Path file = Files.writeString(directory.resolve("brief.txt"), "abc");
        store.keep("d1", file);
        store.save(Draft.empty("d1", NOW));
        store.delete("d1");
        assertThat(directory.resolve("drafts/d1")).doesNotExist();
    }

    @Test
    void survivesBeingKilledAtAnyMoment() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Path drafts = directory.resolve("drafts");
        int reached = 0;
        for (int i = 0; i < 5; i++) {
            int confirmed = saveUntilKilled(drafts, reached, reached + 1 + random.nextInt(40));
            Draft draft = store.drafts().getFirst();
            assertThat(draft.refused().size()).as("seed " + seed).isGreaterThanOrEqualTo(confirmed);
            reached = draft.refused().size();
        }
    }

    /** Runs {@link Saver} until it has confirmed that many refusals, then kills it without warning. */
    private static int saveUntilKilled(Path drafts, int from, int until) throws IOException, InterruptedException {
        Process saver = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saver.class.getName(),
                        drafts.toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int confirmed = from;
        try (var lines = new BufferedReader(new InputStreamReader(saver.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && confirmed < until) {
                confirmed = Integer.parseInt(line);
                line = lines.readLine();
            }
        } finally {
            saver.destroyForcibly();
            saver.waitFor();
        }
        return confirmed;
    }

    /** Saves a draft that grows by one refusal each time, and says so after each. */
    static final class Saver {
        public static void main(String[] arguments) throws IOException {
            var store = new DraftStore(Path.of(arguments[0]));
            var draft = Draft.empty("d1", NOW);
            for (int i = 1; i < 100_000; i++) {
                draft = draft.withRefusal(Refusal.ofFile(Refusal.Kind.EMPTY, i + ".pdf", ""));
                if (i >= Integer.parseInt(arguments[1])) {
                    store.save(draft);
                    System.out.println(i);
                }
            }
        }
    }

    @Test
    void whatIsPackedHereCountsElsewhere(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(directory.resolve("scan.tif"), "bytes");
        String sha = store.keep("d1", file);
        var draft = Draft.empty("d1", NOW)
                .withTicket(new Ticket("p", 2, "Montag", OptionalInt.of(3), "fi-7160"))
                .withOriginal(new Original(sha, "scan.tif", 1), "doc");
        store.save(draft);
        store.keepView("d1", PageRef.of(sha, 1), new byte[] {1});
        Path zip = directory.resolve("d1.zip");
        store.pack("d1", zip);
        var other = new DraftStore(elsewhere);
        try (var in = Files.newInputStream(zip)) {
            assertThat(other.unpack("d1", in)).isEqualTo(draft);
        }
        assertThat(other.drafts()).containsExactly(draft);
        assertThat(other.original("d1", sha)).hasContent("bytes");
        assertThat(other.view("d1", PageRef.of(sha, 1))).as("made again").isEmpty();
    }

    @Test
    void aPackageThatReachesOutsideIsRefused() throws IOException {
        Path zip = directory.resolve("evil.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../outside"));
            out.write(1);
        }
        try (var in = Files.newInputStream(zip)) {
            assertThatThrownBy(() -> store.unpack("d1", in)).hasMessageContaining("outside");
        }
        assertThat(store.drafts()).isEmpty();
    }
}

package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import city.kontor.blobs.BlobAddress;
import city.kontor.capture.pipeline.PictureText;
import city.kontor.directory.DirectoryCommand.DefineRole;
import city.kontor.efile.Appraisal;
import city.kontor.efile.CaseCommand.OpenCase;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand.FileDocument;
import city.kontor.efile.EfileFeature;
import city.kontor.efile.EfileRights;
import city.kontor.efile.FileCommand.OpenFile;
import city.kontor.efile.PlanCommand.PutEntry;
import city.kontor.efile.PlanEntry;
import city.kontor.kernel.Command;
import city.kontor.kernel.Ids;
import city.kontor.kernel.Scope;
import city.kontor.search.Answer;
import city.kontor.search.Hit;
import city.kontor.search.Question;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import city.kontor.suite.Suite;
import city.kontor.testbed.notes.NoteFeature;
import city.kontor.wire.JsonCodec;
import city.kontor.wire.ServerRefused;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search of the whole city shows each person what that person may read, and nothing else. */
class SearchTest {
    private static final Suite SUITE = new Suite(List.of(new NoteFeature(), new EfileFeature()));

    @TempDir
    Path directory;

    @Test
    void showsEachPersonOnlyWhatThatPersonMayRead() throws Exception {
        Config config = Town.config(directory.resolve("server"));
        Town.found(config);
        Path letter = Files.writeString(directory.resolve("letter.txt"), "Die Goldmünzen liegen im Keller.");
        BlobAddress address = BlobAddress.of(Files.readAllBytes(letter));
        try (var server = new KontorServer(config, SUITE, Town.CHEAP, Clock.systemUTC());
                Desktop anna = new Desktop(directory, "anna", server.port());
                Desktop bert = new Desktop(directory, "bert", server.port());
                Desktop rita = new Desktop(directory, "rita", server.port());
                Desktop ada = new Desktop(directory, "ada", server.port());
                Desktop carl = new Desktop(directory, "carl", server.port())) {
            found(ada, carl);
            anna.client.blobs().upload(address.hex(), letter);
            give(anna, new OpenFile(Town.A, "file-a", "entry", "Schatzfund im Garten"));
            give(anna, new OpenCase(Town.A, "file-a", "case-a", "Bergung"));
            give(anna, document(new Content(address.hex(), "letter.txt", "text/plain", Files.size(letter))));
            give(bert, new OpenFile(Town.B, "file-b", "entry", "Schatzkammer"));

            Answer found = await(anna, "Goldmünze");
            Hit hit = found.hits().getFirst();
            assertThat(hit.id()).isEqualTo("doc-a");
            assertThat(hit.context()).contains("Schatzfund im Garten");
            assertThat(hit.snippet())
                    .anyMatch(piece -> piece.marked() && piece.text().equals("Goldmünzen"));

            assertThat(ids(await(anna, "Schatz"))).containsExactly("file-a");
            assertThat(ids(await(bert, "Schatz"))).containsExactly("file-b");
            assertThat(ids(bert.client.search(Question.of("Goldmünze", 10), Answer.class)))
                    .isEmpty();
            // Rita writes notes everywhere, which is no right to files.
            assertThat(ids(rita.client.search(Question.of("Schatz", 10), Answer.class)))
                    .isEmpty();
            assertThatThrownBy(() -> anna.client.search(Question.of("Schatz", 100_000), Answer.class))
                    .isInstanceOf(ServerRefused.class);
        }
    }

    @Test
    void findsWhatCanOnlyBeSeenOnAScan() throws Exception {
        assumeThat(PictureText.find()).as("Tesseract with German").isPresent();
        Config config = Town.config(directory.resolve("server"));
        Town.found(config);
        Path scan = directory.resolve("scan.png");
        ImageIO.write(page("Die Querung am Marktplatz fehlt."), "png", scan.toFile());
        BlobAddress address = BlobAddress.of(Files.readAllBytes(scan));
        try (var server = new KontorServer(config, SUITE, Town.CHEAP, Clock.systemUTC());
                Desktop anna = new Desktop(directory, "anna", server.port());
                Desktop ada = new Desktop(directory, "ada", server.port());
                Desktop carl = new Desktop(directory, "carl", server.port())) {
            found(ada, carl);
            anna.client.blobs().upload(address.hex(), scan);
            give(anna, new OpenFile(Town.A, "file-a", "entry", "Marktplatz"));
            give(anna, new OpenCase(Town.A, "file-a", "case-a", "Anfragen"));
            give(anna, document(new Content(address.hex(), "scan.png", "image/png", Files.size(scan))));

            assertThat(ids(await(anna, "Querung"))).containsExactly("doc-a");
        }
    }

    private static BufferedImage page(String line) {
        var page = new BufferedImage(2480, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 64));
        for (int y = 300; y < 1000; y += 200) {
            pen.drawString(line, 300, y);
        }
        pen.dispose();
        return page;
    }

    private static List<String> ids(Answer answer) {
        return answer.hits().stream().map(Hit::id).toList();
    }

    /** A file plan of one position, and who may do what in it. */
    private static void found(Desktop ada, Desktop carl) throws Exception {
        give(ada, new DefineRole("plan", "Aktenplan", "Plan", List.of(EfileRights.PLAN)));
        give(
                ada,
                new DefineRole(
                        "files", "Akten", "Files", List.of(EfileRights.READ, EfileRights.WORK, EfileRights.REGISTER)));
        give(ada, Town.role("carl-plan", "carl", "plan", Scope.CITY));
        give(ada, Town.role("anna-files", "anna", "files", Town.A));
        give(ada, Town.role("bert-files", "bert", "files", Town.B));
        give(
                carl,
                new PutEntry(
                        Scope.CITY,
                        new PlanEntry(
                                "entry",
                                Optional.empty(),
                                "1",
                                "Funde",
                                "",
                                Optional.of(10),
                                Optional.of(Appraisal.ARCHIVE),
                                Optional.empty(),
                                true)));
    }

    private static FileDocument document(Content content) {
        return new FileDocument(Town.A, "file-a", "case-a", "doc-a", "Brief", Direction.INCOMING, "", content);
    }

    private static void give(Desktop desktop, Command command) throws Exception {
        Instant now = Instant.now();
        var submission = new Submission(
                Ids.next(now.toEpochMilli()),
                SUITE.features().typeOf(command).name(),
                new JsonCodec().write(command),
                desktop.person,
                now);
        assertThat(desktop.client.push(List.of(submission))).singleElement().isInstanceOf(Outcome.Accepted.class);
    }

    /** The index follows on its own thread; a hit shows that it has come so far. */
    private static Answer await(Desktop desktop, String typed) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        Answer answer = desktop.client.search(Question.of(typed, 10), Answer.class);
        while (answer.hits().isEmpty() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            answer = desktop.client.search(Question.of(typed, 10), Answer.class);
        }
        return answer;
    }
}

package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.replica.LinkException;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that breaks in the middle of a push. */
class BrokenNetworkTest {
    private static final int NOTES = 20;

    @TempDir
    Path directory;

    private KontorServer server;
    private CuttingProxy network;
    private Desktop anna;

    @BeforeEach
    void start() throws Exception {
        Config config = Town.config(directory.resolve("server"));
        Town.found(config);
        server = Town.start(config);
        network = new CuttingProxy(server.port());
        anna = new Desktop(directory, "anna", network.port());
        anna.exchange();
        for (int i = 0; i < NOTES; i++) {
            anna.give(new WriteNote(Town.A, "n" + i, String.format(Locale.ROOT, "Notiz %02d", i)));
        }
    }

    @AfterEach
    void stop() throws Exception {
        anna.close();
        network.close();
        server.close();
    }

    @Test
    void aPushCutOnItsWayUpIsSentAgainWhole() throws Exception {
        network.cutUpAfter(2_000);
        assertUnreachable();
        settles();
    }

    @Test
    void aPushWhoseAnswerIsCutIsSentAgainWithoutASecondEffect() throws Exception {
        network.cutDownAfter(300);
        assertUnreachable();
        settles();
    }

    private void assertUnreachable() {
        assertThatThrownBy(anna::exchange)
                .isInstanceOfSatisfying(
                        LinkException.class, e -> assertThat(e.kind()).isEqualTo(LinkException.Kind.UNREACHABLE));
        assertThat(anna.replica.waiting()).isEqualTo(NOTES);
        assertThat(anna.notes()).hasSize(NOTES);
    }

    private void settles() throws Exception {
        network.mend();
        anna.exchange();
        assertThat(anna.replica.waiting()).isZero();
        assertThat(anna.replica.needsAttention()).isEmpty();
        assertThat(anna.notes()).hasSize(NOTES);
        try (Desktop carl = new Desktop(directory, "carl", server.port())) {
            carl.exchange();
            assertThat(carl.notes()).isEqualTo(anna.notes());
        }
    }
}

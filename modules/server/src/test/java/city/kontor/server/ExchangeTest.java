package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.directory.DirectoryCommand.WithdrawRole;
import city.kontor.kernel.Scope;
import city.kontor.replica.LinkException;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import city.kontor.testbed.notes.NoteCommand.EditNote;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import city.kontor.wire.WakeListener;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Desktops and the server, over real HTTP. */
class ExchangeTest {
    @TempDir
    Path directory;

    private Config config;
    private KontorServer server;

    @BeforeEach
    void start() throws Exception {
        config = Town.config(directory.resolve("server"));
        Town.found(config);
        server = Town.start(config);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Desktop desktop(String person) throws Exception {
        return new Desktop(directory, person, server.port());
    }

    @Test
    void whatOneWritesTheOtherSees() throws Exception {
        try (Desktop anna = desktop("anna");
                Desktop carl = desktop("carl")) {
            anna.exchange();
            carl.exchange();
            assertThat(anna.replica.scopes()).containsExactly(Scope.CITY, Town.A);
            assertThat(carl.replica.scopes()).containsExactly(Scope.CITY, Town.A, Town.B);
            anna.give(new WriteNote(Town.A, "n1", "von Anna"));
            anna.exchange();
            carl.exchange();
            assertThat(carl.notes()).containsExactly("von Anna");
            carl.give(new EditNote(Town.A, "n1", 0, "von Carl"));
            anna.give(new EditNote(Town.A, "n1", 0, "zugleich von Anna"));
            carl.exchange();
            anna.exchange();
            assertThat(anna.notes()).containsExactly("von Carl");
            assertThat(anna.replica.needsAttention())
                    .singleElement()
                    .satisfies(refused ->
                            assertThat(refused.reason().orElseThrow().key()).isEqualTo("notes.editedMeanwhile"));
        }
    }

    @Test
    void aRightInTheWholeCityOpensEveryDepartmentButOneOverPeopleDoesNot() throws Exception {
        try (Desktop rita = desktop("rita");
                Desktop ada = desktop("ada")) {
            rita.exchange();
            ada.exchange();
            assertThat(rita.replica.scopes()).containsExactly(Scope.CITY, Town.A, Town.B);
            assertThat(ada.replica.scopes()).containsExactly(Scope.CITY);
        }
    }

    @Test
    void thePushSentTwiceHasOneEffectAndTheSameAnswers() throws Exception {
        try (Desktop anna = desktop("anna")) {
            List<Submission> push = List.of(
                    Town.submission(new WriteNote(Town.A, "n1", "x"), "anna"),
                    Town.submission(new WriteNote(Town.A, "n1", "nochmal"), "anna"),
                    Town.submission(new WriteNote(Town.B, "n2", "fremd"), "anna"));
            List<Outcome> first = anna.client.push(push);
            assertThat(anna.client.push(push)).isEqualTo(first);
            assertThat(first.get(0)).isInstanceOf(Outcome.Accepted.class);
            assertThat(first.get(1)).isInstanceOf(Outcome.Refused.class);
            assertThat(first.get(2))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reason().key()).isEqualTo("kontor.noRight"));
            anna.exchange();
            assertThat(anna.notes()).containsExactly("x");
        }
    }

    @Test
    void aWithdrawnScopeLeavesTheDesktop() throws Exception {
        try (Desktop ada = desktop("ada");
                Desktop carl = desktop("carl");
                Desktop bert = desktop("bert")) {
            bert.client.push(List.of(Town.submission(new WriteNote(Town.B, "n1", "in b"), "bert")));
            carl.exchange();
            assertThat(carl.notes()).containsExactly("in b");
            ada.client.push(List.of(Town.submission(new WithdrawRole("carl-b", "carl"), "ada")));
            carl.exchange();
            assertThat(carl.replica.scopes()).containsExactly(Scope.CITY, Town.A);
            assertThat(carl.notes()).isEmpty();
        }
    }

    @Test
    void aDesktopIsWokenWithinASecond() throws Exception {
        var heard = new LinkedBlockingQueue<Long>();
        try (Desktop anna = desktop("anna");
                Desktop carl = desktop("carl");
                WakeListener listener = carl.client.listen(ear(heard))) {
            long before = heard.poll(10, TimeUnit.SECONDS);
            Outcome outcome = anna.client
                    .push(List.of(Town.submission(new WriteNote(Town.A, "n1", "wach auf"), "anna")))
                    .getFirst();
            Long woken = heard.poll(1, TimeUnit.SECONDS);
            assertThat(listener).isNotNull();
            assertThat(woken).isNotNull().isGreaterThan(before);
            assertThat(((Outcome.Accepted) outcome).cursor()).isEqualTo(woken);
        }
    }

    @Test
    void theDesktopGoesOnWithoutTheServerAndSettlesWhenItIsBack() throws Exception {
        try (Desktop anna = desktop("anna")) {
            anna.exchange();
            int port = server.port();
            server.close();
            anna.give(new WriteNote(Town.A, "n1", "ohne Netz"));
            assertThatThrownBy(anna::exchange)
                    .isInstanceOfSatisfying(
                            LinkException.class, e -> assertThat(e.kind()).isEqualTo(LinkException.Kind.UNREACHABLE));
            assertThat(anna.notes()).containsExactly("ohne Netz");
            assertThat(anna.replica.waiting()).isEqualTo(1);
            server = Town.start(Town.config(directory.resolve("server"), "port", Integer.toString(port)));
            anna.exchange();
            assertThat(anna.replica.waiting()).isZero();
            assertThat(anna.notes()).containsExactly("ohne Netz");
        }
    }

    @Test
    void nobodySignsWithAnothersName() throws Exception {
        try (Desktop anna = desktop("anna")) {
            assertThatThrownBy(() -> anna.client.push(
                            List.of(Town.submission(new WriteNote(Town.B, "n1", "untergeschoben"), "bert"))))
                    .hasMessageContaining("dürfen");
        }
    }

    @Test
    void theHistoryTellsWhoAndProvesIt() throws Exception {
        try (Desktop anna = desktop("anna");
                Desktop bert = desktop("bert")) {
            anna.client.push(List.of(Town.submission(new WriteNote(Town.A, "n1", "x"), "anna")));
            anna.client.push(List.of(Town.submission(new EditNote(Town.A, "n1", 0, "y"), "anna")));
            var history = anna.client.history("n1");
            assertThat(history.intact()).isTrue();
            assertThat(history.hidden()).isZero();
            assertThat(history.entries())
                    .extracting(entry -> entry.type())
                    .containsExactly("NoteWritten", "NoteEdited");
            assertThat(history.entries())
                    .allSatisfy(entry -> assertThat(entry.personId()).isEqualTo("anna"));
            assertThatThrownBy(() -> bert.client.history("n1")).hasMessageContaining("dürfen");
        }
    }

    private static WakeListener.Ear ear(LinkedBlockingQueue<Long> heard) {
        return new WakeListener.Ear() {
            @Override
            public void changed(long cursor) {
                heard.add(cursor);
            }

            @Override
            public void signedOut() {
                throw new AssertionError("signed out");
            }
        };
    }
}

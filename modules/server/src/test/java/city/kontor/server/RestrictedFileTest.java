package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.DiskBlobStore;
import city.kontor.efile.AccessGrant;
import city.kontor.efile.AccessLevel;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Grantee;
import city.kontor.efile.Restriction;
import city.kontor.efile.RestrictionCommand;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Command;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Scope;
import city.kontor.replica.Pending;
import city.kontor.search.Answer;
import city.kontor.search.Question;
import city.kontor.wire.ServerRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a restricted file reaches whom, also where a machine had it before. */
class RestrictedFileTest {
    private static final Scope CLOSED = Restriction.scope("f");
    private static final String OWN = BlobAddress.of(FileTown.OWN).hex();
    private static final List<String> WORDS = List.of("Zwiebelturm", "Pumpernickel", "Sanierung", "Vanillekipferl");

    @TempDir
    private Path directory;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Clock.systemUTC().instant());

    private Instant now() {
        return Objects.requireNonNull(now.get());
    }

    @Test
    void leavesTheMachinesOfThoseWhoMayNotSeeIt() throws Exception {
        Config config = Town.config(directory.resolve("server"));
        FileTown.found(config, this::now);
        try (KontorServer server = new KontorServer(config, FileTown.SUITE, Town.CHEAP, this::now);
                var anna = desktop("anna", server);
                var bert = desktop("bert", server);
                var erik = desktop("erik", server);
                var fina = desktop("fina", server);
                var documents = new DiskBlobStore(directory.resolve("desks/desktop-fina/documents"), this::now)) {
            for (Desktop one : List.of(anna, bert, erik, fina)) {
                one.exchange();
            }
            documents.put(new ByteArrayInputStream(FileTown.OWN));
            fina.replica.onLeave(sha256 -> {
                try {
                    documents.delete(new BlobAddress(sha256));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            // The bytes that lie in the other file as well stay.
            documents.put(new ByteArrayInputStream(FileTown.SHARED));
            assertThat(traces("fina")).isNotEmpty();
            assertThat(numbers(fina)).hasSize(2);
            fina.give(new CaseCommand.OpenCase(FileTown.A, "f", "late", "Nachtrag"));

            done(
                    anna,
                    new RestrictionCommand.RestrictFile(
                            "f", "Personalsache", List.of(grant("erik", Optional.of(OfficeDay.at(now()))))));
            erik.exchange();
            fina.exchange();

            assertThat(fina.replica.needsAttention())
                    .singleElement()
                    .extracting(Pending::reason)
                    .isEqualTo(Optional.of(city.kontor.kernel.Reason.of("efile.unknown")));
            assertThat(traces("fina")).isEmpty();
            assertThat(documents.exists(BlobAddress.of(FileTown.OWN))).isFalse();
            assertThat(documents.exists(BlobAddress.of(FileTown.SHARED))).isTrue();
            assertThat(numbers(fina)).hasSize(1);
            assertThat(fina.replica.scopes()).doesNotContain(CLOSED);
            refused(() -> fina.client.history("f"));
            refused(() -> fina.client.proof("f", directory.resolve("no.zip")));
            refused(() -> fina.client.snapshot(CLOSED, directory));
            refused(() -> fina.client.blobs().download(OWN, directory.resolve("no.txt")));
            assertThat(hits(fina)).isEmpty();
            fina.replica.startOver();
            fina.exchange();
            assertThat(traces("fina")).isEmpty();

            assertThat(erik.replica.scopes()).contains(CLOSED);
            assertThat(traces("erik")).isNotEmpty();
            done(erik, new CaseCommand.OpenCase(CLOSED, "f", "hearing", "Anhörung Zwiebelturm"));
            assertThat(erik.client.history("f").hidden()).isZero();
            erik.client.proof("f", directory.resolve("yes.zip"));
            erik.client.blobs().download(OWN, directory.resolve("yes.txt"));
            awaitHits(erik);
            // Those who may name others see it without being named.
            bert.exchange();
            assertThat(bert.replica.scopes()).contains(CLOSED);

            now.set(now().plus(Duration.ofDays(2)));
            for (Desktop one : List.of(anna, bert, erik, fina)) {
                one.client.signIn(one.person, Town.password(one.person));
            }
            erik.exchange();
            assertThat(erik.replica.scopes()).doesNotContain(CLOSED);
            assertThat(traces("erik")).isEmpty();
            refused(() -> erik.client.history("f"));

            done(anna, new RestrictionCommand.ProposeLift(CLOSED, "f", "Verfahren beendet"));
            bert.exchange();
            done(bert, new RestrictionCommand.LiftRestriction(CLOSED, "f"));
            fina.exchange();
            assertThat(numbers(fina)).hasSize(2);
            assertThat(fina.client.history("f").hidden()).isZero();
            fina.client.blobs().download(OWN, directory.resolve("again.txt"));
        }
        assertThat(ServerMain.run(new String[] {"verify", "--data=" + config.data()}, FileTown.SUITE, System.out))
                .isZero();
    }

    private static AccessGrant grant(String person, Optional<java.time.LocalDate> until) {
        return new AccessGrant("g-" + person, Grantee.person(person), AccessLevel.WORK, "führt die Ermittlung", until);
    }

    private Desktop desktop(String person, KontorServer server) throws Exception {
        return new Desktop(directory.resolve("desks"), person, server.port(), FileTown.SUITE, this::now);
    }

    private static void done(Desktop desktop, Command command) throws Exception {
        desktop.give(command);
        desktop.exchange();
        assertThat(desktop.replica.needsAttention()).as("%s", command).isEmpty();
    }

    private static List<String> numbers(Desktop desktop) {
        return desktop.replica.read(dsl -> new EfileQueries(dsl)
                .recent(10).stream().map(line -> line.file().id()).toList());
    }

    private interface Call {
        void make() throws Exception;
    }

    private static void refused(Call call) {
        assertThatThrownBy(call::make).isInstanceOf(ServerRefused.class);
    }

    private static List<String> hits(Desktop desktop) throws Exception {
        return desktop.client.search(Question.of("Zwiebelturm", 10), Answer.class).hits().stream()
                .map(hit -> hit.id())
                .toList();
    }

    /** The index follows on its own thread. */
    private static void awaitHits(Desktop desktop) throws Exception {
        Instant end = Instant.now().plusSeconds(30);
        while (!hits(desktop).contains("hearing") && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(hits(desktop)).contains("f", "hearing");
    }

    /** Every file of a desktop in which one of the words stands, in either form of the letters. */
    private List<String> traces(String person) throws IOException {
        var traces = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(directory.resolve("desks/desktop-" + person))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                WORDS.stream()
                        .filter(word -> text.contains(word) || text.contains(word.toLowerCase(Locale.ROOT)))
                        .forEach(word -> traces.add(word + " in " + directory.relativize(file)));
            }
        }
        return traces;
    }
}

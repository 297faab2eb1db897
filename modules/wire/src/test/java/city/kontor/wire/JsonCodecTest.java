package city.kontor.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.kernel.Money;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import city.kontor.testbed.RecordSamples;
import city.kontor.testbed.notes.NoteCommand;
import city.kontor.testbed.notes.NoteEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonCodecTest {
    private final JsonCodec codec = new JsonCodec();

    record Everything(
            Money money, LocalDate day, Instant at, Optional<String> maybe, Optional<Long> none, List<Scope> scopes) {}

    @Test
    void readsBackWhatItWrote() {
        var all = new Everything(
                Money.euro(-123),
                LocalDate.of(2026, 2, 28),
                Instant.parse("2026-02-28T11:12:13.456Z"),
                Optional.of("ja"),
                Optional.empty(),
                List.of(Scope.CITY));
        assertThat(codec.read(codec.write(all), Everything.class)).isEqualTo(all);
        assertThat(text(all)).contains("\"2026-02-28\"", "\"2026-02-28T11:12:13.456Z\"", "[\"city\"]");
    }

    @Test
    void writesCommandsInTheOrderOfTheirDeclaration() {
        assertThat(text(new NoteCommand.EditNote(new Scope("a"), "n1", 3, "x")))
                .isEqualTo("{\"scope\":\"a\",\"noteId\":\"n1\",\"editsSeen\":3,\"text\":\"x\"}");
        var written = new NoteEvent.NoteWritten("n1", new Scope("a"), Optional.of(4L), "x");
        assertThat(codec.read(codec.write(written), NoteEvent.NoteWritten.class))
                .isEqualTo(written);
        var reason = Reason.of("notes.gone", "n1");
        assertThat(codec.read(codec.write(reason), Reason.class)).isEqualTo(reason);
    }

    @Test
    void refusesWhatDoesNotFitAndSaysWhat() {
        assertThatThrownBy(() -> read("{\"scope\":\"a\",\"noteId\":\"n1\",\"text\":\"x\",\"colour\":1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> read("{\"scope\":\"NOT A SCOPE\",\"noteId\":\"n1\",\"text\":\"x\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NOT A SCOPE");
        assertThatThrownBy(() -> read("{\"scope\":")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("null")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsMissingUnlessItIsOptional() {
        assertThatThrownBy(() -> read("{\"scope\":\"a\",\"noteId\":\"n1\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text");
        assertThatThrownBy(() -> read("{\"scope\":\"a\",\"noteId\":\"n1\",\"text\":null}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text");
        byte[] json = "{\"noteId\":\"n1\",\"scope\":\"a\",\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(codec.read(json, NoteEvent.NoteWritten.class).number()).isEmpty();
    }

    @Test
    void saysWhere() {
        byte[] json = "{\"protocol\":1,\n\"commands\":[{\"id\":\"c1\",\"type\":\"T\",\"issuedAt\":\"yesterday\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> codec.read(json, PushRequest.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not a PushRequest at commands[0].issuedAt (line 2, column ");
    }

    @Test
    void everyCommandEventAndProtocolRecordSurvives() {
        long seed = Long.getLong("kontor.seed", System.nanoTime());
        System.out.println("everyCommandEventAndProtocolRecordSurvives: -Dkontor.seed=" + seed);
        var samples = new RecordSamples(seed);
        Stream<Class<?>> messages = Stream.of(NoteCommand.class, NoteEvent.class)
                .flatMap(messageType -> Stream.<Class<?>>of(messageType.getPermittedSubclasses()));
        Stream<Class<?>> protocol = Stream.of(
                SignInRequest.class,
                SignInResponse.class,
                ChangePasswordRequest.class,
                Problem.class,
                PushRequest.class,
                PushResponse.class,
                PullRequest.class,
                History.class,
                Health.class,
                Reason.class);
        Stream.concat(messages, protocol).forEach(type -> {
            for (int i = 0; i < 50; i++) {
                Object sample = samples.of(type);
                assertThat((Object) codec.read(codec.write(sample), type)).isEqualTo(sample);
            }
        });
    }

    @Test
    void passwordsAndTokensAreNotPrinted() {
        assertThat(new SignInRequest("anna", "geheim", "d").toString()).doesNotContain("geheim");
        assertThat(new ChangePasswordRequest("anna", "geheim", "geheim").toString())
                .doesNotContain("geheim");
        assertThat(new SignInResponse("geheim", "p", "Anna", "geheimer", Instant.EPOCH).toString())
                .doesNotContain("geheim");
    }

    private NoteCommand.WriteNote read(String json) {
        return codec.read(json.getBytes(StandardCharsets.UTF_8), NoteCommand.WriteNote.class);
    }

    private String text(Object value) {
        return new String(codec.write(value), StandardCharsets.UTF_8);
    }
}

package city.kontor.efile;

import static city.kontor.efile.EfileDesk.BERT;
import static city.kontor.efile.EfileDesk.ROADS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.efile.PersonFound.Kind;
import city.kontor.efile.store.PersonQueries;
import city.kontor.efile.store.PrivacyRows;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Grant;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests about data are answered in time, and everything about a person is found. */
class PrivacyRulesTest {
    private static final Actor PIA = new Actor(
            "pia",
            "Pia",
            List.of(new Grant(EfileRights.PRIVACY, PrivacyRequest.SCOPE, Optional.empty(), Optional.empty())));

    @TempDir
    Path directory;

    private static PrivacyCommand register(String id, LocalDate received) {
        return new PrivacyCommand.RegisterRequest(
                PrivacyRequest.SCOPE,
                id,
                "Erika Muster",
                "Am Markt 1",
                List.of(PrivacyKind.ERASURE, PrivacyKind.ACCESS, PrivacyKind.ACCESS),
                received);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsThePeriodsOfTheRegulation(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            assertThat(desk.refused(EfileDesk.ANNA, register("p", LocalDate.of(2026, 10, 31))))
                    .isEqualTo("right.missing");
            assertThat(desk.refused(PIA, register("p", LocalDate.of(2026, 12, 1))))
                    .isEqualTo("efile.privacy.received");
            // The last day of a shorter month; 31 October to 30 November, which is a Monday.
            desk.done(PIA, register("p", LocalDate.of(2026, 10, 31)));
            assertThat(request(desk, "p").due()).isEqualTo(LocalDate.of(2026, 11, 30));
            // 17 October to 17 November; 22 October to a Sunday, 22 November, and so to Monday.
            desk.done(PIA, register("q", LocalDate.of(2026, 10, 22)));
            assertThat(request(desk, "q").due()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(request(desk, "q").kinds()).containsExactly(PrivacyKind.ACCESS, PrivacyKind.ERASURE);

            desk.done(PIA, new PrivacyCommand.ExtendRequest(PrivacyRequest.SCOPE, "p", "viele Akten"));
            assertThat(request(desk, "p").due()).isEqualTo(LocalDate.of(2027, 2, 1));
            assertThat(desk.refused(PIA, new PrivacyCommand.ExtendRequest(PrivacyRequest.SCOPE, "p", "nochmals")))
                    .isEqualTo("efile.privacy.extended");
            desk.desk().sleep(30);
            assertThat(desk.refused(PIA, new PrivacyCommand.ExtendRequest(PrivacyRequest.SCOPE, "q", "zu spät")))
                    .isEqualTo("efile.privacy.tooLate");

            assertThat(desk.refused(
                            PIA,
                            new PrivacyCommand.CloseRequest(PrivacyRequest.SCOPE, "p", PrivacyOutcome.PARTLY, " ")))
                    .isEqualTo("efile.reasonMissing");
            desk.done(PIA, new PrivacyCommand.NotePackage(PrivacyRequest.SCOPE, "p", "a".repeat(64), 3));
            desk.done(
                    PIA,
                    new PrivacyCommand.CloseRequest(
                            PrivacyRequest.SCOPE, "p", PrivacyOutcome.PARTLY, "Frist der Akte läuft"));
            assertThat(desk.refused(PIA, new PrivacyCommand.NotePackage(PrivacyRequest.SCOPE, "p", "b".repeat(64), 3)))
                    .isEqualTo("efile.privacy.closed");
            assertThat(desk.desk().read(PrivacyRows::all))
                    .extracting(PrivacyRequest::id)
                    .containsExactly("q", "p");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void findsAPersonInEveryPlace(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.file("d");
            desk.done(
                    BERT,
                    new CaseCommand.PutParticipant(
                            ROADS,
                            "f",
                            "c",
                            new Participant("p", "Müller, Özlem", "Anliegerin", "", "", "", "oe@mail.example", "")));
            desk.done(
                    BERT,
                    new FileCommand.DescribeFile(
                            ROADS, "f", List.of(new Change(Field.NOTE, "", "Frau Özlem MÜLLER hat angerufen"))));
            assertThat(found(desk, "özlem müller")).containsExactly(Kind.PARTICIPANT, Kind.FILE);
            assertThat(found(desk, "oe@mail")).containsExactly(Kind.PARTICIPANT);
            assertThat(found(desk, "Antrag")).containsExactly(Kind.DOCUMENT);
            assertThat(found(desk, "Niemand")).isEmpty();
        }
    }

    private static List<Kind> found(EfileDesk desk, String typed) {
        return desk.desk().read(dsl -> new PersonQueries(dsl).find(typed, 10)).stream()
                .map(PersonFound::kind)
                .toList();
    }

    private static PrivacyRequest request(EfileDesk desk, String id) {
        return desk.desk().read(PrivacyRows::all).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

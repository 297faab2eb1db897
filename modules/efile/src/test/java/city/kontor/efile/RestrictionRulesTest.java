package city.kontor.efile;

import static city.kontor.efile.EfileDesk.ANNA;
import static city.kontor.efile.EfileDesk.BERT;
import static city.kontor.efile.EfileDesk.CARLA;
import static city.kontor.efile.EfileDesk.ROADS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A restricted file lies in a scope of its own, which no right of the department or the city reaches. */
class RestrictionRulesTest {
    private static final Scope CLOSED = Restriction.scope("f");
    private static final Actor WARDEN = inClosed("wanda", EfileRights.READ, EfileRights.RESTRICT);
    private static final Actor OTHER = inClosed("otto", EfileRights.READ, EfileRights.RESTRICT);
    private static final Actor NAMED = inClosed("nora", EfileRights.READ, EfileRights.WORK, EfileRights.REGISTER);

    @TempDir
    Path directory;

    private static Actor inClosed(String name, Right... rights) {
        return new Actor(
                name,
                name,
                List.of(rights).stream()
                        .map(right -> new Grant(right, CLOSED, Optional.empty(), Optional.empty()))
                        .toList());
    }

    private static AccessGrant grant(String id, Grantee grantee) {
        return new AccessGrant(id, grantee, AccessLevel.WORK, "bearbeitet den Fall", Optional.empty());
    }

    private static RestrictionCommand.RestrictFile restrict(AccessGrant... grants) {
        return new RestrictionCommand.RestrictFile("f", "Personalsache", List.of(grants));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesEveryRowOutOfTheDepartmentAndBack(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.file("d");
            desk.give("r", Optional.of("d"), EfileDesk.step("s", 1, StepKind.ACTION, BERT));
            desk.done(
                    BERT,
                    new CaseCommand.PutParticipant(
                            ROADS, "f", "c", new Participant("p", "Muster", "", "", "", "", "", "")));
            desk.done(BERT, new FileCommand.PutPaperPart(ROADS, "f", new PaperPart("pp", "Plan", "Keller")));
            long before = rows(desk, ROADS);

            assertThat(desk.refused(BERT, restrict())).isEqualTo("kontor.noRight");
            desk.done(ANNA, restrict(grant("g", Grantee.person("bert"))));

            assertThat(rows(desk, ROADS)).isZero();
            // Beside the file's own: restriction and grant; the index rows lie in scopes of those who are named.
            assertThat(rows(desk, CLOSED)).isEqualTo(before + 2);
            assertThat(desk.file().department()).isEqualTo(ROADS);
            assertThat(desk.refused(BERT, new CaseCommand.OpenCase(ROADS, "f", "c2", "Heimlich")))
                    .isEqualTo("efile.unknown");
            assertThat(desk.refused(BERT, new CaseCommand.OpenCase(CLOSED, "f", "c2", "Heimlich")))
                    .isEqualTo("right.missing");
            assertThat(desk.refused(NAMED, new RestrictionCommand.RestrictFile("f", "Nochmals", List.of())))
                    .isEqualTo("kontor.noRight");
            desk.done(NAMED, new CaseCommand.OpenCase(CLOSED, "f", "c2", "Anhörung"));

            desk.done(WARDEN, new RestrictionCommand.ProposeLift(CLOSED, "f", "Verfahren beendet"));
            assertThat(desk.refused(WARDEN, new RestrictionCommand.LiftRestriction(CLOSED, "f")))
                    .isEqualTo("efile.restriction.samePerson");
            desk.done(OTHER, new RestrictionCommand.LiftRestriction(CLOSED, "f"));

            assertThat(rows(desk, CLOSED)).isZero();
            assertThat(rows(desk, ROADS)).isEqualTo(before + 1);
            assertThat(desk.desk().<Integer>read(dsl -> dsl.fetchCount(city.kontor.efile.jooq.Tables.ACCESS_INDEX)))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void namesNobodyWithoutReasonNorOneself(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            assertThat(desk.refused(CARLA, restrict())).isEqualTo("kontor.noRight");
            assertThat(desk.refused(ANNA, new RestrictionCommand.RestrictFile("f", " ", List.of())))
                    .isEqualTo("efile.reasonMissing");
            desk.done(ANNA, restrict(grant("g", Grantee.role("clerk", ROADS))));
            assertThat(desk.refused(ANNA, restrict())).isEqualTo("kontor.noRight");

            assertThat(desk.refused(WARDEN, access(grant("x", Grantee.person("wanda")))))
                    .isEqualTo("efile.restriction.yourself");
            assertThat(desk.refused(WARDEN, access(grant("g", Grantee.person("bert")))))
                    .isEqualTo("efile.exists");
            assertThat(desk.refused(
                            WARDEN,
                            access(new AccessGrant(
                                    "y",
                                    Grantee.person("bert"),
                                    AccessLevel.READ,
                                    "Prüfung",
                                    Optional.of(LocalDate.of(2026, 11, 1))))))
                    .isEqualTo("efile.restriction.over");
            assertThat(desk.refused(
                            WARDEN,
                            access(new AccessGrant(
                                    "z",
                                    new Grantee(Grantee.Kind.ROLE, "clerk", Optional.empty()),
                                    AccessLevel.READ,
                                    "Prüfung",
                                    Optional.empty()))))
                    .isEqualTo("efile.restriction.granteeMissing");
            assertThat(desk.refused(NAMED, access(grant("n", Grantee.person("bert")))))
                    .isEqualTo("right.missing");

            desk.done(WARDEN, access(grant("b", Grantee.person("bert"))));
            assertThat(desk.refused(WARDEN, new RestrictionCommand.RevokeAccess(CLOSED, "f", "b", "")))
                    .isEqualTo("efile.reasonMissing");
            desk.done(WARDEN, new RestrictionCommand.RevokeAccess(CLOSED, "f", "b", "anderes Amt"));
            assertThat(desk.refused(WARDEN, new RestrictionCommand.RevokeAccess(CLOSED, "f", "b", "noch einmal")))
                    .isEqualTo("efile.unknown");
            assertThat(desk.refused(OTHER, new RestrictionCommand.LiftRestriction(CLOSED, "f")))
                    .isEqualTo("efile.restriction.notProposed");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theNextVolumeIsRestrictedToo(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.done(BERT, new CaseCommand.CloseCase(ROADS, "f", "c"));
            desk.done(ANNA, restrict());
            desk.done(NAMED, new FileCommand.StartVolume(CLOSED, "f2", "f"));
            EFile next = desk.read(queries -> queries.file("f2")).orElseThrow();
            assertThat(next.scope()).isEqualTo(CLOSED);
            assertThat(next.department()).isEqualTo(ROADS);
            assertThat(next.number().orElseThrow()).contains("tiefbau");
        }
    }

    private static RestrictionCommand access(AccessGrant grant) {
        return new RestrictionCommand.GrantAccess(CLOSED, "f", grant);
    }

    private static long rows(EfileDesk desk, Scope scope) {
        long count = 0;
        for (Table<?> table : new EfileFeature().tables()) {
            count += desk.desk()
                    .<Integer>read(dsl -> dsl.fetchCount(
                            table, table.field("scope", String.class).eq(scope.id())));
        }
        return count;
    }
}

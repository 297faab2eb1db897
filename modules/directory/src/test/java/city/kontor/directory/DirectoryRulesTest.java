package city.kontor.directory;

import static city.kontor.directory.City.CONFIRM;
import static city.kontor.directory.City.NOON;
import static city.kontor.directory.City.ORDER;
import static city.kontor.directory.City.TODAY;
import static city.kontor.directory.City.assignment;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.directory.DirectoryCommand.AddDepartment;
import city.kontor.directory.DirectoryCommand.AddPerson;
import city.kontor.directory.DirectoryCommand.AssignRole;
import city.kontor.directory.DirectoryCommand.DeactivatePerson;
import city.kontor.directory.DirectoryCommand.DefineRole;
import city.kontor.directory.DirectoryCommand.EndSubstitution;
import city.kontor.directory.DirectoryCommand.ReactivatePerson;
import city.kontor.directory.DirectoryCommand.RenamePerson;
import city.kontor.directory.DirectoryCommand.SetSubstitution;
import city.kontor.directory.DirectoryCommand.WithdrawRole;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryRulesTest {
    private static final Scope TIEFBAU = Scope.department("tiefbau");

    @TempDir
    Path directory;

    private City city;

    @BeforeEach
    void open() {
        city = new City(Engine.SQLITE, directory).settled();
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void setupMayNothingOnceThereIsAnAdministrator() {
        assertThat(city.verdict(DirectoryActors.SETUP, new AddPerson("eve", "Eve", "ev", Optional.empty())))
                .isEqualTo("kontor.noRight");
    }

    @Test
    void onlyAdministratorsManageTheDirectory() {
        assertThat(city.verdict("karl", new AddPerson("eve", "Eve", "ev", Optional.empty())))
                .isEqualTo("kontor.noRight");
    }

    @Test
    void refusesPeopleThatCannotBe() {
        assertThat(city.verdict("ada", new AddPerson("eve", " ", "ev", Optional.empty())))
                .isEqualTo("directory.nameMissing");
        assertThat(city.verdict("ada", new AddPerson("eve", "Eve", "toolongtoo", Optional.empty())))
                .isEqualTo("directory.badInitials");
        assertThat(city.verdict("ada", new AddPerson("eve", "Eve", "ev", Optional.of("nowhere"))))
                .isEqualTo("directory.badEmail");
        assertThat(city.verdict("ada", new AddPerson("e v e", "Eve", "ev", Optional.empty())))
                .isEqualTo("directory.badId");
        assertThat(city.verdict("ada", new AddPerson("karl", "Other", "ot", Optional.empty())))
                .isEqualTo("directory.personExists");
        assertThat(city.verdict("ada", new RenamePerson("nobody", "Eve", "ev", Optional.empty())))
                .isEqualTo("directory.personUnknown");
    }

    @Test
    void refusesDepartmentsThatCannotBe() {
        assertThat(city.verdict("ada", new AddDepartment("Grün", "Grün", DepartmentKind.OFFICE)))
                .isEqualTo("directory.badDepartmentKey");
        assertThat(city.verdict("ada", new AddDepartment("tiefbau", "Tiefbau", DepartmentKind.OFFICE)))
                .isEqualTo("directory.departmentExists");
    }

    @Test
    void aRoleHasOnlyRightsThatSomeFeatureAsksFor() {
        assertThat(city.verdict("ada", new DefineRole("x", "X", "X", List.of(new Right("invoice.dance")))))
                .isEqualTo("directory.unknownRight");
    }

    @Test
    void nobodyAssignsARoleToThemselves() {
        assertThat(city.verdict("ada", assignment("new", "ada", "head", TIEFBAU, Optional.of(100L))))
                .isEqualTo("directory.notYourself");
    }

    @Test
    void nobodyRaisesTheirOwnLimit() {
        city.accepted("alan", assignment("h", "ada", "head", TIEFBAU, Optional.of(100L)));
        assertThat(city.verdict("ada", assignment("h", "ada", "head", TIEFBAU, Optional.of(999L))))
                .isEqualTo("directory.notYourself");
        city.accepted("alan", assignment("h", "ada", "head", TIEFBAU, Optional.of(999L)));
        assertThat(actor("ada").grant(ORDER, TIEFBAU).orElseThrow().limitCents())
                .contains(999L);
    }

    @Test
    void nobodyWidensARoleTheyHold() {
        assertThat(city.verdict("ada", new DefineRole("admin", "A", "A", List.of(DirectoryFeature.MANAGE, ORDER))))
                .isEqualTo("directory.ownRole");
        assertThat(city.verdict("ada", new DefineRole("clerk", "S", "C", List.of(CONFIRM, ORDER))))
                .isEqualTo("accepted");
    }

    @Test
    void anAdministratorCannotBorrowSomebodysRights() {
        assertThat(city.verdict("ada", substitution("s", "heidi", "ada"))).isEqualTo("directory.notYourself");
    }

    @Test
    void refusesAssignmentsThatCannotBe() {
        assertThat(city.verdict("ada", assignment("x", "nobody", "head", TIEFBAU, Optional.empty())))
                .isEqualTo("directory.personUnknown");
        assertThat(city.verdict("ada", assignment("x", "karl", "king", TIEFBAU, Optional.empty())))
                .isEqualTo("directory.roleUnknown");
        assertThat(city.verdict("ada", assignment("x", "karl", "head", new Scope("dept.moon"), Optional.empty())))
                .isEqualTo("directory.departmentUnknown");
        assertThat(city.verdict("ada", assignment("x", "karl", "head", TIEFBAU, Optional.of(-1L))))
                .isEqualTo("directory.limitNegative");
        assertThat(city.verdict("ada", assignment("x y", "karl", "head", TIEFBAU, Optional.empty())))
                .isEqualTo("directory.badId");
        assertThat(city.verdict("ada", assignment("a-alan", "karl", "head", TIEFBAU, Optional.empty())))
                .isEqualTo("directory.assignmentIsAnother");
        assertThat(city.verdict(
                        "ada",
                        new AssignRole(
                                "x",
                                "karl",
                                "head",
                                TIEFBAU,
                                Optional.empty(),
                                TODAY,
                                Optional.of(TODAY.minusDays(1)))))
                .isEqualTo("directory.endBeforeStart");
        city.accepted("ada", new DeactivatePerson("karl"));
        assertThat(city.verdict("ada", assignment("x", "karl", "head", TIEFBAU, Optional.empty())))
                .isEqualTo("directory.personInactive");
    }

    @Test
    void theLastAdministratorStaysHoweverOneTries() {
        city.accepted("ada", new WithdrawRole("a-alan", "alan"));
        assertThat(city.verdict("ada", new WithdrawRole("a-ada", "ada"))).isEqualTo("directory.lastAdministrator");
        assertThat(city.verdict("ada", new DeactivatePerson("ada"))).isEqualTo("directory.lastAdministrator");
        assertThat(city.verdict("ada", new DefineRole("admin", "A", "A", List.of())))
                .isEqualTo("directory.lastAdministrator");
    }

    @Test
    void anAdministratorForATimeDoesNotReplaceTheLastOne() {
        assertThat(city.verdict("ada", untilTomorrow("a-alan", "alan"))).isEqualTo("accepted");
        assertThat(city.verdict("alan", untilTomorrow("a-ada", "ada"))).isEqualTo("directory.lastAdministrator");
        assertThat(city.verdict("alan", new DeactivatePerson("ada"))).isEqualTo("directory.lastAdministrator");
    }

    @Test
    void whoIsDeactivatedCannotActUntilReactivated() {
        city.accepted("ada", new DeactivatePerson("alan"));
        assertThat(city.actor("alan", NOON)).isEmpty();
        city.accepted("ada", new ReactivatePerson("alan"));
        assertThat(actor("alan").may(DirectoryFeature.MANAGE, Scope.CITY)).isTrue();
    }

    @Test
    void peopleNameTheirOwnSubstituteAndNobodyElses() {
        assertThat(city.verdict("heidi", substitution("s1", "heidi", "karl"))).isEqualTo("accepted");
        assertThat(city.verdict("karl", substitution("s2", "heidi", "kira")))
                .isEqualTo("directory.notYourSubstitution");
        assertThat(city.verdict("ada", substitution("s3", "kira", "karl"))).isEqualTo("accepted");
        assertThat(city.verdict("karl", new EndSubstitution("s1", "heidi"))).isEqualTo("directory.notYourSubstitution");
        assertThat(city.verdict("heidi", new EndSubstitution("s1", "heidi"))).isEqualTo("accepted");
        assertThat(city.verdict("heidi", new EndSubstitution("s1", "heidi"))).isEqualTo("directory.substitutionGone");
    }

    @Test
    void refusesSubstitutesWhoCannotHelp() {
        assertThat(city.verdict("heidi", substitution("s", "heidi", "heidi")))
                .isEqualTo("directory.substituteIsAbsentPerson");
        city.accepted("karl", substitution("k", "karl", "kira"));
        assertThat(city.verdict("heidi", substitution("s", "heidi", "karl"))).isEqualTo("directory.substituteAway");
        assertThat(city.verdict("heidi", substitution("k", "heidi", "kira"))).isEqualTo("directory.substitutionExists");
        assertThat(city.verdict(
                        "heidi",
                        new SetSubstitution(
                                "s", "heidi", "kira", Optional.empty(), TODAY.minusDays(9), TODAY.minusDays(1), "")))
                .isEqualTo("directory.substitutionOver");
        assertThat(city.verdict(
                        "heidi",
                        new SetSubstitution("s", "heidi", "kira", Optional.empty(), TODAY, TODAY, "x".repeat(201))))
                .isEqualTo("directory.reasonTooLong");
    }

    @Test
    void showsWhatWasDecided() {
        city.accepted("ada", assignment("h", "heidi", "head", TIEFBAU, Optional.of(5_000_00L)));
        city.accepted("heidi", substitution("s", "heidi", "karl"));
        var queries = new DirectoryQueries(city.database);
        assertThat(queries.departments()).extracting(Department::name).containsExactly("Stadtkasse", "Tiefbauamt");
        assertThat(queries.people()).extracting(Person::id).containsExactly("ada", "alan", "heidi", "karl", "kira");
        assertThat(queries.names()).containsEntry("karl", "karl");
        assertThat(queries.roles()).extracting(Role::id).containsExactly("admin", "head", "clerk");
        assertThat(queries.assignmentsOf("heidi"))
                .extracting(Assignment::roleId)
                .containsExactly("head");
        assertThat(queries.substitutionsOf("karl", TODAY))
                .extracting(Substitution::absentId)
                .containsExactly("heidi");
        assertThat(queries.substitutionsOf("karl", TODAY.plusDays(30))).isEmpty();
    }

    private Actor actor(String personId) {
        return city.actor(personId, NOON).orElseThrow();
    }

    private static AssignRole untilTomorrow(String id, String person) {
        return new AssignRole(id, person, "admin", Scope.CITY, Optional.empty(), TODAY, Optional.of(TODAY.plusDays(1)));
    }

    private static SetSubstitution substitution(String id, String absent, String substitute) {
        return new SetSubstitution(id, absent, substitute, Optional.empty(), TODAY, TODAY.plusDays(13), "Urlaub");
    }
}

package city.kontor.efile;

import static city.kontor.efile.EfileDesk.ANNA;
import static city.kontor.efile.EfileDesk.BERT;
import static city.kontor.efile.EfileDesk.CARLA;
import static city.kontor.efile.EfileDesk.DORA;
import static city.kontor.efile.EfileDesk.ROADS;
import static city.kontor.efile.EfileDesk.step;
import static city.kontor.efile.StepKind.ACTION;
import static city.kontor.efile.StepKind.CLOSE;
import static city.kontor.efile.StepKind.CO_SIGNATURE;
import static city.kontor.efile.StepKind.FINAL_SIGNATURE;
import static city.kontor.efile.StepKind.FOLLOW_UP;
import static city.kontor.efile.StepKind.INFORMATION;
import static city.kontor.efile.StepState.DONE;
import static city.kontor.efile.StepState.OPEN;
import static city.kontor.efile.StepState.OVERRULED;
import static city.kontor.efile.StepState.REFUSED;
import static city.kontor.efile.StepState.SKIPPED;
import static city.kontor.efile.StepState.WAITING;
import static city.kontor.efile.StepState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouteRulesTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void runsSideBySideAndInOrder(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.file("d");
            desk.give(
                    "r",
                    Optional.of("d"),
                    step("s1", 1, CO_SIGNATURE, CARLA),
                    step("s2", 1, CO_SIGNATURE, BERT),
                    step("s3", 2, FINAL_SIGNATURE, ANNA),
                    step("s4", 3, CLOSE, BERT));
            assertThat(desk.states("r")).containsExactly(OPEN, OPEN, WAITING, WAITING);
            assertThat(desk.completeRefused(ANNA, "r", "s3", 1)).isEqualTo("efile.step.notYet");
            assertThat(desk.completeRefused(ANNA, "r", "s1", 1)).isEqualTo("efile.step.notYours");
            desk.complete(CARLA, "r", "s1", 1);
            assertThat(desk.completeRefused(CARLA, "r", "s1", 1)).isEqualTo("efile.step.over");
            assertThat(desk.states("r")).containsExactly(DONE, OPEN, WAITING, WAITING);
            desk.complete(BERT, "r", "s2", 1);
            assertThat(desk.states("r")).containsExactly(DONE, DONE, OPEN, WAITING);
            desk.complete(ANNA, "r", "s3", 1);
            assertThat(desk.document("d").signed()).isPresent();
            assertThat(desk.refused(
                            BERT, new DocumentCommand.AddVersion(ROADS, "f", "d", 1, EfileDesk.content("b"), "")))
                    .isEqualTo("efile.document.signed");
            desk.complete(BERT, "r", "s4", 0);
            assertThat(desk.theCase().isOpen()).isFalse();
            assertThat(desk.read(queries -> queries.routes("c")).getFirst().isOver())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void signsOnlyWhatWasRead(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.file("d");
            desk.give("r", Optional.of("d"), step("s1", 1, CO_SIGNATURE, CARLA));
            desk.done(BERT, new DocumentCommand.AddVersion(ROADS, "f", "d", 1, EfileDesk.content("b"), ""));
            assertThat(desk.completeRefused(CARLA, "r", "s1", 1)).isEqualTo("efile.step.otherVersion");
            desk.done(BERT, new DocumentCommand.CheckOut(ROADS, "f", "d"));
            assertThat(desk.completeRefused(CARLA, "r", "s1", 2)).isEqualTo("efile.document.checkedOut");
            desk.done(BERT, new DocumentCommand.CancelCheckOut(ROADS, "f", "d", ""));
            desk.complete(CARLA, "r", "s1", 2);
            assertThat(desk.read(queries -> queries.routes("c"))
                            .getFirst()
                            .steps()
                            .getFirst()
                            .version())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void waitsForWhoGaveTheRouteWhereSomebodySaysNo(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.give("r", Optional.empty(), step("s1", 1, CO_SIGNATURE, CARLA), step("s2", 2, ACTION, ANNA));
            desk.done(CARLA, new RouteCommand.RefuseStep(ROADS, "f", "r", "s1", "Kosten fehlen"));
            assertThat(desk.states("r")).containsExactly(REFUSED, WAITING);
            assertThat(desk.completeRefused(CARLA, "r", "s1", 0)).isEqualTo("efile.step.over");
            assertThat(desk.refused(BERT, new RouteCommand.SkipStep(ROADS, "f", "r", "s1", "")))
                    .isEqualTo("efile.reasonMissing");
            desk.done(BERT, new RouteCommand.SkipStep(ROADS, "f", "r", "s1", "Kosten liegen bei der Kämmerei"));
            assertThat(desk.states("r")).containsExactly(OVERRULED, OPEN);
            assertThat(desk.read(queries -> queries.routes("c"))
                            .getFirst()
                            .steps()
                            .getFirst()
                            .note())
                    .isEqualTo("Kosten fehlen\nKosten liegen bei der Kämmerei");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void showsWhatWasSkippedAndWithdrawn(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.give(
                    "r",
                    Optional.empty(),
                    step("s1", 1, ACTION, CARLA),
                    step("s2", 2, ACTION, BERT),
                    step("s3", 3, ACTION, ANNA));
            assertThat(desk.refused(CARLA, new RouteCommand.SkipStep(ROADS, "f", "r", "s2", "eilt")))
                    .isEqualTo("right.missing");
            desk.done(ANNA, new RouteCommand.SkipStep(ROADS, "f", "r", "s2", "erledigt"));
            desk.complete(CARLA, "r", "s1", 0);
            assertThat(desk.states("r")).containsExactly(DONE, SKIPPED, OPEN);
            desk.done(BERT, new RouteCommand.WithdrawRoute(ROADS, "f", "r", "Antrag zurückgenommen"));
            assertThat(desk.states("r")).containsExactly(DONE, SKIPPED, WITHDRAWN);
            assertThat(desk.refused(BERT, new RouteCommand.WithdrawRoute(ROADS, "f", "r", "noch einmal")))
                    .isEqualTo("efile.route.over");
            desk.done(BERT, new CaseCommand.CloseCase(ROADS, "f", "c"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void waitsForNoInformationAndNoFollowUp(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.give(
                    "r",
                    Optional.empty(),
                    step("s1", 1, INFORMATION, CARLA),
                    step("s2", 2, FOLLOW_UP, BERT),
                    step("s3", 3, ACTION, ANNA),
                    step("s4", 4, ACTION, ANNA));
            assertThat(desk.states("r")).containsExactly(OPEN, OPEN, OPEN, WAITING);
            assertThat(desk.refused(CARLA, new RouteCommand.RefuseStep(ROADS, "f", "r", "s1", "keine Zeit")))
                    .isEqualTo("efile.step.notRefusable");
            assertThat(desk.refused(BERT, new CaseCommand.CloseCase(ROADS, "f", "c")))
                    .isEqualTo("efile.case.routesOpen");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void letsASubstituteSignInstead(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.give("r", Optional.empty(), step("s1", 1, ACTION, BERT), step("s2", 2, ACTION, ANNA));
            desk.complete(DORA, "r", "s1", 0);
            assertThat(desk.read(queries -> queries.routes("c"))
                            .getFirst()
                            .steps()
                            .getFirst()
                            .by())
                    .hasValueSatisfying(by -> {
                        assertThat(by.personId()).isEqualTo("dora");
                        assertThat(by.insteadOf()).contains("bert");
                    });
            assertThat(desk.completeRefused(DORA, "r", "s2", 0)).isEqualTo("efile.step.notYours");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void passesAStepOnAndAddsBehindIt(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.give("r", Optional.empty(), step("s1", 1, ACTION, CARLA));
            desk.done(CARLA, new RouteCommand.ForwardStep(ROADS, "f", "r", "s1", "anna", "zuständig"));
            assertThat(desk.completeRefused(CARLA, "r", "s1", 0)).isEqualTo("efile.step.notYours");
            assertThat(desk.refused(
                            BERT, new RouteCommand.ExtendRoute(ROADS, "f", "r", List.of(step("s0", 1, ACTION, BERT)))))
                    .isEqualTo("efile.route.behind");
            desk.done(BERT, new RouteCommand.ExtendRoute(ROADS, "f", "r", List.of(step("s2", 2, INFORMATION, CARLA))));
            desk.complete(ANNA, "r", "s1", 0);
            assertThat(desk.states("r")).containsExactly(DONE, OPEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void refusesRoutesThatMakeNoSense(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            assertThat(given(desk)).isEqualTo("efile.route.empty");
            assertThat(given(desk, step("s", 2, ACTION, BERT))).isEqualTo("efile.route.positions");
            assertThat(given(desk, step("s", 1, ACTION, BERT), step("s", 2, ACTION, BERT)))
                    .isEqualTo("efile.route.positions");
            assertThat(given(desk, new PlannedStep("s", 1, ACTION, " ", Optional.empty(), "")))
                    .isEqualTo("efile.route.personMissing");
            assertThat(given(desk, new PlannedStep("s", 1, FOLLOW_UP, "bert", Optional.empty(), "")))
                    .isEqualTo("efile.route.followUpDay");
            assertThat(given(desk, step("s", 1, FINAL_SIGNATURE, ANNA), step("t", 2, CO_SIGNATURE, BERT)))
                    .isEqualTo("efile.route.signatureOrder");
            assertThat(given(desk, step("s", 1, CLOSE, ANNA), step("t", 2, ACTION, BERT)))
                    .isEqualTo("efile.route.closeLast");
            assertThat(given(desk, step("s", 1, CLOSE, ANNA), step("t", 1, ACTION, BERT)))
                    .isEqualTo("efile.route.closeLast");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tellsWhatWaitsForWhom(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.give(
                    "r",
                    Optional.empty(),
                    step("s1", 1, FOLLOW_UP, BERT),
                    step("s2", 1, CO_SIGNATURE, CARLA),
                    step("s3", 2, ACTION, BERT));
            assertThat(desk.waitingFor("bert", LocalDate.of(2026, 11, 30))).isEmpty();
            assertThat(desk.waitingFor("bert", LocalDate.of(2026, 12, 1))).containsExactly("s1");
            assertThat(desk.waitingFor("carla", LocalDate.of(2026, 11, 2))).containsExactly("s2");
            assertThat(desk.waitedForBy("bert")).containsExactly("s2");
            desk.done(CARLA, new RouteCommand.RefuseStep(ROADS, "f", "r", "s2", "Kosten fehlen"));
            assertThat(desk.waitingFor("carla", LocalDate.of(2026, 11, 2))).isEmpty();
            assertThat(desk.waitedForBy("bert")).containsExactly("s2");
        }
    }

    private static String given(EfileDesk desk, PlannedStep... steps) {
        return desk.refused(BERT, new RouteCommand.GiveRoute(ROADS, "f", "c", Optional.empty(), "r", List.of(steps)));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesOverNoStepOfAnotherRoute(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.give("r", Optional.empty(), step("s", 1, ACTION, CARLA));
            desk.give("q", Optional.empty(), step("t", 1, ACTION, BERT));
            assertThat(desk.refused(
                            BERT,
                            new RouteCommand.GiveRoute(
                                    ROADS, "f", "c", Optional.empty(), "x", List.of(step("s", 1, ACTION, BERT)))))
                    .isEqualTo("efile.exists");
            assertThat(desk.refused(
                            BERT, new RouteCommand.ExtendRoute(ROADS, "f", "q", List.of(step("s", 2, ACTION, BERT)))))
                    .isEqualTo("efile.exists");
            assertThat(desk.states("r")).containsExactly(OPEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void signsFinallyOnceAndNothingThatIsCancelled(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.file("d");
            assertThat(desk.refused(
                            BERT,
                            new RouteCommand.GiveRoute(
                                    ROADS,
                                    "f",
                                    "c",
                                    Optional.of("d"),
                                    "x",
                                    List.of(step("a", 1, FINAL_SIGNATURE, ANNA), step("b", 2, FINAL_SIGNATURE, BERT)))))
                    .isEqualTo("efile.route.signatureTwice");
            desk.give("r", Optional.of("d"), step("s1", 1, FINAL_SIGNATURE, ANNA));
            desk.give("q", Optional.of("d"), step("t1", 1, FINAL_SIGNATURE, CARLA));
            desk.give("p", Optional.of("d"), step("u1", 1, CO_SIGNATURE, CARLA));
            desk.complete(ANNA, "r", "s1", 1);
            assertThat(desk.completeRefused(CARLA, "q", "t1", 1)).isEqualTo("efile.document.signedAlready");
            assertThat(desk.document("d").signed())
                    .hasValueSatisfying(by -> assertThat(by.personId()).isEqualTo("anna"));
            desk.done(ANNA, new DocumentCommand.CancelDocument(ROADS, "f", "d", "überholt"));
            assertThat(desk.completeRefused(CARLA, "p", "u1", 1)).isEqualTo("efile.document.cancelled");
        }
    }
}

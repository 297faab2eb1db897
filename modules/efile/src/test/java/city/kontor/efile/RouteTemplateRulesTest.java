package city.kontor.efile;

import static city.kontor.efile.EfileDesk.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.efile.Assignee.Who;
import city.kontor.efile.store.RouteTemplateRows;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouteTemplateRulesTest {
    private static final TemplateStep SIGN =
            new TemplateStep(1, StepKind.CO_SIGNATURE, new Assignee(Who.ROLE, "head"), Optional.of(3), "Bitte prüfen");
    private static final TemplateStep CLOSE =
            new TemplateStep(2, StepKind.CLOSE, new Assignee(Who.PERSON, "bert"), Optional.empty(), "");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsAVersionForEachChangeAndNoneForNoChange(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.done(ANNA, put(SIGN));
            desk.done(ANNA, put(SIGN));
            assertThat(only(desk).version()).isEqualTo(1);
            desk.done(ANNA, put(SIGN, CLOSE));
            assertThat(only(desk).version()).isEqualTo(2);
            assertThat(only(desk).steps()).containsExactly(SIGN, CLOSE);
            desk.done(ANNA, new RouteTemplateCommand.RetireRouteTemplate(Scope.CITY, "t"));
            assertThat(only(desk).retired()).isTrue();
            desk.done(ANNA, put(SIGN, CLOSE));
            assertThat(only(desk).retired()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesNoOrderThatARouteCouldNotHave(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            assertThat(desk.refused(ANNA, put())).isEqualTo("efile.route.empty");
            assertThat(desk.refused(ANNA, put(CLOSE))).isEqualTo("efile.route.positions");
            assertThat(desk.refused(
                            ANNA,
                            put(new TemplateStep(
                                    1, StepKind.FOLLOW_UP, new Assignee(Who.PERSON, "bert"), Optional.empty(), ""))))
                    .isEqualTo("efile.route.followUpDay");
            assertThat(desk.refused(
                            ANNA,
                            put(new TemplateStep(
                                    1, StepKind.ACTION, new Assignee(Who.PERSON, ""), Optional.empty(), ""))))
                    .isEqualTo("efile.route.personMissing");
            assertThat(desk.refused(
                            ANNA,
                            put(new TemplateStep(
                                    1, StepKind.ACTION, new Assignee(Who.PERSON, "bert"), Optional.of(-1), ""))))
                    .isEqualTo("efile.route.days");
        }
    }

    private static RouteTemplateCommand put(TemplateStep... steps) {
        return new RouteTemplateCommand.PutRouteTemplate(Scope.CITY, "t", "Zeichnung", "", List.of(steps));
    }

    private static RouteTemplate only(EfileDesk desk) {
        return desk.desk().read(RouteTemplateRows::all).getFirst();
    }
}

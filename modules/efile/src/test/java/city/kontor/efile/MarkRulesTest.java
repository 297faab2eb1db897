package city.kontor.efile;

import static city.kontor.efile.EfileDesk.BERT;
import static city.kontor.efile.EfileDesk.CARLA;
import static city.kontor.efile.EfileDesk.ROADS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.efile.MarkCommand.MarkFile;
import city.kontor.efile.MarkCommand.SeeFile;
import city.kontor.efile.MarkCommand.UnmarkFile;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person who marked a file hears of what others do in it, until it was seen. */
class MarkRulesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tellsOfChangesUntilTheyWereSeen(Engine engine) {
        try (var desk = new EfileDesk(engine, directory)) {
            desk.done(CARLA, new MarkFile(ROADS, "f", Instant.EPOCH));
            desk.done(BERT, new MarkFile(ROADS, "f", marked(desk, CARLA).line().changedAt()));
            assertThat(marked(desk, CARLA).hasNews()).isTrue();
            assertThat(marked(desk, BERT).hasNews()).isFalse();

            desk.done(CARLA, new SeeFile(ROADS, "f", marked(desk, CARLA).line().changedAt()));
            desk.done(CARLA, new SeeFile(ROADS, "f", Instant.EPOCH));
            assertThat(marked(desk, CARLA).hasNews()).isFalse();
            assertThat(desk.refused(CARLA, new MarkFile(ROADS, "f", Instant.EPOCH)))
                    .isEqualTo("efile.file.marked");
            assertThat(desk.refused(CARLA, new MarkFile(Scope.department("gruen"), "f", Instant.EPOCH)))
                    .isEqualTo("efile.unknown");

            desk.done(CARLA, new UnmarkFile(ROADS, "f"));
            assertThat(desk.refused(CARLA, new SeeFile(ROADS, "f", Instant.EPOCH)))
                    .isEqualTo("efile.unknown");
            assertThat(desk.<Integer>read(queries -> queries.marked("carla").size()))
                    .isZero();
            assertThat(marked(desk, BERT).mark().person()).isEqualTo("bert");
        }
    }

    private static MarkedFile marked(EfileDesk desk, Actor person) {
        return desk.read(queries -> queries.marked(person.personId())).getFirst();
    }
}

package city.kontor.app.efile;

import city.kontor.app.desk.Desk;
import city.kontor.app.history.HistoryParts;
import city.kontor.app.kit.Tasks;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.OfficeDay;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Function;

/** What the models of this package work with. */
record EfileParts(Desk desk, HistoryParts histories, Tasks tasks, InstantSource clock) {
    /** The day it is in the office. */
    LocalDate today() {
        return OfficeDay.at(clock.instant());
    }

    /** Asks the rows; belongs in the background. */
    <T> T read(Function<EfileQueries, T> question) {
        return desk.read(dsl -> question.apply(new EfileQueries(dsl)));
    }
}

package city.kontor.app.batch;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Tasks;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * What the models of this package work with.
 *
 * @param take takes a batch with its pages to this machine's scan station
 */
record BatchParts(Desk desk, Tasks tasks, InstantSource clock, Consumer<String> take) {
    /** The day it is in the office. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }
}

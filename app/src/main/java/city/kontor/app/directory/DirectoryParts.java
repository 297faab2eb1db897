package city.kontor.app.directory;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Tasks;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.kernel.Command;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Right;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the models of this package work with.
 *
 * @param rights every right of every feature, for roles to contain
 */
record DirectoryParts(Desk desk, Tasks tasks, InstantSource clock, List<Right> rights) {
    DirectoryParts {
        rights = List.copyOf(rights);
    }

    /** The day it is in the office. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    DirectoryQueries queries() {
        return new DirectoryQueries(desk::read);
    }

    /** Why this person may not do that now; empty where it may be done. Belongs in the background. */
    Optional<Reason> refusal(Command command) {
        return desk.refusal(command);
    }
}

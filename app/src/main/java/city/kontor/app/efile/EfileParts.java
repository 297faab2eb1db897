package city.kontor.app.efile;

import city.kontor.app.desk.Desk;
import city.kontor.app.history.HistoryParts;
import city.kontor.app.kit.Tasks;
import city.kontor.blobs.BlobAddress;
import city.kontor.efile.Content;
import city.kontor.efile.Waiting;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Grant;
import city.kontor.kernel.OfficeDay;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** What a document holds, to be looked at. */
    Viewable viewable(Content content) {
        return Viewable.of(content, () -> desk.document(new BlobAddress(content.sha256())));
    }

    /**
     * Dispositions that wait for this person and those whom the person substitutes; belongs in the background.
     *
     * @param most how many at most
     */
    List<Waiting> waitingHere(int most) {
        List<String> people = Stream.concat(
                        Stream.of(desk.personId()),
                        desk.actor().stream()
                                .flatMap(actor -> actor.grants().stream())
                                .map(Grant::insteadOf)
                                .flatMap(Optional::stream))
                .distinct()
                .toList();
        return read(queries -> queries.waitingFor(people, today(), most));
    }
}

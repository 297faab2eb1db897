package city.kontor.app.efile;

import static city.kontor.efile.jooq.Tables.PLAN_ENTRY;

import city.kontor.app.desk.Names;
import city.kontor.app.history.HistoryParts;
import city.kontor.app.kit.Language;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Actor;
import city.kontor.suite.past.Past;
import city.kontor.wire.History;
import city.kontor.wire.JsonCodec;
import city.kontor.wire.ServerException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The way through a file's past: what happened to it, in order, and the file as it was behind each of these moments. The
 * file plan, names and other files are those of today. All of it belongs in the background.
 *
 * @param moments when something happened, the first first; several things may have happened at one
 */
record Travel(String fileId, List<Moment> moments, List<Past.Happened> events, long hidden) {
    Travel {
        moments = List.copyOf(moments);
        events = List.copyOf(events);
    }

    /**
     * A moment at which the file changed.
     *
     * @param sentence what happened first then
     * @param person who did it
     */
    record Moment(Instant at, String sentence, String person) {}

    /** Asks the server for everything that happened. */
    static Travel of(EfileParts parts, String fileId, Language language) throws ServerException {
        History history = parts.histories().histories().of(fileId);
        HistoryParts.EventTeller teller = parts.histories().sentences().apply(language);
        List<History.Entry> entries = history.entries().stream()
                .sorted(Comparator.comparing(History.Entry::judgedAt)
                        .thenComparing(History.Entry::scope)
                        .thenComparingLong(History.Entry::seq))
                .toList();
        Names names = Names.of(parts.desk());
        var moments = new ArrayList<Moment>();
        for (History.Entry entry : entries) {
            if (moments.isEmpty() || !moments.getLast().at().equals(entry.judgedAt())) {
                moments.add(new Moment(entry.judgedAt(), teller.tell(entry), names.person(entry.personId())));
            }
        }
        return new Travel(
                fileId,
                moments,
                entries.stream()
                        .map(entry -> new Past.Happened(
                                entry.type(),
                                entry.commandId(),
                                entry.personId(),
                                entry.judgedAt(),
                                entry.payload().map(payload -> payload.getBytes(StandardCharsets.UTF_8))))
                        .toList(),
                history.hidden());
    }

    /** The number of the last moment until then; -1 where the file was not there yet. */
    int momentAt(Instant at) {
        int last = -1;
        for (int i = 0; i < moments.size() && !moments.get(i).at().isAfter(at); i++) {
            last = i;
        }
        return last;
    }

    /**
     * The file as it was.
     *
     * @param view empty where it was not there yet, or what it was has been destroyed
     * @param erased how many events until then say nothing any more, because the law had them erased
     */
    record Seen(Moment moment, Optional<FileView> view, long erased) {}

    /** The file behind a moment. */
    Seen at(EfileParts parts, int moment) {
        Moment wanted = moments.get(moment);
        var plan = parts.desk().read(dsl -> dsl.selectFrom(PLAN_ENTRY).fetch());
        try (var past = new Past(new JsonCodec())) {
            past.put(plan);
            past.replay(events.stream()
                    .filter(event -> !event.at().isAfter(wanted.at()))
                    .toList());
            // Nobody: of what was, nothing can be changed.
            var nobody = new Actor("", "", List.of());
            Names names = Names.of(parts.desk());
            Optional<FileView> view = past.read(dsl -> FileView.read(
                    new EfileQueries(dsl),
                    other -> parts.read(queries -> queries.file(other)),
                    names,
                    FileView.roles(parts),
                    nobody,
                    fileId));
            return new Seen(wanted, view.map(shown -> shown.asOf(wanted.at())), past.erased());
        }
    }
}

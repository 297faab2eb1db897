package city.kontor.suite.past;

import city.kontor.directory.DirectoryFeature;
import city.kontor.efile.EfileFeature;
import city.kontor.efile.EfileRights;
import city.kontor.kernel.Event;
import city.kontor.kernel.EventType;
import city.kontor.kernel.Stamp;
import city.kontor.store.Codec;
import city.kontor.store.FeatureRows;
import city.kontor.store.FeatureSet;
import city.kontor.store.MemoryDatabase;
import city.kontor.store.Migrator;
import city.kontor.store.RowTable;
import city.kontor.store.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;

/**
 * Rows as they were, in a database of memory: events are applied again, in their order, by the features that applied them
 * when they happened. What the law has had erased stays erased and is counted.
 */
public final class Past implements AutoCloseable {
    private final FeatureSet features;
    private final Codec codec;
    private final Map<String, RowTable<?>> tables;
    private final MemoryDatabase database = new MemoryDatabase();
    private long erased;

    /**
     * One entry of a journal.
     *
     * @param type the event type's name
     * @param at when the server decided
     * @param payload empty where it was erased
     */
    public record Happened(String type, String commandId, String personId, Instant at, Optional<byte[]> payload) {}

    public Past(Codec codec) {
        features = new FeatureSet(List.of(new DirectoryFeature(EfileRights.all()), new EfileFeature()));
        this.codec = codec;
        tables = FeatureRows.of(features);
        Migrator.migrate(database, features.migrations());
    }

    /** Lets these events happen again, behind those that did already; events of other features are left out. */
    public void replay(List<Happened> events) {
        database.change(dsl -> {
            var rows = new UnitOfWork(dsl, tables, (context, changes) -> {});
            for (Happened one : events) {
                features.eventType(one.type()).ifPresent(type -> apply(rows, one, type));
            }
            rows.flush();
        });
    }

    private void apply(UnitOfWork rows, Happened one, EventType<?> type) {
        if (one.payload().isEmpty()) {
            erased++;
            return;
        }
        Event event = codec.read(one.payload().get(), type.type());
        rows.begin();
        try {
            features.apply(rows, event, new Stamp(one.commandId(), one.personId(), one.at(), false));
            rows.keep();
        } catch (NoSuchElementException e) {
            // It changed something whose beginning was erased.
            rows.discard();
            erased++;
        }
    }

    /** How many events could not happen again because what they said, or what they changed, was erased. */
    public long erased() {
        return erased;
    }

    public <T> T read(Function<DSLContext, T> query) {
        return database.read(query);
    }

    /** Puts rows in that are no part of what happened, as they are today. */
    public void put(List<? extends UpdatableRecord<?>> today) {
        database.change(dsl -> {
            var rows = new UnitOfWork(dsl, tables, (context, changes) -> {});
            rows.begin();
            today.forEach(rows::put);
            rows.keep();
            rows.flush();
        });
    }

    @Override
    public void close() {
        database.close();
    }
}

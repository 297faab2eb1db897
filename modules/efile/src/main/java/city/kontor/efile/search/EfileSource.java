package city.kontor.efile.search;

import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.EFILE_CASE;
import static city.kontor.efile.jooq.Tables.EFILE_DOCUMENT;

import city.kontor.search.Item;
import city.kontor.search.Source;
import city.kontor.store.FeatureSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** The rows of files, cases and documents for the search. */
public final class EfileSource implements Source {
    private final Place place;

    /** Where the rows and bytes lie: on a desktop or on the server. */
    public interface Place {
        /** Runs a query on one snapshot of the rows. */
        <T> T read(Function<DSLContext, T> query);

        /** The scopes whose rows are here. */
        Set<String> scopes();

        /** As {@link Source#clock}. */
        long clock();

        /** Rows that differ from what their version tells, as table and id. */
        List<Touched> touched();

        /** Opens bytes that are here. */
        Optional<InputStream> open(String sha256) throws IOException;
    }

    /** A row. */
    public record Touched(String table, String id) {}

    public EfileSource(Place place) {
        this.place = place;
    }

    /** Whether these features keep files at all. */
    public static boolean isIn(FeatureSet features) {
        return features.tables().contains(EFILE);
    }

    @Override
    public List<String> kinds() {
        return Stream.of(Kind.values()).map(Kind::key).toList();
    }

    @Override
    public Set<String> scopes() {
        return place.scopes();
    }

    @Override
    public long clock() {
        return place.clock();
    }

    @Override
    public Page changed(String kind, String scope, long after, int most) {
        return place.read(dsl -> new Found(dsl).changed(Kind.of(kind), scope, after, most));
    }

    @Override
    public int count(String kind, String scope) {
        Kind wanted = Kind.of(kind);
        return place.read(dsl -> dsl.fetchCount(wanted.table(), wanted.scope().eq(scope)));
    }

    @Override
    public void ids(String kind, String scope, Consumer<String> sink) {
        Kind wanted = Kind.of(kind);
        place.read(dsl -> {
            try (var rows = dsl.select(wanted.id())
                    .from(wanted.table())
                    .where(wanted.scope().eq(scope))
                    .fetchSize(1_000)
                    .fetchLazy()) {
                rows.forEach(row -> sink.accept(row.value1()));
            }
            return true;
        });
    }

    @Override
    public Optional<Item> find(String kind, String id) {
        return place.read(dsl -> new Found(dsl).one(Kind.of(kind), id));
    }

    @Override
    public List<Item> within(Item item, boolean all) {
        return item.kind().equals(Kind.FILE.key())
                ? place.read(dsl -> new Found(dsl).within(item.id(), all))
                : List.of();
    }

    @Override
    public List<Preview> previews() {
        return place.touched().stream()
                .flatMap(row -> Stream.of(Kind.values())
                        .filter(kind -> kind.table().getName().equals(row.table()))
                        .map(kind -> new Preview(kind.key(), row.id())))
                .toList();
    }

    @Override
    public void titles(Consumer<String> sink) {
        titles(EFILE, EFILE.TITLE, sink);
        titles(EFILE_CASE, EFILE_CASE.TITLE, sink);
        titles(EFILE_DOCUMENT, EFILE_DOCUMENT.TITLE, sink);
    }

    private void titles(Table<?> table, Field<String> title, Consumer<String> sink) {
        place.read(dsl -> {
            try (var rows = dsl.select(title).from(table).fetchSize(1_000).fetchLazy()) {
                rows.forEach(row -> sink.accept(row.value1()));
            }
            return true;
        });
    }

    @Override
    public Optional<InputStream> open(String address) throws IOException {
        return place.open(address);
    }
}

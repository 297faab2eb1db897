package city.kontor.app.kit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A source whose query gives all rows at once; for lists that a person could read to the end. */
public final class WholeList<T> implements PageSource<T> {
    private final Function<PageQuery, List<T>> rows;
    private final Function<T, String> key;

    /** @param rows all rows under filter and order of a query, whatever its offset and limit */
    public WholeList(Function<PageQuery, List<T>> rows, Function<T, String> key) {
        this.rows = rows;
        this.key = key;
    }

    @Override
    public PageSource<T> oneLook() {
        var read = new AtomicReference<Optional<List<T>>>(Optional.empty());
        return new WholeList<>(
                query -> read.updateAndGet(known -> known.or(() -> Optional.of(rows.apply(query))))
                        .orElseThrow(),
                key);
    }

    @Override
    public int count(PageQuery query) {
        return rows.apply(query).size();
    }

    @Override
    public List<T> page(PageQuery query) {
        return rows.apply(query).stream()
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    @Override
    public String keyOf(T row) {
        return key.apply(row);
    }

    @Override
    public OptionalInt position(PageQuery query, String wanted) {
        List<T> all = rows.apply(query);
        return IntStream.range(0, all.size())
                .filter(i -> key.apply(all.get(i)).equals(wanted))
                .findFirst();
    }
}

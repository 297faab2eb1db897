package city.kontor.search;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Things in memory, each with the number of its last change. */
final class Things implements Source {
    static final String ROADS = "dept.roads";
    static final String YOUTH = "dept.youth";

    private record Row(Item item, long version) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, String> bytes = new HashMap<>();
    private final Set<String> scopes = new TreeSet<>(Set.of(ROADS, YOUTH));
    private final List<Preview> previews = new ArrayList<>();
    private long clock;

    Things put(Item item) {
        clock++;
        rows.put(item.id(), new Row(item, clock));
        return this;
    }

    /** Changes a thing without that the cursor tells, as a command that waits does. */
    void preview(Item item) {
        rows.put(item.id(), new Row(item, 0));
        previews.clear();
        previews.add(new Preview(item.kind(), item.id()));
    }

    void takePreviewsBack() {
        previews.forEach(preview -> rows.remove(preview.id()));
        previews.clear();
    }

    Things document(String id, String title) {
        return document(id, ROADS, title, "");
    }

    Things document(String id, String scope, String title, String text) {
        Optional<Item.Content> content = text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Item.Content("sha-" + id, "text/plain", id + ".txt"));
        bytes.put("sha-" + id, text);
        return put(item(id, scope, title, content));
    }

    static Item item(String id, String scope, String title, Optional<Item.Content> content) {
        return new Item(
                id,
                "document",
                scope,
                "file-1",
                List.of(),
                title,
                "",
                Optional.of(LocalDate.of(2026, 3, 1)),
                Map.of("direction", "INCOMING"),
                content);
    }

    void remove(String id) {
        rows.remove(id);
        clock++;
    }

    void revoke(String scope) {
        scopes.remove(scope);
        rows.values().removeIf(row -> row.item().scope().equals(scope));
    }

    /** As a restored backup: fewer changes than were seen. */
    void rewind() {
        clock = 1;
        rows.replaceAll((id, row) -> new Row(row.item(), 1));
    }

    void takeBytesAway(String id) {
        bytes.remove("sha-" + id);
    }

    void bringBytes(String id, String text) {
        bytes.put("sha-" + id, text);
    }

    @Override
    public List<String> kinds() {
        return List.of("file", "document");
    }

    @Override
    public Set<String> scopes() {
        return scopes;
    }

    @Override
    public long clock() {
        return clock;
    }

    @Override
    public Page changed(String kind, String scope, long after, int most) {
        List<Row> changed = rows.values().stream()
                .filter(row ->
                        row.item().kind().equals(kind) && row.item().scope().equals(scope) && row.version() > after)
                .sorted(Comparator.comparingLong(Row::version))
                .limit(most)
                .toList();
        return new Page(
                changed.stream().map(Row::item).toList(),
                changed.isEmpty() ? after : changed.getLast().version());
    }

    @Override
    public int count(String kind, String scope) {
        return (int) rows.values().stream()
                .filter(row ->
                        row.item().kind().equals(kind) && row.item().scope().equals(scope))
                .count();
    }

    @Override
    public void ids(String kind, String scope, Consumer<String> sink) {
        rows.values().stream()
                .map(Row::item)
                .filter(item -> item.kind().equals(kind) && item.scope().equals(scope))
                .forEach(item -> sink.accept(item.id()));
    }

    @Override
    public Optional<Item> find(String kind, String id) {
        return Optional.ofNullable(rows.get(id)).map(Row::item);
    }

    @Override
    public List<Preview> previews() {
        return List.copyOf(previews);
    }

    @Override
    public void titles(Consumer<String> sink) {
        rows.values().forEach(row -> sink.accept(row.item().title()));
    }

    @Override
    public Optional<InputStream> open(String address) {
        return Optional.ofNullable(bytes.get(address))
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}

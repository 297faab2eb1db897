package city.kontor.efile.search;

import static city.kontor.efile.jooq.Tables.CASE_PARTICIPANT;
import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.EFILE_CASE;
import static city.kontor.efile.jooq.Tables.EFILE_DOCUMENT;

import city.kontor.kernel.OfficeDay;
import city.kontor.search.Item;
import city.kontor.search.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Rows as the things that are found by them, read from one snapshot. */
final class Found {
    private static final List<Field<?>> OF_FILES = List.of(
            EFILE.ID,
            EFILE.SCOPE,
            EFILE.RV,
            EFILE.NUMBER,
            EFILE.TITLE,
            EFILE.KEYWORDS,
            EFILE.NOTE,
            EFILE.ENTRY_ID,
            EFILE.OPENED_AT);
    private static final List<Field<?>> OF_CASES = List.of(
            EFILE_CASE.ID,
            EFILE_CASE.SCOPE,
            EFILE_CASE.RV,
            EFILE_CASE.FILE_ID,
            EFILE_CASE.NUMBER,
            EFILE_CASE.FOREIGN_NUMBER,
            EFILE_CASE.TITLE,
            EFILE_CASE.KEYWORDS,
            EFILE_CASE.NOTE,
            EFILE_CASE.OPENED_AT,
            EFILE.ENTRY_ID);
    private static final List<Field<?>> OF_DOCUMENTS = List.of(
            EFILE_DOCUMENT.ID,
            EFILE_DOCUMENT.SCOPE,
            EFILE_DOCUMENT.RV,
            EFILE_DOCUMENT.FILE_ID,
            EFILE_DOCUMENT.NUMBER,
            EFILE_DOCUMENT.FOREIGN_NUMBER,
            EFILE_DOCUMENT.TITLE,
            EFILE_DOCUMENT.KEYWORDS,
            EFILE_DOCUMENT.NOTE,
            EFILE_DOCUMENT.NAME,
            EFILE_DOCUMENT.DATED,
            EFILE_DOCUMENT.FILED_AT,
            EFILE_DOCUMENT.DIRECTION,
            EFILE_DOCUMENT.MEDIA_TYPE,
            EFILE_DOCUMENT.SHA256,
            EFILE.ENTRY_ID);

    private final DSLContext dsl;

    Found(DSLContext dsl) {
        this.dsl = dsl;
    }

    Source.Page changed(Kind kind, String scope, long after, int most) {
        List<? extends Record> rows =
                rows(kind, kind.scope().eq(scope).and(kind.version().gt(after)), most);
        return new Source.Page(
                items(kind, rows), rows.isEmpty() ? after : rows.getLast().get(kind.version()));
    }

    Optional<Item> one(Kind kind, String id) {
        return items(kind, rows(kind, kind.id().eq(id), 1)).stream().findFirst();
    }

    /** The cases of a file, whose participants have no version that a case would tell, and if wanted the documents. */
    List<Item> within(String fileId, boolean all) {
        var items =
                new ArrayList<>(items(Kind.CASE, rows(Kind.CASE, EFILE_CASE.FILE_ID.eq(fileId), Integer.MAX_VALUE)));
        if (all) {
            items.addAll(
                    items(Kind.DOCUMENT, rows(Kind.DOCUMENT, EFILE_DOCUMENT.FILE_ID.eq(fileId), Integer.MAX_VALUE)));
        }
        return items;
    }

    private List<? extends Record> rows(Kind kind, Condition condition, int most) {
        return switch (kind) {
            case FILE ->
                dsl.select(OF_FILES)
                        .from(EFILE)
                        .where(condition)
                        .orderBy(EFILE.RV)
                        .limit(most)
                        .fetch();
            case CASE ->
                dsl.select(OF_CASES)
                        .from(EFILE_CASE)
                        .leftJoin(EFILE)
                        .on(EFILE.ID.eq(EFILE_CASE.FILE_ID))
                        .where(condition)
                        .orderBy(EFILE_CASE.RV)
                        .limit(most)
                        .fetch();
            case DOCUMENT ->
                dsl.select(OF_DOCUMENTS)
                        .from(EFILE_DOCUMENT)
                        .leftJoin(EFILE)
                        .on(EFILE.ID.eq(EFILE_DOCUMENT.FILE_ID))
                        .where(condition)
                        .orderBy(EFILE_DOCUMENT.RV)
                        .limit(most)
                        .fetch();
        };
    }

    private List<Item> items(Kind kind, List<? extends Record> rows) {
        return switch (kind) {
            case FILE -> rows.stream().map(Found::file).toList();
            case CASE -> {
                Map<String, String> people = participants(
                        rows.stream().map(row -> text(row, EFILE_CASE.ID)).toList());
                yield rows.stream().map(row -> oneCase(row, people)).toList();
            }
            case DOCUMENT -> rows.stream().map(Found::document).toList();
        };
    }

    private Map<String, String> participants(List<String> cases) {
        return dsl
                .select(CASE_PARTICIPANT.CASE_ID, CASE_PARTICIPANT.NAME, CASE_PARTICIPANT.PLACE)
                .from(CASE_PARTICIPANT)
                .where(CASE_PARTICIPANT.CASE_ID.in(cases))
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.value1(),
                        row -> row.value2() + " " + row.value3(),
                        (one, other) -> one + " " + other));
    }

    private static Item file(Record row) {
        return new Item(
                text(row, EFILE.ID),
                Kind.FILE.key(),
                text(row, EFILE.SCOPE),
                text(row, EFILE.ID),
                numbers(row.get(EFILE.NUMBER)),
                text(row, EFILE.TITLE),
                words(text(row, EFILE.KEYWORDS), text(row, EFILE.NOTE)),
                day(row.get(EFILE.OPENED_AT)),
                Map.of(Facet.ENTRY.key(), text(row, EFILE.ENTRY_ID)),
                Optional.empty());
    }

    private static Item oneCase(Record row, Map<String, String> people) {
        return new Item(
                text(row, EFILE_CASE.ID),
                Kind.CASE.key(),
                text(row, EFILE_CASE.SCOPE),
                text(row, EFILE_CASE.FILE_ID),
                numbers(row.get(EFILE_CASE.NUMBER), row.get(EFILE_CASE.FOREIGN_NUMBER)),
                text(row, EFILE_CASE.TITLE),
                words(
                        text(row, EFILE_CASE.KEYWORDS),
                        people.getOrDefault(text(row, EFILE_CASE.ID), ""),
                        text(row, EFILE_CASE.NOTE)),
                day(row.get(EFILE_CASE.OPENED_AT)),
                Map.of(Facet.ENTRY.key(), text(row, EFILE.ENTRY_ID)),
                Optional.empty());
    }

    private static Item document(Record row) {
        String type = text(row, EFILE_DOCUMENT.MEDIA_TYPE);
        String dated = text(row, EFILE_DOCUMENT.DATED);
        return new Item(
                text(row, EFILE_DOCUMENT.ID),
                Kind.DOCUMENT.key(),
                text(row, EFILE_DOCUMENT.SCOPE),
                text(row, EFILE_DOCUMENT.FILE_ID),
                numbers(row.get(EFILE_DOCUMENT.NUMBER), row.get(EFILE_DOCUMENT.FOREIGN_NUMBER)),
                text(row, EFILE_DOCUMENT.TITLE),
                words(
                        text(row, EFILE_DOCUMENT.KEYWORDS),
                        text(row, EFILE_DOCUMENT.NAME),
                        text(row, EFILE_DOCUMENT.NOTE)),
                dated.isEmpty() ? day(row.get(EFILE_DOCUMENT.FILED_AT)) : Optional.of(LocalDate.parse(dated)),
                Map.of(
                        Facet.ENTRY.key(), text(row, EFILE.ENTRY_ID),
                        Facet.DIRECTION.key(), text(row, EFILE_DOCUMENT.DIRECTION),
                        Facet.FORMAT.key(), Facet.Format.of(type).name()),
                Optional.of(new Item.Content(text(row, EFILE_DOCUMENT.SHA256), type, text(row, EFILE_DOCUMENT.NAME))));
    }

    private static String text(Record row, Field<String> field) {
        return Objects.requireNonNullElse(row.get(field), "");
    }

    private static List<String> numbers(String... numbers) {
        return Stream.of(numbers)
                .filter(number -> number != null && !number.isBlank())
                .toList();
    }

    private static String words(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
    }

    private static Optional<LocalDate> day(Long millis) {
        return Optional.ofNullable(millis).map(at -> OfficeDay.at(Instant.ofEpochMilli(at)));
    }
}

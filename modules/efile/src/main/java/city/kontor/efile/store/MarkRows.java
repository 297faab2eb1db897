package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.FILE_MARK;

import city.kontor.efile.FileMark;
import city.kontor.efile.MarkEvent;
import city.kontor.efile.MarkedFile;
import city.kontor.efile.jooq.tables.records.FileMarkRecord;
import city.kontor.kernel.Scope;
import city.kontor.store.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The marks that people put on files, in their rows. */
public final class MarkRows {
    private MarkRows() {}

    /** Writes what happened into the rows. */
    public static void apply(Rows rows, MarkEvent event) {
        switch (event) {
            case MarkEvent.FileMarked marked -> {
                FileMark mark = marked.mark();
                var row = rows.find(FILE_MARK, mark.id()).orElseGet(FileMarkRecord::new);
                row.setId(mark.id());
                row.setScope(mark.scope().id());
                row.setRv(0L);
                row.setPerson(mark.person());
                row.setFileId(mark.fileId());
                row.setSeenAt(mark.seen().toEpochMilli());
                rows.put(row);
            }
            case MarkEvent.FileUnmarked unmarked -> {
                if (rows.find(FILE_MARK, unmarked.subject()).isPresent()) {
                    rows.remove(FILE_MARK, unmarked.subject());
                }
            }
            case MarkEvent.FileSeen seen ->
                rows.find(FILE_MARK, seen.subject()).ifPresent(row -> {
                    row.setSeenAt(Math.max(row.getSeenAt(), seen.seen().toEpochMilli()));
                    rows.put(row);
                });
        }
    }

    /** The files that a person marked and may still see, those that were touched last first. */
    static List<MarkedFile> of(DSLContext dsl, String person) {
        return marked(dsl, FILE_MARK.PERSON.eq(person));
    }

    /** The file if a person marked it and may still see it. */
    static Optional<MarkedFile> find(DSLContext dsl, String fileId, String person) {
        return marked(dsl, FILE_MARK.ID.eq(FileMark.id(fileId, person))).stream()
                .findFirst();
    }

    private static List<MarkedFile> marked(DSLContext dsl, Condition which) {
        return dsl.select()
                .from(FILE_MARK)
                .join(EFILE)
                .on(EFILE.ID.eq(FILE_MARK.FILE_ID))
                .where(which)
                .orderBy(EFILE.CHANGED_AT.desc(), EFILE.ID.desc())
                .fetch(row -> new MarkedFile(FileRows.line(row.into(EFILE)), mark(row.into(FILE_MARK))));
    }

    static FileMark mark(FileMarkRecord row) {
        return new FileMark(
                new Scope(row.getScope()), row.getFileId(), row.getPerson(), Instant.ofEpochMilli(row.getSeenAt()));
    }
}

package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.CASE_PARTICIPANT;
import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.EFILE_CASE;
import static city.kontor.efile.jooq.Tables.EFILE_LINK;
import static city.kontor.efile.jooq.Tables.PAPER_PART;

import city.kontor.efile.Case;
import city.kontor.efile.CaseEvent;
import city.kontor.efile.EFile;
import city.kontor.efile.Field;
import city.kontor.efile.FileEvent;
import city.kontor.efile.FileLine;
import city.kontor.efile.PaperPart;
import city.kontor.efile.Participant;
import city.kontor.efile.jooq.tables.records.CaseParticipantRecord;
import city.kontor.efile.jooq.tables.records.EfileCaseRecord;
import city.kontor.efile.jooq.tables.records.EfileLinkRecord;
import city.kontor.efile.jooq.tables.records.EfileRecord;
import city.kontor.efile.jooq.tables.records.PaperPartRecord;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/** Files and cases in their rows. */
public final class FileRows {
    private final Rows rows;
    private final Stamp stamp;

    public FileRows(Rows rows, Stamp stamp) {
        this.rows = rows;
        this.stamp = stamp;
    }

    /** Writes what happened to a file. */
    public void apply(FileEvent event) {
        switch (event) {
            case FileEvent.FileOpened opened -> opened(opened);
            case FileEvent.FileDescribed described -> change(described, row -> Fields.put(row, described.changes()));
            case FileEvent.FileClosed closed ->
                change(closed, row -> SignatureColumns.put(row, "closed", Optional.of(closed.by())));
            case FileEvent.FileReopened reopened ->
                change(reopened, row -> SignatureColumns.put(row, "closed", Optional.empty()));
            case FileEvent.KeepingChanged keeping ->
                change(keeping, row -> {
                    row.setKeepYears(keeping.years().map(Integer::longValue).orElse(null));
                    row.setKeepReason(keeping.reason());
                });
            case FileEvent.KeepingReset reset ->
                change(reset, row -> {
                    row.setKeepYears(null);
                    row.setKeepReason("");
                });
            case FileEvent.FileHeld held -> change(held, row -> row.setHoldReason(held.reason()));
            case FileEvent.HoldLifted lifted -> change(lifted, row -> row.setHoldReason(null));
            case FileEvent.FileRefiled refiled -> change(refiled, row -> row.setEntryId(refiled.entryId()));
            case FileEvent.FileLinked linked ->
                change(linked, row -> {
                    var link = new EfileLinkRecord();
                    link.setId(linkId(linked.fileId(), linked.otherFileId()));
                    link.setScope(row.getScope());
                    link.setRv(0L);
                    link.setFileId(linked.fileId());
                    link.setOtherId(linked.otherFileId());
                    link.setNote(linked.note());
                    rows.put(link);
                });
            case FileEvent.FileUnlinked unlinked ->
                change(unlinked, row -> remove(EFILE_LINK, linkId(unlinked.fileId(), unlinked.otherFileId())));
            case FileEvent.PaperPartPut put ->
                change(put, row -> {
                    PaperPart part = put.part();
                    var paper = rows.find(PAPER_PART, part.id()).orElseGet(PaperPartRecord::new);
                    paper.setId(part.id());
                    paper.setScope(row.getScope());
                    paper.setRv(0L);
                    paper.setFileId(put.fileId());
                    paper.setLabel(part.label());
                    paper.setPlace(part.place());
                    rows.put(paper);
                });
            case FileEvent.PaperPartRemoved removed ->
                change(removed, row -> remove(PAPER_PART, removed.part().id()));
        }
    }

    /** Writes what happened to a case. */
    public void apply(CaseEvent event) {
        switch (event) {
            case CaseEvent.CaseOpened opened -> opened(opened);
            case CaseEvent.CaseDescribed described -> change(described, row -> Fields.put(row, described.changes()));
            case CaseEvent.ParticipantPut put -> change(put, row -> put(row, put.participant()));
            case CaseEvent.ParticipantRemoved removed ->
                change(
                        removed,
                        row -> remove(CASE_PARTICIPANT, removed.participant().id()));
            case CaseEvent.CaseClosed closed ->
                change(closed, row -> SignatureColumns.put(row, "closed", Optional.of(closed.by())));
            case CaseEvent.CaseReopened reopened ->
                change(reopened, row -> SignatureColumns.put(row, "closed", Optional.empty()));
        }
    }

    private void opened(FileEvent.FileOpened opened) {
        var row = new EfileRecord();
        row.setId(opened.fileId());
        row.setScope(opened.scope().id());
        row.setDepartment(opened.department().orElse(opened.scope()).id());
        row.setRv(0L);
        opened.number().ifPresent(number -> {
            row.setNumber(number.number());
            PlanRows.given(rows, number);
        });
        row.setEntryId(opened.entryId());
        row.setVolume((long) opened.volume());
        row.setPreviousId(opened.previousVolume().orElse(null));
        Fields.clear(row, EFile.FIELDS);
        Fields.put(row, Field.TITLE, opened.title());
        Fields.put(row, Field.RESPONSIBLE, opened.by().personId());
        row.setKeepReason("");
        row.setSearchText(searchText(row));
        row.setCases(0L);
        row.setDocuments(0L);
        row.setChangedAt(stamp.at().toEpochMilli());
        SignatureColumns.put(row, "opened", Optional.of(opened.by()));
        rows.put(row);
    }

    private void opened(CaseEvent.CaseOpened opened) {
        var row = new EfileCaseRecord();
        row.setId(opened.caseId());
        row.setScope(opened.scope().id());
        row.setRv(0L);
        row.setFileId(opened.fileId());
        opened.number().ifPresent(number -> {
            row.setNumber(number.number());
            PlanRows.given(rows, number);
        });
        Fields.clear(row, Case.FIELDS);
        Fields.put(row, Field.TITLE, opened.title());
        Fields.put(row, Field.RESPONSIBLE, opened.by().personId());
        SignatureColumns.put(row, "opened", Optional.of(opened.by()));
        rows.put(row);
        touched(rows, stamp, opened.fileId(), file -> file.setCases(file.getCases() + 1));
    }

    private void put(EfileCaseRecord home, Participant participant) {
        var row = rows.find(CASE_PARTICIPANT, participant.id()).orElseGet(CaseParticipantRecord::new);
        row.setId(participant.id());
        row.setScope(home.getScope());
        row.setRv(0L);
        row.setCaseId(home.getId());
        row.setName(participant.name());
        row.setRole(participant.role());
        row.setStreet(participant.street());
        row.setPostCode(participant.postCode());
        row.setPlace(participant.place());
        row.setEmail(participant.email());
        row.setPhone(participant.phone());
        rows.put(row);
    }

    private void change(FileEvent event, Consumer<EfileRecord> change) {
        touched(rows, stamp, event.fileId(), change);
    }

    private void change(CaseEvent event, Consumer<EfileCaseRecord> change) {
        var row = rows.find(EFILE_CASE, event.caseId()).orElseThrow();
        change.accept(row);
        rows.put(row);
        touched(rows, stamp, event.fileId(), file -> {});
    }

    /** Changes a file's row; the lists show first what was touched last. */
    static void touched(Rows rows, Stamp stamp, String fileId, Consumer<EfileRecord> change) {
        var row = rows.find(EFILE, fileId).orElseThrow();
        row.setChangedAt(stamp.at().toEpochMilli());
        change.accept(row);
        row.setSearchText(searchText(row));
        rows.put(row);
    }

    /** What files are found by, in small letters: databases do not agree on what a small letter is. */
    private static String searchText(EfileRecord row) {
        return String.join(
                        " ",
                        Optional.ofNullable(row.getNumber()).orElse(""),
                        row.getTitle(),
                        row.getKeywords(),
                        row.getNote())
                .toLowerCase(Locale.GERMAN);
    }

    private <R extends UpdatableRecord<R>> void remove(Table<R> table, String id) {
        rows.find(table, id).ifPresent(row -> rows.remove(table, id));
    }

    static String linkId(String fileId, String otherFileId) {
        return fileId + "+" + otherFileId;
    }

    static EFile file(EfileRecord row) {
        return new EFile(
                row.getId(),
                new Scope(row.getScope()),
                new Scope(row.getDepartment()),
                Optional.ofNullable(row.getNumber()),
                row.getEntryId(),
                row.getVolume().intValue(),
                Optional.ofNullable(row.getPreviousId()),
                Fields.read(row, EFile.FIELDS),
                SignatureColumns.find(row, "opened").orElseThrow(),
                SignatureColumns.find(row, "closed"),
                new EFile.Keeping(
                        Optional.ofNullable(row.getKeepYears()).map(Long::intValue),
                        row.getKeepReason(),
                        Optional.ofNullable(row.getHoldReason())));
    }

    static FileLine line(EfileRecord row) {
        return new FileLine(
                file(row),
                row.getCases().intValue(),
                row.getDocuments().intValue(),
                Instant.ofEpochMilli(row.getChangedAt()));
    }

    static Case caseOf(EfileCaseRecord row) {
        return new Case(
                row.getId(),
                new Scope(row.getScope()),
                row.getFileId(),
                Optional.ofNullable(row.getNumber()),
                Fields.read(row, Case.FIELDS),
                SignatureColumns.find(row, "opened").orElseThrow(),
                SignatureColumns.find(row, "closed"));
    }

    static Participant participant(CaseParticipantRecord row) {
        return new Participant(
                row.getId(),
                row.getName(),
                row.getRole(),
                row.getStreet(),
                row.getPostCode(),
                row.getPlace(),
                row.getEmail(),
                row.getPhone());
    }

    static PaperPart paperPart(PaperPartRecord row) {
        return new PaperPart(row.getId(), row.getLabel(), row.getPlace());
    }
}

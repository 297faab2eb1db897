package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.ARCHIVE_CASE;
import static city.kontor.efile.jooq.Tables.ARCHIVE_ITEM;
import static city.kontor.efile.jooq.Tables.ARCHIVE_OFFER;
import static city.kontor.efile.jooq.Tables.DESTROYED_CONTENT;
import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.TOMBSTONE;

import city.kontor.efile.Disposal;
import city.kontor.efile.EFile;
import city.kontor.efile.Grave;
import city.kontor.efile.ItemState;
import city.kontor.efile.Offer;
import city.kontor.efile.OfferItem;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.Retention;
import city.kontor.efile.jooq.tables.records.ArchiveCaseRecord;
import city.kontor.efile.jooq.tables.records.EfileRecord;
import city.kontor.kernel.OfficeDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What the screens of disposal and the server's eraser ask. */
public final class ArchiveQueries {
    private final DSLContext dsl;

    public ArchiveQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Every closed file with its place on the way out, what was due first first. */
    public List<Disposal> disposals() {
        Map<String, OfferItem> items =
                items(ARCHIVE_ITEM.STATE.notIn(ItemState.DESTROYED.name(), ItemState.WITHDRAWN.name())).stream()
                        .collect(Collectors.toMap(OfferItem::fileId, Function.identity(), (one, other) -> one));
        var plan = new EfileQueries(dsl).plan().stream().collect(Collectors.toMap(PlanEntry::id, Function.identity()));
        var retentions = new HashMap<String, Retention>();
        return dsl.selectFrom(EFILE).where(EFILE.CLOSED_BY.isNotNull()).fetch().stream()
                .map(row -> disposal(
                        row,
                        retentions.computeIfAbsent(
                                row.getEntryId(), id -> Retention.at(id, one -> Optional.ofNullable(plan.get(one)))),
                        items))
                .sorted(Comparator.comparing(Disposal::keptUntil)
                        .thenComparing(one -> one.file().name()))
                .toList();
    }

    private static Disposal disposal(EfileRecord row, Retention retention, Map<String, OfferItem> items) {
        EFile file = FileRows.file(row);
        return new Disposal(
                file,
                EFile.keptUntil(
                        OfficeDay.at(file.closed().orElseThrow().at()),
                        file.keeping().years().orElse(retention.years())),
                retention.appraisal(),
                Optional.ofNullable(items.get(file.id())));
    }

    /** All lists, the newest first. */
    public List<Offer> offers() {
        return dsl.selectFrom(ARCHIVE_OFFER)
                .orderBy(ARCHIVE_OFFER.OFFERED_AT.desc(), ARCHIVE_OFFER.ID.desc())
                .fetch(ArchiveRegister::offer);
    }

    public Optional<Offer> offer(String offerId) {
        return dsl.selectFrom(ARCHIVE_OFFER).where(ARCHIVE_OFFER.ID.eq(offerId)).fetchOptional(ArchiveRegister::offer);
    }

    /** What stands on a list, whatever became of it. */
    public List<OfferItem> items(String offerId) {
        return items(ARCHIVE_ITEM.OFFER_ID.eq(offerId));
    }

    private List<OfferItem> items(Condition condition) {
        Map<String, ? extends List<ArchiveCaseRecord>> cases = dsl.selectFrom(ARCHIVE_CASE)
                .where(ARCHIVE_CASE.ITEM_ID.in(
                        dsl.select(ARCHIVE_ITEM.ID).from(ARCHIVE_ITEM).where(condition)))
                .fetchGroups(ARCHIVE_CASE.ITEM_ID);
        return dsl.selectFrom(ARCHIVE_ITEM)
                .where(condition)
                .orderBy(ARCHIVE_ITEM.ID)
                .fetch(row -> ArchiveRegister.item(
                        row,
                        Optional.<List<ArchiveCaseRecord>>ofNullable(cases.get(row.getId()))
                                .orElse(List.of())));
    }

    /** Destroyed files, the last first. */
    public List<Grave> graves() {
        return dsl.selectFrom(TOMBSTONE)
                .orderBy(TOMBSTONE.DESTROYED_AT.desc(), TOMBSTONE.ID)
                .fetch(ArchiveRegister::grave);
    }

    public Optional<Grave> grave(String fileId) {
        return dsl.selectFrom(TOMBSTONE).where(TOMBSTONE.ID.eq(fileId)).fetchOptional(ArchiveRegister::grave);
    }

    /** Destroyed files whose bytes and payloads the server has not erased yet. */
    public List<Grave> unerased() {
        return dsl.selectFrom(TOMBSTONE)
                .where(TOMBSTONE.ERASED_AT.isNull())
                .orderBy(TOMBSTONE.ID)
                .fetch(ArchiveRegister::grave);
    }

    /** The SHA-256 of every document version that was destroyed with a file. */
    public List<String> contents(String fileId) {
        return dsl.select(DESTROYED_CONTENT.SHA256)
                .from(DESTROYED_CONTENT)
                .where(DESTROYED_CONTENT.FILE_ID.eq(fileId))
                .orderBy(DESTROYED_CONTENT.SHA256)
                .fetch(DESTROYED_CONTENT.SHA256);
    }

    /** Whether the rows of this file are there. */
    public boolean exists(String fileId) {
        return dsl.fetchExists(EFILE, EFILE.ID.eq(fileId));
    }
}

package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.ACCESS_GRANT;
import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.RESTRICTION;

import city.kontor.efile.AccessGrant;
import city.kontor.efile.AccessLevel;
import city.kontor.efile.Grantee;
import city.kontor.efile.Restriction;
import city.kontor.efile.RestrictionEvent;
import city.kontor.efile.jooq.tables.records.AccessGrantRecord;
import city.kontor.efile.jooq.tables.records.RestrictionRecord;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Who sees which restricted file, in its rows. */
public final class RestrictionRows {
    private final Rows rows;
    private final AccessIndex index;

    public RestrictionRows(Rows rows) {
        this.rows = rows;
        index = new AccessIndex(rows);
    }

    /** Writes what happened. */
    public void apply(RestrictionEvent event) {
        switch (event) {
            case RestrictionEvent.FileRestricted restricted -> restricted(restricted);
            case RestrictionEvent.AccessGranted granted -> granted(granted);
            case RestrictionEvent.AccessRevoked revoked -> {
                rows.find(ACCESS_GRANT, revoked.grant().id()).ifPresent(row -> rows.remove(ACCESS_GRANT, row.getId()));
                index.remove(revoked.grant());
            }
            case RestrictionEvent.LiftProposed proposed ->
                change(proposed.scope(), row -> lift(row, proposed.reason(), Optional.of(proposed.by())));
            case RestrictionEvent.LiftRejected rejected ->
                change(rejected.scope(), row -> lift(row, "", Optional.empty()));
            case RestrictionEvent.RestrictionLifted lifted -> lifted(lifted);
        }
    }

    private void restricted(RestrictionEvent.FileRestricted restricted) {
        String id = restricted.scope().id();
        var row = rows.find(RESTRICTION, id).orElseGet(RestrictionRecord::new);
        row.setId(id);
        row.setScope(id);
        row.setRv(0L);
        row.setFileId(restricted.fileId());
        row.setDepartment(restricted.department().id());
        row.setReason(restricted.reason());
        lift(row, "", Optional.empty());
        SignatureColumns.put(row, "restricted", Optional.of(restricted.by()));
        rows.put(row);
        index.addWardens(restricted.scope(), restricted.department());
        new Moving(rows).move(restricted.fileId(), restricted.scope());
    }

    private void granted(RestrictionEvent.AccessGranted granted) {
        AccessGrant grant = granted.grant();
        var row = new AccessGrantRecord();
        row.setId(grant.id());
        row.setScope(granted.scope().id());
        row.setRv(0L);
        row.setKind(grant.grantee().kind().name());
        row.setGrantee(grant.grantee().id());
        row.setDepartment(grant.grantee().where().map(Scope::id).orElse(null));
        row.setLevel(grant.level().name());
        row.setReason(grant.reason().strip());
        row.setValidUntil(grant.until().map(LocalDate::toString).orElse(null));
        SignatureColumns.put(row, "granted", Optional.of(granted.by()));
        rows.put(row);
        Scope department = rows.find(RESTRICTION, granted.scope().id())
                .map(found -> new Scope(found.getDepartment()))
                .orElseThrow();
        index.add(grant, granted.scope(), department);
    }

    private void lifted(RestrictionEvent.RestrictionLifted lifted) {
        Scope closed = lifted.scope();
        for (AccessGrantRecord row : rows.list(ACCESS_GRANT, ACCESS_GRANT.SCOPE.eq(closed.id()))) {
            index.remove(grant(row));
            rows.remove(ACCESS_GRANT, row.getId());
        }
        index.removeWardens(closed, lifted.department());
        for (var file : rows.list(EFILE, EFILE.SCOPE.eq(closed.id()))) {
            new Moving(rows).move(file.getId(), lifted.department());
        }
        rows.find(RESTRICTION, closed.id()).ifPresent(row -> rows.remove(RESTRICTION, row.getId()));
    }

    private void change(Scope closed, Consumer<RestrictionRecord> change) {
        var row = rows.find(RESTRICTION, closed.id()).orElseThrow();
        change.accept(row);
        rows.put(row);
    }

    private static void lift(RestrictionRecord row, String reason, Optional<Signature> by) {
        row.setLiftReason(reason);
        SignatureColumns.put(row, "lift", by);
    }

    static Restriction restriction(RestrictionRecord row, List<AccessGrantRecord> grants) {
        return new Restriction(
                new Scope(row.getId()),
                row.getFileId(),
                new Scope(row.getDepartment()),
                row.getReason(),
                SignatureColumns.find(row, "restricted").orElseThrow(),
                SignatureColumns.find(row, "lift").map(by -> new Restriction.Lift(row.getLiftReason(), by)),
                grants.stream()
                        .map(one -> new Restriction.Given(
                                grant(one),
                                SignatureColumns.find(one, "granted").orElseThrow()))
                        .toList());
    }

    static AccessGrant grant(AccessGrantRecord row) {
        return new AccessGrant(
                row.getId(),
                new Grantee(
                        Grantee.Kind.valueOf(row.getKind()),
                        row.getGrantee(),
                        Optional.ofNullable(row.getDepartment()).map(Scope::new)),
                AccessLevel.valueOf(row.getLevel()),
                row.getReason(),
                Optional.ofNullable(row.getValidUntil()).map(LocalDate::parse));
    }
}

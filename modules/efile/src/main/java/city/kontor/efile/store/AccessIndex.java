package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.ACCESS_INDEX;

import city.kontor.efile.AccessGrant;
import city.kontor.efile.AccessLevel;
import city.kontor.efile.EfileRights;
import city.kontor.efile.Grantee;
import city.kontor.efile.PrivacyRequest;
import city.kontor.efile.jooq.tables.records.AccessIndexRecord;
import city.kontor.kernel.Cause;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Held;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.store.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which closed files are open to whom. Everything is found by keys that follow from who somebody is and which roles they
 * hold, so that resolving an actor asks no query; a right that was lent finds nothing, because only those who are named
 * are meant.
 */
public final class AccessIndex {
    private static final String NONE = "-";
    private final Rows rows;

    public AccessIndex(Rows rows) {
        this.rows = rows;
    }

    /**
     * One file that is open to whom the key says.
     *
     * @param id of the grant; for wardens the closed scope
     * @param level empty for wardens
     */
    private record Entry(
            String id, Scope closed, Scope department, Optional<AccessLevel> level, Optional<LocalDate> until) {
        static Entry read(String text) {
            String[] parts = text.split(",");
            return new Entry(
                    parts[0],
                    new Scope(parts[1]),
                    new Scope(parts[2]),
                    Optional.of(parts[3]).filter(one -> !one.equals(NONE)).map(AccessLevel::valueOf),
                    Optional.of(parts[4]).filter(one -> !one.equals(NONE)).map(LocalDate::parse));
        }

        String text() {
            return String.join(
                    ",",
                    id,
                    closed.id(),
                    department.id(),
                    level.map(AccessLevel::name).orElse(NONE),
                    until.map(LocalDate::toString).orElse(NONE));
        }
    }

    /** What is open to a person on that day, besides what the directory gives. */
    public List<Held> held(String personId, List<Held> byDirectory, LocalDate day) {
        List<Held> own = byDirectory.stream().filter(one -> !one.isLent()).toList();
        var keys = new LinkedHashMap<String, List<Cause>>();
        keys.put(person(personId), List.of());
        for (Held one : own) {
            one.cause(Cause.Kind.ROLE)
                    .ifPresent(role -> keys.putIfAbsent(role(role, one.grant().scope()), one.causes()));
            if (one.grant().right().equals(EfileRights.RESTRICT)) {
                keys.putIfAbsent(warden(one.grant().scope()), one.causes());
            }
        }
        var held = new ArrayList<Held>();
        // The register of requests is one for the city; who may keep it in a department keeps it.
        own.stream()
                .filter(one -> one.grant().right().equals(EfileRights.PRIVACY))
                .findFirst()
                .ifPresent(one -> held.add(new Held(grant(EfileRights.PRIVACY, PrivacyRequest.SCOPE), one.causes())));
        keys.forEach((key, causes) -> rows.find(ACCESS_INDEX, key).ifPresent(row -> {
            held.add(new Held(grant(EfileRights.READ, new Scope(row.getScope())), causes));
            for (Entry entry : entries(row)) {
                if (entry.until().map(last -> !day.isAfter(last)).orElse(true)) {
                    Cause cause =
                            new Cause(entry.level().isPresent() ? Cause.Kind.NAMED : Cause.Kind.WARDEN, entry.id());
                    List<Cause> all =
                            Stream.concat(Stream.of(cause), causes.stream()).toList();
                    rights(entry, own).forEach(right -> held.add(new Held(grant(right, entry.closed()), all)));
                }
            }
        }));
        return held;
    }

    private static Grant grant(Right right, Scope scope) {
        return new Grant(right, scope, Optional.empty(), Optional.empty());
    }

    /** Wardens see the file and who is named for it; beyond that they go as far as in its department. */
    private static List<Right> rights(Entry entry, List<Held> own) {
        return entry.level()
                .map(AccessLevel::rights)
                .orElseGet(() -> Stream.concat(
                                Stream.of(EfileRights.READ, EfileRights.RESTRICT),
                                Stream.of(EfileRights.WORK, EfileRights.REGISTER)
                                        .filter(right -> own.stream()
                                                .anyMatch(one -> one.grant().covers(right, entry.department()))))
                        .toList());
    }

    void add(AccessGrant grant, Scope closed, Scope department) {
        var entry = new Entry(grant.id(), closed, department, Optional.of(grant.level()), grant.until());
        keys(grant.grantee()).forEach(key -> change(key, entry.id(), Optional.of(entry)));
    }

    void remove(AccessGrant grant) {
        keys(grant.grantee()).forEach(key -> change(key, grant.id(), Optional.empty()));
    }

    /** Opens a closed scope to those who may lift the restriction. */
    void addWardens(Scope closed, Scope department) {
        var entry = new Entry(closed.id(), closed, department, Optional.empty(), Optional.empty());
        wardens(department).forEach(key -> change(key, entry.id(), Optional.of(entry)));
    }

    void removeWardens(Scope closed, Scope department) {
        wardens(department).forEach(key -> change(key, closed.id(), Optional.empty()));
    }

    private void change(String key, String id, Optional<Entry> wanted) {
        Optional<AccessIndexRecord> found = rows.find(ACCESS_INDEX, key);
        List<Entry> entries = found.map(AccessIndex::entries).orElse(List.of());
        String text = Stream.concat(entries.stream().filter(entry -> !entry.id().equals(id)), wanted.stream())
                .map(Entry::text)
                .collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            found.ifPresent(row -> rows.remove(ACCESS_INDEX, key));
            return;
        }
        var row = found.orElseGet(AccessIndexRecord::new);
        row.setId(key);
        row.setScope(Scope.closed("key", key).id());
        row.setRv(0L);
        row.setEntries(text);
        rows.put(row);
    }

    private static List<Entry> entries(AccessIndexRecord row) {
        return Arrays.stream(row.getEntries().split(" ")).map(Entry::read).toList();
    }

    /** Whoever holds a role in the whole city holds it in each department. */
    private static List<String> keys(Grantee grantee) {
        return switch (grantee.kind()) {
            case PERSON -> List.of(person(grantee.id()));
            case ROLE ->
                Stream.of(grantee.where().orElseThrow(), Scope.CITY)
                        .distinct()
                        .map(where -> role(grantee.id(), where))
                        .toList();
        };
    }

    private static List<String> wardens(Scope department) {
        return Stream.of(department, Scope.CITY).map(AccessIndex::warden).toList();
    }

    private static String person(String id) {
        return "person " + id;
    }

    private static String role(String id, Scope where) {
        return "role " + id + " " + where.id();
    }

    private static String warden(Scope where) {
        return "warden " + where.id();
    }
}

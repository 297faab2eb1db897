package city.kontor.suite.past;

import city.kontor.directory.Assignment;
import city.kontor.directory.Person;
import city.kontor.directory.Role;
import city.kontor.directory.Substitution;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.efile.AccessGrant;
import city.kontor.efile.EFile;
import city.kontor.efile.EfileRights;
import city.kontor.efile.Grantee;
import city.kontor.efile.Restriction;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Cause;
import city.kontor.kernel.Held;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Scope;
import city.kontor.suite.Suite;
import city.kontor.wire.AccessList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Who may see a file and why. Nothing is decided here: each person is resolved as for a command, and the answer is what
 * their rights follow from.
 */
public final class Access {
    private final Suite suite;
    private final WholeTables rows;
    private final Instant at;
    private final LocalDate day;
    private final EFile file;
    private final Optional<Restriction> restriction;
    private final Map<String, Person> people;
    private final Map<String, Role> roles;
    private final Map<String, Assignment> assignments;
    private final Map<String, Substitution> substitutions;

    private Access(Suite suite, DSLContext dsl, EFile file, Instant at) {
        this.suite = suite;
        this.at = at;
        this.file = file;
        day = OfficeDay.at(at);
        rows = new WholeTables(dsl);
        restriction = new EfileQueries(dsl).restriction(file.scope());
        var directory = new DirectoryQueries(new DirectoryQueries.Reader() {
            @Override
            public <T> T read(Function<DSLContext, T> query) {
                return query.apply(dsl);
            }
        });
        people = byId(directory.people(), Person::id);
        roles = byId(directory.roles(), Role::id);
        assignments = byId(directory.assignments(), Assignment::id);
        substitutions = byId(directory.substitutionsFrom(day), Substitution::id);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** The answer by these rows for that moment. */
    public static AccessList of(Suite suite, DSLContext dsl, String fileId, Instant at) {
        return new EfileQueries(dsl)
                .file(fileId)
                .map(file -> new Access(suite, dsl, file, at).list())
                .orElseGet(() -> new AccessList(fileId, "", false, false, at, List.of(), List.of()));
    }

    private AccessList list() {
        var readers = new ArrayList<AccessList.Reader>();
        var outsiders = new ArrayList<AccessList.Outsider>();
        for (Person person : people.values()) {
            List<Held> held = suite.actors().held(rows, person.id(), at);
            var actor = new Actor(
                    person.id(), person.name(), held.stream().map(Held::grant).toList());
            if (EfileRights.mayRead(actor, file.scope())) {
                readers.add(new AccessList.Reader(person.id(), person.name(), ways(held)));
            } else {
                outsiders.add(new AccessList.Outsider(person.id(), person.name(), denials(person, actor)));
            }
        }
        return new AccessList(file.id(), file.department().id(), file.isRestricted(), true, at, readers, outsiders);
    }

    private List<AccessList.Way> ways(List<Held> held) {
        var ways = new LinkedHashMap<List<Cause>, List<String>>();
        for (Held one : held) {
            if (EfileRights.all().contains(one.grant().right())
                    && one.grant().covers(one.grant().right(), file.scope())) {
                ways.computeIfAbsent(one.causes(), causes -> new ArrayList<>())
                        .add(one.grant().right().key());
            }
        }
        return ways.entrySet().stream()
                .map(way -> new AccessList.Way(
                        way.getValue(),
                        way.getKey().stream()
                                .flatMap(cause -> step(cause).stream())
                                .toList()))
                .toList();
    }

    private Optional<AccessList.Step> step(Cause cause) {
        return switch (cause.kind()) {
            // It stands behind its assignment, which names it.
            case ROLE -> Optional.empty();
            case ASSIGNMENT ->
                Optional.ofNullable(assignments.get(cause.id())).map(held -> {
                    Optional<Role> role = Optional.ofNullable(roles.get(held.roleId()));
                    return new AccessList.Step(
                            cause.kind().name(),
                            role.map(Role::nameDe).orElse(held.roleId()),
                            role.map(Role::nameEn).orElse(held.roleId()),
                            Optional.of(held.where().id()),
                            held.until(),
                            "");
                });
            case SUBSTITUTION ->
                Optional.ofNullable(substitutions.get(cause.id()))
                        .map(one -> new AccessList.Step(
                                cause.kind().name(),
                                name(one.absentId()),
                                name(one.absentId()),
                                one.where().map(Scope::id),
                                Optional.of(one.until()),
                                one.reason()));
            case NAMED ->
                restriction.stream()
                        .flatMap(found -> found.grants().stream())
                        .filter(given -> given.grant().id().equals(cause.id()))
                        .map(given -> new AccessList.Step(
                                cause.kind().name(),
                                given.by().name(),
                                given.by().name(),
                                Optional.empty(),
                                given.grant().until(),
                                given.grant().reason()))
                        .findFirst();
            case WARDEN ->
                Optional.of(new AccessList.Step(cause.kind().name(), "", "", Optional.empty(), Optional.empty(), ""));
        };
    }

    private String name(String personId) {
        return Optional.ofNullable(people.get(personId)).map(Person::name).orElse(personId);
    }

    private List<AccessList.Denial> denials(Person person, Actor actor) {
        var denials = new ArrayList<AccessList.Denial>();
        if (!person.active()) {
            denials.add(denial("inactive", Optional.empty()));
            return denials;
        }
        restriction.ifPresent(found -> {
            for (Restriction.Given given : found.grants()) {
                AccessGrant grant = given.grant();
                if (grant.grantee().equals(Grantee.person(person.id())) && !grant.holdsOn(day)) {
                    denials.add(denial("grantOver", grant.until()));
                }
            }
            standsInForNamed(person, found).ifPresent(denials::add);
            if (EfileRights.mayRead(actor, file.department())) {
                denials.add(denial("closed", Optional.empty()));
            }
        });
        if (denials.isEmpty()) {
            denials.addAll(roles(person));
        }
        if (denials.isEmpty()) {
            denials.add(denial("noRole", Optional.empty()));
        }
        return denials;
    }

    private Optional<AccessList.Denial> standsInForNamed(Person person, Restriction found) {
        return substitutions.values().stream()
                .filter(one -> one.substituteId().equals(person.id()) && one.holdsOn(day))
                .filter(one -> found.grants().stream()
                        .anyMatch(given -> given.grant().grantee().equals(Grantee.person(one.absentId()))
                                && given.grant().holdsOn(day)))
                .map(one -> new AccessList.Denial(
                        "standsIn", name(one.absentId()), name(one.absentId()), Optional.of(one.until())))
                .findFirst();
    }

    /** Roles that would let the person see it on another day. */
    private List<AccessList.Denial> roles(Person person) {
        return assignments.values().stream()
                .filter(held -> held.personId().equals(person.id()) && !held.holdsOn(day))
                .filter(held ->
                        held.where().equals(file.scope()) || (held.where().equals(Scope.CITY) && !file.isRestricted()))
                .flatMap(held -> Optional.ofNullable(roles.get(held.roleId()))
                        .filter(role -> role.rights().stream().anyMatch(EfileRights.all()::contains))
                        .map(role -> new AccessList.Denial(
                                day.isBefore(held.from()) ? "roleLater" : "roleOver",
                                role.nameDe(),
                                role.nameEn(),
                                day.isBefore(held.from()) ? Optional.of(held.from()) : held.until()))
                        .stream())
                .toList();
    }

    private static AccessList.Denial denial(String key, Optional<LocalDate> day) {
        return new AccessList.Denial(key, "", "", day);
    }
}

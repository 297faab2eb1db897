package city.kontor.directory;

import static city.kontor.directory.jooq.Tables.DEPARTMENT;
import static city.kontor.directory.jooq.Tables.PERSON;
import static city.kontor.directory.jooq.Tables.ROLE;
import static city.kontor.directory.jooq.Tables.ROLE_ASSIGNMENT;
import static city.kontor.directory.jooq.Tables.SUBSTITUTION;

import city.kontor.directory.store.DirectoryRows;
import city.kontor.kernel.Actor;
import city.kontor.kernel.CommandType;
import city.kontor.kernel.Decision;
import city.kontor.kernel.EventType;
import city.kontor.kernel.Mode;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Right;
import city.kontor.kernel.Stamp;
import city.kontor.store.Feature;
import city.kontor.store.Migrations;
import city.kontor.store.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Table;

/** People, departments, roles and substitutions, as the suite lists them. */
public final class DirectoryFeature implements Feature<DirectoryCommand, DirectoryEvent> {
    /** Administers people, departments and roles; in {@code city} only. */
    public static final Right MANAGE = new Right("directory.manage");

    private final DirectoryRules rules;

    /** @param rightsOfOthers the rights of all other features, so that roles can contain them */
    public DirectoryFeature(List<Right> rightsOfOthers) {
        var known = new ArrayList<>(rights());
        known.addAll(rightsOfOthers);
        rules = new DirectoryRules(known);
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public List<CommandType<? extends DirectoryCommand>> commands() {
        return List.of(
                CommandType.of(DirectoryCommand.AddPerson.class, Mode.NEEDS_SERVER, MANAGE),
                CommandType.of(DirectoryCommand.RenamePerson.class, Mode.NEEDS_SERVER, MANAGE),
                CommandType.of(DirectoryCommand.DeactivatePerson.class, Mode.NEEDS_SERVER, MANAGE),
                CommandType.of(DirectoryCommand.ReactivatePerson.class, Mode.NEEDS_SERVER, MANAGE),
                CommandType.of(DirectoryCommand.AddDepartment.class, Mode.NEEDS_SERVER, MANAGE),
                CommandType.of(DirectoryCommand.DefineRole.class, Mode.NEEDS_SERVER, MANAGE),
                CommandType.of(DirectoryCommand.AssignRole.class, Mode.NEEDS_SERVER, MANAGE),
                CommandType.of(DirectoryCommand.WithdrawRole.class, Mode.NEEDS_SERVER, MANAGE),
                CommandType.withoutRight(DirectoryCommand.SetSubstitution.class, Mode.OFFLINE),
                CommandType.withoutRight(DirectoryCommand.EndSubstitution.class, Mode.OFFLINE));
    }

    @Override
    public List<EventType<? extends DirectoryEvent>> events() {
        return List.of(
                EventType.of(DirectoryEvent.PersonAdded.class),
                EventType.of(DirectoryEvent.PersonRenamed.class),
                EventType.of(DirectoryEvent.PersonDeactivated.class),
                EventType.of(DirectoryEvent.PersonReactivated.class),
                EventType.of(DirectoryEvent.DepartmentAdded.class),
                EventType.of(DirectoryEvent.RoleDefined.class),
                EventType.of(DirectoryEvent.RoleAssigned.class),
                EventType.of(DirectoryEvent.RoleWithdrawn.class),
                EventType.of(DirectoryEvent.SubstitutionSet.class),
                EventType.of(DirectoryEvent.SubstitutionEnded.class));
    }

    @Override
    public List<Right> rights() {
        return List.of(MANAGE);
    }

    @Override
    public Migrations migrations() {
        return new Migrations("directory", DirectoryFeature.class, List.of("001_directory"));
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(PERSON, DEPARTMENT, ROLE, ROLE_ASSIGNMENT, SUBSTITUTION);
    }

    @Override
    public Decision decide(Rows rows, DirectoryCommand command, Actor actor, Stamp stamp) {
        return rules.decide(new DirectoryRows(rows), command, actor, stamp);
    }

    @Override
    public void apply(Rows rows, DirectoryEvent event, Stamp stamp) {
        new DirectoryRows(rows).apply(event, OfficeDay.at(stamp.at()));
    }
}

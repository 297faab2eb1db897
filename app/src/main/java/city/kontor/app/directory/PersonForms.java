package city.kontor.app.directory;

import city.kontor.app.kit.AmountField;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Assignment;
import city.kontor.directory.Department;
import city.kontor.directory.DirectoryCommand;
import city.kontor.directory.Person;
import city.kontor.directory.Role;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;

/** What is asked before a command about a person can be given. Each hands on the finished command. */
final class PersonForms {
    private final Kit kit;
    private final Texts texts;

    PersonForms(Kit kit) {
        this.kit = kit;
        this.texts = kit.texts().beside(PersonForms.class);
    }

    /** @param newId the id of the person to make */
    void create(String newId, Consumer<DirectoryCommand> give) {
        person(
                "person.CREATE",
                new Person(newId, "", "", Optional.empty(), true),
                person -> give.accept(
                        new DirectoryCommand.AddPerson(person.id(), person.name(), person.initials(), person.email())));
    }

    void rename(Person before, Consumer<DirectoryCommand> give) {
        person(
                "person.RENAME",
                before,
                person -> give.accept(new DirectoryCommand.RenamePerson(
                        person.id(), person.name(), person.initials(), person.email())));
    }

    private void person(String key, Person before, Consumer<Person> onPerson) {
        var name = new TextField(before.name());
        name.setId("person-name");
        var initials = new TextField(before.initials());
        initials.setId("person-initials");
        var email = new TextField(before.email().orElse(""));
        var grid = new FormGrid()
                .row(texts.get("person.name"), name)
                .row(texts.get("person.initials"), initials)
                .row(texts.get("person.email"), email);
        kit.dialogs()
                .form(
                        texts.get(key),
                        texts.get(key + ".text"),
                        grid,
                        texts.get(key + ".verb"),
                        Bindings.createBooleanBinding(
                                () -> !name.getText().isBlank()
                                        && !initials.getText().isBlank(),
                                name.textProperty(),
                                initials.textProperty()),
                        () -> onPerson.accept(new Person(
                                before.id(),
                                name.getText().strip(),
                                initials.getText().strip(),
                                Optional.of(email.getText().strip()).filter(text -> !text.isEmpty()),
                                true)));
    }

    /** A role for somebody who does not have it yet. */
    void assign(PersonView view, String newId, Consumer<DirectoryCommand> give) {
        Register register = view.register();
        var role = new Choice<Role>(
                texts.get("assignment.role"), register.roles(), one -> Register.name(one, texts.language()));
        role.setId("assignment-role");
        var places = new ArrayList<Optional<Department>>(List.of(Optional.empty()));
        register.departments().forEach(department -> places.add(Optional.of(department)));
        var where = new Choice<Optional<Department>>(
                texts.get("assignment.where"),
                places,
                place -> place.map(Department::name).orElseGet(() -> texts.get("where.city")));
        where.setId("assignment-where");
        var terms = new Terms(Optional.empty(), view.today(), Optional.empty());
        var grid = new FormGrid().row(texts.get("assignment.role"), role).row(texts.get("assignment.where"), where);
        terms.addTo(grid);
        kit.dialogs()
                .form(
                        texts.get("assignment.ASSIGN.title", view.person().name()),
                        texts.get("assignment.ASSIGN.text"),
                        grid,
                        texts.get("assignment.ASSIGN.verb"),
                        Bindings.createBooleanBinding(
                                () -> role.getValue() != null && where.getValue() != null && terms.areValid(),
                                role.valueProperty(),
                                where.valueProperty(),
                                terms.from.valueProperty(),
                                terms.until.valueProperty(),
                                terms.limit.textProperty()),
                        () -> give.accept(terms.assign(
                                newId,
                                view.person().id(),
                                role.getValue().id(),
                                where.getValue().map(Department::scope).orElse(Scope.CITY))));
    }

    /** Another limit or other days for a role that the person has. */
    void change(PersonView view, Assignment before, Consumer<DirectoryCommand> give) {
        var terms = new Terms(before.limitCents(), before.from(), before.until());
        var grid = new FormGrid();
        terms.addTo(grid);
        kit.dialogs()
                .form(
                        view.register().roleName(before.roleId(), texts.language()),
                        texts.get("assignment.CHANGE.text", view.person().name()),
                        grid,
                        texts.get("assignment.CHANGE.verb"),
                        Bindings.createBooleanBinding(
                                terms::areValid,
                                terms.from.valueProperty(),
                                terms.until.valueProperty(),
                                terms.limit.textProperty()),
                        () -> give.accept(
                                terms.assign(before.id(), before.personId(), before.roleId(), before.where())));
    }

    /** Limit and days, as they are asked for. */
    private final class Terms {
        private final AmountField limit = new AmountField(texts.formats());
        private final DatePicker from;
        private final DatePicker until;

        Terms(Optional<Long> limitCents, LocalDate first, Optional<LocalDate> last) {
            limit.setPromptText(texts.get("assignment.limit.none"));
            limitCents.ifPresent(cents -> limit.centsProperty().set(Optional.of(cents)));
            from = new DatePicker(first);
            until = new DatePicker(last.orElse(null));
            until.setPromptText(texts.get("days.endless"));
        }

        void addTo(FormGrid grid) {
            grid.row(texts.get("assignment.limit.label"), limit)
                    .row(texts.get("days.first"), from)
                    .row(texts.get("days.last"), until);
        }

        boolean areValid() {
            return from.getValue() != null
                    && !limit.isWrong()
                    && (until.getValue() == null || !until.getValue().isBefore(from.getValue()));
        }

        DirectoryCommand.AssignRole assign(String id, String personId, String roleId, Scope where) {
            return new DirectoryCommand.AssignRole(
                    id,
                    personId,
                    roleId,
                    where,
                    limit.centsProperty().get(),
                    from.getValue(),
                    Optional.ofNullable(until.getValue()));
        }
    }
}

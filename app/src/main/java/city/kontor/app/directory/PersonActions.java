package city.kontor.app.directory;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Assignment;
import city.kontor.directory.DirectoryCommand;
import city.kontor.directory.Person;
import city.kontor.directory.Substitution;
import city.kontor.kernel.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a person, each with its question where one is needed. */
final class PersonActions {
    private final Kit kit;
    private final Texts texts;
    private final PeopleModel model;
    private final PersonForms forms;
    private final Outcomes outcomes;

    PersonActions(Kit kit, PeopleModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(PersonActions.class);
        this.model = model;
        forms = new PersonForms(kit);
        outcomes = new Outcomes(kit);
    }

    Action create() {
        return Action.of(texts.get("person.CREATE"), Feather.PLUS, () -> {
                    String id = newId();
                    forms.create(
                            id,
                            command -> model.people()
                                    .give(
                                            texts.get("person.CREATE"),
                                            command,
                                            outcomes.say(
                                                    texts.get("person.CREATE.said"),
                                                    Optional.empty(),
                                                    () -> model.people().list().selectKey(id))));
                })
                .keys("Shortcut+N");
    }

    List<Action> of(PersonView view) {
        var actions = new ArrayList<Action>();
        Person person = view.person();
        if (view.may(PersonView.Doing.ASSIGN)) {
            actions.add(action(
                    "assignment.ASSIGN",
                    Feather.USER_CHECK,
                    () -> forms.assign(view, newId(), command -> give("assignment.ASSIGN", command))));
        }
        if (person.active()) {
            actions.add(action("substitution.SET", Feather.USERS, () -> substitute(view)));
        }
        if (view.may(PersonView.Doing.RENAME)) {
            actions.add(action(
                    "person.RENAME",
                    Feather.EDIT_2,
                    () -> forms.rename(person, command -> give("person.RENAME", command))));
        }
        if (view.may(PersonView.Doing.DEACTIVATE)) {
            actions.add(action("person.DEACTIVATE", Feather.SLASH, () -> deactivate(person)));
        }
        if (view.may(PersonView.Doing.REACTIVATE)) {
            actions.add(action(
                    "person.REACTIVATE",
                    Feather.UNLOCK,
                    () -> give("person.REACTIVATE", new DirectoryCommand.ReactivatePerson(person.id()))));
        }
        return actions;
    }

    /** What can be done with one role of a person. */
    List<Action> of(PersonView view, Assignment held) {
        if (!view.may(PersonView.Doing.ASSIGN)) {
            return List.of();
        }
        return List.of(
                action(
                        "assignment.CHANGE",
                        Feather.EDIT_2,
                        () -> forms.change(view, held, command -> give("assignment.CHANGE", command))),
                action("assignment.WITHDRAW", Feather.X, () -> withdraw(view, held)));
    }

    void end(Substitution substitution) {
        give("substitution.END", new DirectoryCommand.EndSubstitution(substitution.id(), substitution.absentId()));
    }

    private void substitute(PersonView view) {
        new SubstitutionForm(
                        kit,
                        view.register(),
                        view.person(),
                        model.parts().desk().personId(),
                        view.today())
                .ask(newId(), command -> give("substitution.SET", command));
    }

    private void withdraw(PersonView view, Assignment held) {
        String role = view.register().roleName(held.roleId(), texts.language());
        kit.dialogs()
                .confirm(
                        texts.get("assignment.WITHDRAW.title", role),
                        texts.get("assignment.WITHDRAW.text", view.person().name()),
                        texts.get("assignment.WITHDRAW"),
                        () -> give(
                                "assignment.WITHDRAW", new DirectoryCommand.WithdrawRole(held.id(), held.personId())));
    }

    private void deactivate(Person person) {
        kit.dialogs()
                .confirm(
                        texts.get("person.DEACTIVATE.title", person.name()),
                        texts.get("person.DEACTIVATE.text"),
                        texts.get("person.DEACTIVATE"),
                        () -> give("person.DEACTIVATE", new DirectoryCommand.DeactivatePerson(person.id())));
    }

    private String newId() {
        return model.parts().desk().newId();
    }

    private Action action(String key, Ikon icon, Runnable run) {
        return Action.of(texts.get(key), icon, run)
                .enabledWhen(model.people().busyProperty().not());
    }

    private void give(String key, Command command) {
        model.people().give(texts.get(key), command, outcomes.say(texts.get(key + ".said")));
    }
}

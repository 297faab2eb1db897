package city.kontor.app.efile;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.efile.AccessGrant;
import city.kontor.efile.AccessLevel;
import city.kontor.efile.EFile;
import city.kontor.efile.EfileRights;
import city.kontor.efile.Field;
import city.kontor.efile.Grantee;
import city.kontor.efile.Restriction;
import city.kontor.efile.RestrictionCommand;
import city.kontor.kernel.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** What can be done about who sees a file. */
final class RestrictionDeeds {
    /** Somebody who can be named. */
    private record Candidate(Grantee grantee, String name) {}

    private final Kit kit;
    private final Texts texts;
    private final FileModel model;
    private final Outcomes outcomes;

    RestrictionDeeds(Kit kit, FileModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(RestrictionDeeds.class);
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    /** What this person may do; nothing for those who may not restrict files. */
    List<Action> of(FileView view) {
        if (!view.mayRestrict()) {
            return List.of();
        }
        EFile file = view.file();
        if (view.restriction().isEmpty()) {
            return List.of(Action.of(texts.get("restrict.title"), Feather.EYE_OFF, () -> restrict(view)));
        }
        var actions = new ArrayList<Action>();
        actions.add(Action.of(texts.get("grant.title"), Feather.USER_PLUS, () -> grant(view)));
        Optional<Restriction.Lift> lift = view.restriction().flatMap(Restriction::lift);
        if (lift.isEmpty()) {
            actions.add(Action.of(
                    texts.get("liftPropose.title"),
                    Feather.EYE,
                    () -> reason(
                            "liftPropose",
                            reason -> new RestrictionCommand.ProposeLift(file.scope(), file.id(), reason))));
        } else {
            actions.add(Action.of(
                    texts.get("liftAgree.title"),
                    Feather.EYE,
                    () -> kit.dialogs()
                            .confirm(
                                    texts.get("liftAgree.title"),
                                    texts.get(
                                            "liftAgree.text",
                                            lift.get().by().name(),
                                            lift.get().reason()),
                                    texts.get("liftAgree.verb"),
                                    () -> give(
                                            "liftAgree",
                                            new RestrictionCommand.LiftRestriction(file.scope(), file.id())))));
            actions.add(Action.of(
                    texts.get("liftReject.title"),
                    Feather.X,
                    () -> reason(
                            "liftReject",
                            reason -> new RestrictionCommand.RejectLift(file.scope(), file.id(), reason))));
        }
        return actions;
    }

    /** Takes somebody's name off. */
    void revoke(EFile file, AccessGrant grant) {
        reason("revoke", reason -> new RestrictionCommand.RevokeAccess(file.scope(), file.id(), grant.id(), reason));
    }

    private interface Reasoned {
        Command command(String reason);
    }

    private void reason(String key, Reasoned command) {
        kit.dialogs().reason(texts, key, reason -> give(key, command.command(reason)));
    }

    private void restrict(FileView view) {
        candidates(view, all -> {
            var reason = new TextField();
            reason.setId("restrict-reason");
            var first = new Choice<>(texts.get("restrict.first"), all, Candidate::name);
            first.setId("restrict-first");
            String responsible = view.file().fields().getOrDefault(Field.RESPONSIBLE, "");
            all.stream()
                    .filter(one -> one.grantee().equals(Grantee.person(responsible)))
                    .findFirst()
                    .ifPresent(first::with);
            var level = level();
            kit.dialogs()
                    .form(
                            texts,
                            "restrict",
                            new FormGrid()
                                    .row(texts.get("restrict.reason"), reason)
                                    .row(texts.get("restrict.first"), first)
                                    .row(texts.get("grant.level"), level),
                            Bindings.createBooleanBinding(
                                    () -> !reason.getText().isBlank(), reason.textProperty()),
                            () -> give(
                                    "restrict",
                                    new RestrictionCommand.RestrictFile(
                                            view.file().id(),
                                            reason.getText().strip(),
                                            Stream.ofNullable(first.getValue())
                                                    .map(one -> new AccessGrant(
                                                            model.parts().desk().newId(),
                                                            one.grantee(),
                                                            level.getValue(),
                                                            reason.getText().strip(),
                                                            Optional.empty()))
                                                    .toList())));
        });
    }

    private void grant(FileView view) {
        candidates(view, all -> {
            var who = new Choice<>(texts.get("grant.who"), all, Candidate::name);
            who.setId("grant-who");
            var level = level();
            var until = new DatePicker();
            until.setPromptText(texts.get("grant.until.prompt"));
            var reason = new TextField();
            reason.setId("grant-reason");
            kit.dialogs()
                    .form(
                            texts,
                            "grant",
                            new FormGrid()
                                    .row(texts.get("grant.who"), who)
                                    .row(texts.get("grant.level"), level)
                                    .row(texts.get("grant.until"), until)
                                    .row(texts.get("restrict.reason"), reason),
                            Bindings.createBooleanBinding(
                                    () -> who.getValue() != null
                                            && !reason.getText().isBlank(),
                                    who.valueProperty(),
                                    reason.textProperty()),
                            () -> give(
                                    "grant",
                                    new RestrictionCommand.GrantAccess(
                                            view.file().scope(),
                                            view.file().id(),
                                            new AccessGrant(
                                                    model.parts().desk().newId(),
                                                    who.getValue().grantee(),
                                                    level.getValue(),
                                                    reason.getText().strip(),
                                                    Optional.ofNullable(until.getValue())))));
        });
    }

    private Choice<AccessLevel> level() {
        return new Choice<>(
                        texts.get("grant.level"),
                        List.of(AccessLevel.values()),
                        level -> texts.get("level." + level.name()))
                .with(AccessLevel.WORK);
    }

    /** Everybody but the person who asks, and the roles of files in the department. */
    private void candidates(FileView view, Consumer<List<Candidate>> then) {
        model.parts()
                .tasks()
                .<List<Candidate>>start(texts.get("grant.candidates"), progress -> {
                    var directory = new DirectoryQueries(model.parts().desk()::read);
                    String own = model.parts().desk().personId();
                    var all = new ArrayList<Candidate>();
                    directory.people().stream()
                            .filter(person -> person.active() && !person.id().equals(own))
                            .map(person -> new Candidate(Grantee.person(person.id()), person.name()))
                            .forEach(all::add);
                    directory.roles().stream()
                            .filter(role -> role.rights().stream().anyMatch(EfileRights.all()::contains))
                            .map(role -> new Candidate(
                                    Grantee.role(role.id(), view.file().department()),
                                    texts.get(
                                            "grant.role",
                                            texts.language()
                                                            .locale()
                                                            .getLanguage()
                                                            .equals("de")
                                                    ? role.nameDe()
                                                    : role.nameEn(),
                                            view.names().department(view.file().department()))))
                            .forEach(all::add);
                    return all;
                })
                .then(then);
    }

    private void give(String key, Command command) {
        model.give(texts.get(key + ".title"), command, outcomes.say(texts.get(key + ".said")));
    }
}

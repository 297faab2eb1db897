package city.kontor.app.directory;

import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Department;
import city.kontor.directory.DirectoryCommand;
import city.kontor.directory.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;

/** Asks who stands in for an absent person, when and where. */
final class SubstitutionForm {
    private final Kit kit;
    private final Texts texts;
    private final Person absent;
    private final Choice<Person> substitute;
    private final Choice<Optional<Department>> where;
    private final DatePicker from;
    private final DatePicker until = new DatePicker();
    private final TextField reason = new TextField();

    /**
     * @param register whom and what can be chosen from
     * @param absent who is away; only departments where this person has a role can be chosen
     * @param not the id of somebody who cannot be chosen beside the absent person: nobody makes themselves a substitute
     * @param today proposed as the first day
     */
    SubstitutionForm(Kit kit, Register register, Person absent, String not, LocalDate today) {
        this.kit = kit;
        this.texts = kit.texts().beside(SubstitutionForm.class);
        this.absent = absent;
        List<Person> others = register.active()
                .filter(person ->
                        !person.id().equals(absent.id()) && !person.id().equals(not))
                .toList();
        substitute = new Choice<>(texts.get("substitution.who"), others, Person::name);
        substitute.setId("substitution-who");
        var places = new ArrayList<Optional<Department>>(List.of(Optional.empty()));
        register.assignmentsOf(absent.id()).stream()
                .flatMap(held -> register.departments().stream()
                        .filter(department -> department.scope().equals(held.where())))
                .distinct()
                .map(Optional::of)
                .forEach(places::add);
        where = new Choice<>(
                        texts.get("substitution.where"),
                        places,
                        place -> place.map(Department::name).orElseGet(() -> texts.get("substitution.everywhere")))
                .with(Optional.empty());
        from = new DatePicker(today);
        until.setId("substitution-until");
        reason.setId("substitution-reason");
        reason.setPromptText(texts.get("substitution.reason.prompt"));
    }

    /**
     * Opens the question; it can be answered only with somebody, both days, and the last not before the first.
     *
     * @param newId the id of the substitution to make
     * @param onAnswer handed the command to give
     */
    void ask(String newId, Consumer<DirectoryCommand.SetSubstitution> onAnswer) {
        var grid = new FormGrid()
                .row(texts.get("substitution.who"), substitute)
                .row(texts.get("days.first"), from)
                .row(texts.get("days.last"), until)
                .row(texts.get("substitution.where"), where)
                .row(texts.get("substitution.reason"), reason);
        kit.dialogs()
                .form(
                        texts.get("substitution.title", absent.name()),
                        texts.get("substitution.text"),
                        grid,
                        texts.get("substitution.verb"),
                        Bindings.createBooleanBinding(
                                () -> substitute.getValue() != null
                                        && from.getValue() != null
                                        && until.getValue() != null
                                        && !until.getValue().isBefore(from.getValue()),
                                substitute.valueProperty(),
                                from.valueProperty(),
                                until.valueProperty()),
                        () -> onAnswer.accept(new DirectoryCommand.SetSubstitution(
                                newId,
                                absent.id(),
                                substitute.getValue().id(),
                                where.getValue().map(Department::scope),
                                from.getValue(),
                                until.getValue(),
                                reason.getText().strip())));
    }
}

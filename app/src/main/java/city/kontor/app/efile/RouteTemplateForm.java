package city.kontor.app.efile;

import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Department;
import city.kontor.directory.Person;
import city.kontor.directory.Role;
import city.kontor.efile.Assignee;
import city.kontor.efile.RouteTemplate;
import city.kontor.efile.StepKind;
import city.kontor.efile.TemplateStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A template of routes as it is typed: one line for each disposition. */
final class RouteTemplateForm extends VBox {
    private static final double WIDTH = 940;

    private final class Line extends StepLine {
        private final Choice<Assignee> to = new Choice<>(
                texts.get("route.person"),
                assignees,
                one -> texts.get("route.who." + one.who(), choices.name(one, texts.language() == Language.GERMAN)));
        private final TextField days = new TextField();

        Line(Kit kit) {
            super(kit);
            to.setPrefWidth(230);
            days.setPrefWidth(90);
            days.setPromptText(texts.get("route.days"));
            days.setAccessibleText(texts.get("route.days"));
            place(to, days, days.textProperty());
        }

        @Override
        void show(TemplateStep step) {
            if (!to.getItems().contains(step.to())) {
                to.getItems().add(step.to());
            }
            to.getSelectionModel().select(step.to());
            step.days().ifPresent(many -> days.setText(String.valueOf(many)));
        }

        @Override
        boolean isComplete() {
            String typed = days.getText().strip();
            return to.getValue() != null
                    && typed.matches("\\d{0,4}")
                    && (kind() != StepKind.FOLLOW_UP || !typed.isEmpty());
        }

        Optional<Integer> days() {
            return Optional.of(days.getText().strip())
                    .filter(typed -> !typed.isEmpty())
                    .map(Integer::valueOf);
        }
    }

    private final Texts texts;
    private final RouteChoices choices;
    private final List<Assignee> assignees;
    private final TextField name = new TextField();
    private final TextField note = new TextField();
    private final StepLines<Line> lines;
    private final BooleanBinding valid;

    RouteTemplateForm(Kit kit, RouteChoices choices, Optional<RouteTemplate> before) {
        super(12);
        this.texts = kit.texts().beside(RouteTemplateForm.class);
        this.choices = choices;
        assignees = Stream.of(
                        choices.roles().stream().map(Role::id).map(id -> new Assignee(Assignee.Who.ROLE, id)),
                        choices.departments().stream()
                                .map(Department::scope)
                                .map(scope -> new Assignee(Assignee.Who.DEPARTMENT, scope.id())),
                        choices.people().stream().map(Person::id).map(id -> new Assignee(Assignee.Who.PERSON, id)))
                .flatMap(all -> all)
                .toList();
        setPrefWidth(WIDTH);
        name.setId("route-template-name");
        lines = new StepLines<>(kit, "route-template", () -> new Line(kit));
        valid = Bindings.createBooleanBinding(() -> !name.getText().isBlank(), name.textProperty())
                .and(lines.complete());
        getChildren()
                .addAll(
                        new FormGrid().row(texts.get("template.name"), name).row(texts.get("routes.note"), note),
                        lines);
        before.ifPresent(template -> {
            name.setText(template.name());
            note.setText(template.note());
            lines.show(template.steps());
        });
    }

    BooleanBinding valid() {
        return valid;
    }

    String name() {
        return name.getText().strip();
    }

    String note() {
        return note.getText().strip();
    }

    List<TemplateStep> steps() {
        return lines.read(
                1,
                (line, index, position) ->
                        new TemplateStep(position, line.kind(), line.to.getValue(), line.days(), line.task()));
    }
}

package city.kontor.app.efile;

import city.kontor.app.kit.Choice;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Person;
import city.kontor.efile.PlannedStep;
import city.kontor.efile.RouteTemplate;
import city.kontor.efile.StepKind;
import city.kontor.efile.TemplateStep;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.VBox;

/** Who shall do what, in which order: one line for each disposition. */
final class RouteForm extends VBox {
    private static final double WIDTH = 880;

    private final class Line extends StepLine {
        private final Choice<Person> person;
        private final DatePicker due = new DatePicker();

        Line(Kit kit) {
            super(kit);
            person = new Choice<>(texts.get("route.person"), choices.people(), Person::name);
            person.setPrefWidth(180);
            due.setPrefWidth(130);
            due.setPromptText(texts.get("route.due"));
            due.setAccessibleText(texts.get("route.due"));
            place(person, due, due.valueProperty());
        }

        /** As a template plans it; where it means several people, one of them is still to be chosen. */
        @Override
        void show(TemplateStep step) {
            List<Person> meant = choices.meant(step.to());
            if (!meant.isEmpty()) {
                person.getItems().setAll(meant);
            }
            if (meant.size() == 1) {
                person.getSelectionModel().selectFirst();
            }
            person.setPromptText(choices.name(step.to(), texts.language() == Language.GERMAN));
            step.days().ifPresent(days -> due.setValue(choices.today().plusDays(days)));
        }

        @Override
        boolean isComplete() {
            return person.getValue() != null && (kind() != StepKind.FOLLOW_UP || due.getValue() != null);
        }
    }

    private final Texts texts;
    private final RouteChoices choices;
    private final StepLines<Line> lines;

    /** @param byTemplate whether a template can be chosen; it says all steps of a route */
    RouteForm(Kit kit, RouteChoices choices, boolean byTemplate) {
        super(12);
        this.choices = choices;
        this.texts = kit.texts().beside(RouteForm.class);
        setPrefWidth(WIDTH);
        lines = new StepLines<>(kit, "route", () -> new Line(kit));
        if (byTemplate && !choices.templates().isEmpty()) {
            var template = new Choice<>(texts.get("route.template"), choices.templates(), RouteTemplate::name);
            template.setId("route-template");
            template.valueProperty().addListener((property, before, now) -> lines.show(now.steps()));
            getChildren().add(template);
        }
        getChildren().add(lines);
    }

    ReadOnlyBooleanProperty valid() {
        return lines.complete();
    }

    /**
     * What was typed.
     *
     * @param id from which the steps' ids are made
     * @param first the position of the first
     */
    List<PlannedStep> steps(String id, int first) {
        return lines.read(
                first,
                (line, index, position) -> new PlannedStep(
                        id + "-" + (index + 1),
                        position,
                        line.kind(),
                        line.person.getValue().id(),
                        Optional.ofNullable(line.due.getValue()),
                        line.task()));
    }
}

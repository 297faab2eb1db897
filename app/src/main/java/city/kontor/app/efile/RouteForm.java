package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Person;
import city.kontor.efile.PlannedStep;
import city.kontor.efile.RouteTemplate;
import city.kontor.efile.StepKind;
import city.kontor.efile.TemplateStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Who shall do what, in which order: one line for each disposition. */
final class RouteForm extends VBox {
    private static final double WIDTH = 880;

    /** One disposition as it is typed. */
    private final class Line extends HBox {
        private final Choice<StepKind> kind;
        private final Choice<Person> person;
        private final DatePicker due = new DatePicker();
        private final TextField task = new TextField();
        private final CheckBox beside = new CheckBox(texts.get("route.beside"));

        Line(List<Person> people) {
            super(8);
            setAlignment(Pos.CENTER_LEFT);
            kind = new Choice<>(texts.get("route.kind"), List.of(StepKind.values()), words::kind).with(StepKind.ACTION);
            person = new Choice<>(texts.get("route.person"), people, Person::name);
            kind.setPrefWidth(150);
            person.setPrefWidth(180);
            due.setPrefWidth(130);
            due.setPromptText(texts.get("route.due"));
            due.setAccessibleText(texts.get("route.due"));
            task.setPromptText(texts.get("route.task"));
            task.setAccessibleText(texts.get("route.task"));
            HBox.setHgrow(task, Priority.ALWAYS);
            beside.setMinWidth(USE_PREF_SIZE);
            var remove = Buttons.icon(Action.of(texts.get("route.remove"), Feather.X, () -> {
                lines.remove(this);
                arrange();
            }));
            getChildren().addAll(kind, person, due, task, beside, remove);
            kind.valueProperty().addListener((property, before, now) -> check());
            person.valueProperty().addListener((property, before, now) -> check());
            due.valueProperty().addListener((property, before, now) -> check());
        }

        /** As a template plans it; where it means several people, one of them is still to be chosen. */
        Line plan(TemplateStep step, boolean isBeside) {
            List<Person> meant = choices.meant(step.to());
            if (!meant.isEmpty()) {
                person.getItems().setAll(meant);
            }
            if (meant.size() == 1) {
                person.getSelectionModel().selectFirst();
            }
            person.setPromptText(choices.name(step.to(), texts.language() == Language.GERMAN));
            kind.getSelectionModel().select(step.kind());
            step.days().ifPresent(days -> due.setValue(choices.today().plusDays(days)));
            task.setText(step.task());
            beside.setSelected(isBeside);
            return this;
        }

        boolean isComplete() {
            return person.getValue() != null && (kind.getValue() != StepKind.FOLLOW_UP || due.getValue() != null);
        }
    }

    private final Texts texts;
    private final EfileWords words;
    private final RouteChoices choices;
    private final List<Line> lines = new ArrayList<>();
    private final VBox rows = new VBox(8);
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(false);

    /** @param byTemplate whether a template can be chosen; it says all steps of a route */
    RouteForm(Kit kit, RouteChoices choices, boolean byTemplate) {
        super(12);
        this.choices = choices;
        List<Person> people = choices.people();
        this.texts = kit.texts().beside(RouteForm.class);
        this.words = new EfileWords(kit.texts());
        setPrefWidth(WIDTH);
        var add = Buttons.flat(texts.get("route.add"), Feather.PLUS, () -> {
            lines.add(new Line(people));
            arrange();
        });
        add.setId("route-add");
        if (byTemplate && !choices.templates().isEmpty()) {
            var template = new Choice<>(texts.get("route.template"), choices.templates(), RouteTemplate::name);
            template.setId("route-template");
            template.valueProperty().addListener((property, before, now) -> follow(now));
            getChildren().add(template);
        }
        getChildren().addAll(rows, add);
        lines.add(new Line(people));
        arrange();
    }

    private void follow(RouteTemplate template) {
        lines.clear();
        int position = 0;
        for (TemplateStep step : template.steps()) {
            lines.add(new Line(choices.people()).plan(step, step.position() == position));
            position = step.position();
        }
        arrange();
    }

    ReadOnlyBooleanProperty valid() {
        return valid.getReadOnlyProperty();
    }

    /**
     * What was typed.
     *
     * @param id from which the steps' ids are made
     * @param first the position of the first
     */
    List<PlannedStep> steps(String id, int first) {
        var steps = new ArrayList<PlannedStep>();
        int position = first - 1;
        for (Line line : lines) {
            position += steps.isEmpty() || !line.beside.isSelected() ? 1 : 0;
            steps.add(new PlannedStep(
                    id + "-" + (steps.size() + 1),
                    position,
                    line.kind.getValue(),
                    line.person.getValue().id(),
                    Optional.ofNullable(line.due.getValue()),
                    line.task.getText().strip()));
        }
        return steps;
    }

    private void arrange() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            line.beside.setVisible(i > 0);
            line.kind.setId("route-kind-" + i);
            line.person.setId("route-person-" + i);
        }
        rows.getChildren().setAll(lines);
        check();
    }

    private void check() {
        valid.set(!lines.isEmpty() && lines.stream().allMatch(Line::isComplete));
    }
}

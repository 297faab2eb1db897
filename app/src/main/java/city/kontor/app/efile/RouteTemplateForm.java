package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A template of routes as it is typed: one line for each disposition. */
final class RouteTemplateForm extends VBox {
    private static final double WIDTH = 940;

    /** One disposition as it is typed. */
    private final class Line extends HBox {
        private final Choice<StepKind> kind =
                new Choice<>(texts.get("route.kind"), List.of(StepKind.values()), words::kind).with(StepKind.ACTION);
        private final Choice<Assignee> to = new Choice<>(
                texts.get("route.person"),
                assignees,
                one -> texts.get("route.who." + one.who(), choices.name(one, texts.language() == Language.GERMAN)));
        private final TextField days = new TextField();
        private final TextField task = new TextField();
        private final CheckBox beside = new CheckBox(texts.get("route.beside"));

        Line() {
            super(8);
            setAlignment(Pos.CENTER_LEFT);
            kind.setPrefWidth(150);
            to.setPrefWidth(230);
            days.setPrefWidth(90);
            days.setPromptText(texts.get("route.days"));
            days.setAccessibleText(texts.get("route.days"));
            task.setPromptText(texts.get("route.task"));
            task.setAccessibleText(texts.get("route.task"));
            HBox.setHgrow(task, Priority.ALWAYS);
            beside.setMinWidth(USE_PREF_SIZE);
            getChildren()
                    .addAll(
                            kind,
                            to,
                            days,
                            task,
                            beside,
                            Buttons.icon(Action.of(texts.get("route.remove"), Feather.X, () -> {
                                lines.remove(this);
                                arrange();
                            })));
            Stream.<ObservableValue<?>>of(kind.valueProperty(), to.valueProperty(), days.textProperty())
                    .forEach(property -> property.addListener((changed, was, now) -> check()));
        }

        Line fill(TemplateStep step, boolean isBeside) {
            kind.getSelectionModel().select(step.kind());
            if (!to.getItems().contains(step.to())) {
                to.getItems().add(step.to());
            }
            to.getSelectionModel().select(step.to());
            step.days().ifPresent(many -> days.setText(String.valueOf(many)));
            task.setText(step.task());
            beside.setSelected(isBeside);
            return this;
        }

        boolean isComplete() {
            String typed = days.getText().strip();
            return to.getValue() != null
                    && typed.matches("\\d{0,4}")
                    && (kind.getValue() != StepKind.FOLLOW_UP || !typed.isEmpty());
        }
    }

    private final Texts texts;
    private final EfileWords words;
    private final RouteChoices choices;
    private final List<Assignee> assignees;
    private final TextField name = new TextField();
    private final TextField note = new TextField();
    private final List<Line> lines = new ArrayList<>();
    private final VBox rows = new VBox(8);
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(false);

    RouteTemplateForm(Kit kit, RouteChoices choices, Optional<RouteTemplate> before) {
        super(12);
        this.texts = kit.texts().beside(RouteTemplateForm.class);
        this.words = new EfileWords(kit.texts());
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
        name.textProperty().addListener((property, was, now) -> check());
        var add = Buttons.flat(texts.get("route.add"), Feather.PLUS, () -> {
            lines.add(new Line());
            arrange();
        });
        add.setId("route-template-add");
        getChildren()
                .addAll(
                        new FormGrid().row(texts.get("template.name"), name).row(texts.get("routes.note"), note),
                        rows,
                        add);
        before.ifPresentOrElse(this::fill, () -> lines.add(new Line()));
        arrange();
    }

    private void fill(RouteTemplate template) {
        name.setText(template.name());
        note.setText(template.note());
        int position = 0;
        for (TemplateStep step : template.steps()) {
            lines.add(new Line().fill(step, step.position() == position));
            position = step.position();
        }
    }

    ReadOnlyBooleanProperty valid() {
        return valid.getReadOnlyProperty();
    }

    String name() {
        return name.getText().strip();
    }

    String note() {
        return note.getText().strip();
    }

    List<TemplateStep> steps() {
        var steps = new ArrayList<TemplateStep>();
        int position = 0;
        for (Line line : lines) {
            position += steps.isEmpty() || !line.beside.isSelected() ? 1 : 0;
            steps.add(new TemplateStep(
                    position,
                    line.kind.getValue(),
                    line.to.getValue(),
                    Optional.of(line.days.getText().strip())
                            .filter(typed -> !typed.isEmpty())
                            .map(Integer::valueOf),
                    line.task.getText().strip()));
        }
        return steps;
    }

    private void arrange() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            line.beside.setVisible(i > 0);
            line.kind.setId("route-template-kind-" + i);
            line.to.setId("route-template-to-" + i);
        }
        rows.getChildren().setAll(lines);
        check();
    }

    private void check() {
        valid.set(
                !name.getText().isBlank() && !lines.isEmpty() && lines.stream().allMatch(Line::isComplete));
    }
}

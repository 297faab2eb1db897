package city.kontor.app.find;

import atlantafx.base.controls.ToggleSwitch;
import city.kontor.app.desk.Names;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.efile.Direction;
import city.kontor.efile.search.Facet.Format;
import city.kontor.efile.search.Kind;
import city.kontor.kernel.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;

/** What narrows a search down; each choice begins with "all". */
final class Filters extends FlowPane {
    private static final double WIDTH = 160;

    private final Texts texts;
    private final FindModel model;
    private final Choice<Optional<Kind>> kind;
    private final Choice<Optional<Scope>> department;
    private final Choice<Optional<Direction>> direction;
    private final Choice<Optional<Format>> format;
    private final Choice<Period> period;
    private final ToggleSwitch everywhere;
    private boolean showing;

    Filters(Kit kit, FindModel model) {
        super(8, 8);
        this.texts = kit.texts().beside(Filters.class);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        kind = of("kind", Kind.values(), one -> texts.get("group." + one), Wanted::kind);
        department = choice("department", List.of(Optional.empty()), this::department, Wanted::department);
        direction = of("direction", Direction.values(), one -> texts.get("direction." + one), Wanted::direction);
        format = of("format", Format.values(), one -> texts.get("format." + one), Wanted::format);
        period = choice("period", List.of(Period.values()), one -> texts.get("period." + one), Wanted::period);
        everywhere = new ToggleSwitch(texts.get("filter.everywhere"));
        everywhere.setId("find-everywhere");
        everywhere
                .selectedProperty()
                .addListener((property, before, now) -> change((wanted, on) -> wanted.everywhere(on), now));
        getChildren().addAll(kind, department, direction, format, period, everywhere);
        model.names().property().addListener((property, before, now) -> departments(now));
        model.wantedProperty().addListener((property, before, now) -> show(now));
        departments(model.names().get());
        show(model.wantedProperty().get());
    }

    private <T> Choice<Optional<T>> of(
            String name, T[] values, Function<T, String> wording, BiFunction<Wanted, Optional<T>, Wanted> set) {
        var all = new ArrayList<Optional<T>>();
        all.add(Optional.empty());
        Arrays.stream(values).map(Optional::of).forEach(all::add);
        return choice(name, all, one -> one.map(wording).orElseGet(() -> texts.get("filter." + name)), set);
    }

    private <T> Choice<T> choice(
            String name, List<T> values, Function<T, String> wording, BiFunction<Wanted, T, Wanted> set) {
        var choice = new Choice<>(texts.get("filter." + name), values, wording);
        choice.setId("find-" + name);
        choice.setPrefWidth(WIDTH);
        choice.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                change(set, now);
            }
        });
        return choice;
    }

    private String department(Optional<Scope> scope) {
        return scope.map(one -> model.names().get().department(one)).orElseGet(() -> texts.get("filter.department"));
    }

    private void departments(Names names) {
        showing = true;
        Optional<Scope> chosen = model.wantedProperty().get().department();
        var all = new ArrayList<Optional<Scope>>();
        all.add(Optional.empty());
        names.departments().forEach(one -> all.add(Optional.of(one.scope())));
        department.getItems().setAll(all);
        department.getSelectionModel().select(chosen);
        showing = false;
    }

    private void show(Wanted wanted) {
        showing = true;
        kind.getSelectionModel().select(wanted.kind());
        department.getSelectionModel().select(wanted.department());
        direction.getSelectionModel().select(wanted.direction());
        format.getSelectionModel().select(wanted.format());
        period.getSelectionModel().select(wanted.period());
        everywhere.setSelected(wanted.everywhere());
        showing = false;
    }

    private <T> void change(BiFunction<Wanted, T, Wanted> set, T value) {
        if (!showing) {
            model.want(set.apply(model.wantedProperty().get(), value));
        }
    }
}

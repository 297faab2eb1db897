package city.kontor.app.efile;

import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Kit;
import city.kontor.efile.TemplateStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The dispositions of a route below each other, as they are typed. It begins with an empty one. */
final class StepLines<L extends StepLine> extends VBox {
    /** Makes what a line says. */
    @FunctionalInterface
    interface Reader<L, T> {
        /** @param index from 0 */
        T read(L line, int index, int position);
    }

    private final String id;
    private final Supplier<L> fresh;
    private final List<L> lines = new ArrayList<>();
    private final VBox rows = new VBox(8);
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper(false);

    /** @param id with which the ids of the fields begin */
    StepLines(Kit kit, String id, Supplier<L> fresh) {
        super(12);
        this.id = id;
        this.fresh = fresh;
        var add = Buttons.flat(kit.texts().beside(StepLines.class).get("route.add"), Feather.PLUS, this::add);
        add.setId(id + "-add");
        getChildren().addAll(rows, add);
        add();
    }

    /** Whether there are dispositions, and none of them lacks anything. */
    ReadOnlyBooleanProperty complete() {
        return complete.getReadOnlyProperty();
    }

    /** Shows the steps of a template instead of what is there. */
    void show(List<TemplateStep> steps) {
        lines.clear();
        int position = 0;
        for (TemplateStep step : steps) {
            line().fill(step, step.position() == position);
            position = step.position();
        }
        arrange();
    }

    /** @param first the position of the first */
    <T> List<T> read(int first, Reader<L, T> reader) {
        var steps = new ArrayList<T>();
        int position = first - 1;
        for (L line : lines) {
            position += steps.isEmpty() || !line.isBeside() ? 1 : 0;
            steps.add(reader.read(line, steps.size(), position));
        }
        return steps;
    }

    private void add() {
        line();
        arrange();
    }

    private L line() {
        L line = fresh.get();
        line.on(
                () -> {
                    lines.remove(line);
                    arrange();
                },
                this::check);
        lines.add(line);
        return line;
    }

    private void arrange() {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).number(id, i);
        }
        rows.getChildren().setAll(lines);
        check();
    }

    private void check() {
        complete.set(!lines.isEmpty() && lines.stream().allMatch(StepLine::isComplete));
    }
}

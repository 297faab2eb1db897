package city.kontor.app.efile;

import city.kontor.app.kit.Choice;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.EFile;
import city.kontor.efile.PlanEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What shall be done with several files, and for each whether it will be or why not. */
final class BulkForm extends VBox {
    private static final double WIDTH = 620;
    private static final double LIST_HEIGHT = 300;

    private final Texts texts;
    private final EfileWords words;
    private final BulkModel model;
    private final List<EFile> files;
    private final Choice<BulkDeed> deed;
    private final Choice<PlanEntry> position;
    private final TextField reason = new TextField();
    private final VBox fields = new VBox();
    private final Label count = new Label();
    private final DetailPane list = new DetailPane();
    private final ReadOnlyObjectWrapper<List<BulkModel.Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanBinding valid;
    private int asked;

    /** @param positions where files can be put */
    BulkForm(Kit kit, BulkModel model, List<EFile> files, List<BulkDeed> deeds, List<PlanEntry> positions) {
        super(12);
        texts = kit.texts().beside(BulkForm.class);
        words = new EfileWords(kit.texts());
        this.model = model;
        this.files = List.copyOf(files);
        deed = new Choice<>(texts.get("bulk.deed"), deeds, one -> texts.get("bulk." + one.name()))
                .with(deeds.getFirst());
        deed.setId("bulk-deed");
        position = new Choice<>(texts.get("file.position"), positions, words::entry);
        position.setId("bulk-position");
        reason.setId("bulk-reason");
        count.setId("bulk-count");
        count.getStyleClass().add("cell-name");
        list.setPrefHeight(LIST_HEIGHT);
        list.setMinHeight(LIST_HEIGHT / 2);
        VBox.setVgrow(list, Priority.ALWAYS);
        setPrefWidth(WIDTH);
        // Dialogs lie above the screen, where its style sheet does not reach.
        getStylesheets().add(StyleSheet.of(BulkForm.class, "efile.css"));
        getChildren().addAll(fields, count, list);
        valid = Bindings.createBooleanBinding(
                () -> order().isWhole() && lines.get().stream().anyMatch(BulkModel.Line::goes),
                deed.valueProperty(),
                position.valueProperty(),
                reason.textProperty(),
                lines);
        deed.valueProperty().addListener((property, before, now) -> arrange());
        position.valueProperty().addListener((property, before, now) -> ask());
        arrange();
    }

    /** Whether there is anything to be done, and it is said wholly. */
    BooleanBinding valid() {
        return valid;
    }

    BulkModel.Order order() {
        return new BulkModel.Order(
                deed.getValue(),
                Optional.ofNullable(position.getValue()),
                reason.getText().strip());
    }

    /** The files with which it will be done. */
    List<EFile> going() {
        return lines.get().stream()
                .filter(BulkModel.Line::goes)
                .map(BulkModel.Line::file)
                .toList();
    }

    private void arrange() {
        var grid = new FormGrid().row(texts.get("bulk.deed"), deed);
        if (deed.getValue().wantsPosition()) {
            grid.row(texts.get("file.position"), position);
        }
        if (deed.getValue().wantsReason()) {
            grid.row(texts.get("file.keep.reason"), reason);
        }
        fields.getChildren().setAll(grid);
        ask();
    }

    private void ask() {
        int now = ++asked;
        BulkModel.Order order = order();
        lines.set(List.of());
        if (order.deed().wantsPosition() && order.position().isEmpty()) {
            count.setText(texts.get("bulk.where"));
            list.show("bulk", List.of());
            return;
        }
        count.setText(texts.get("bulk.counting"));
        model.preview(texts.get("bulk.counting"), files, order, found -> {
            if (now == asked) {
                show(found);
            }
        });
    }

    private void show(List<BulkModel.Line> found) {
        lines.set(List.copyOf(found));
        count.setText(texts.get("bulk.count", going().size(), found.size()));
        // What stays as it is has to be read; what goes is what was asked for.
        var all = new VBox();
        found.stream()
                .sorted(Comparator.comparing(BulkModel.Line::goes))
                .map(this::line)
                .forEach(all.getChildren()::add);
        list.show("bulk", List.of(all));
    }

    private Node line(BulkModel.Line line) {
        EFile file = line.file();
        var name = new TwoLines(texts.get("link.name", words.number(file), words.title(file)), "");
        var said = new Label(line.refusal().map(texts::reason).orElseGet(() -> texts.get("bulk.goes")));
        said.getStyleClass().add("cell-about");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        name.getChildren().add(said);
        HBox.setHgrow(name, Priority.ALWAYS);
        var icon = new FontIcon(line.goes() ? Feather.CHECK_CIRCLE : Feather.SLASH);
        icon.getStyleClass().add(line.goes() ? "bulk-goes" : "bulk-stays");
        var box = new HBox(12, icon, name);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("bulk-line");
        return box;
    }
}

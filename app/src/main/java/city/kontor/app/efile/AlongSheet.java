package city.kontor.app.efile;

import atlantafx.base.controls.ToggleSwitch;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.directory.Department;
import city.kontor.efile.EFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is taken along to work without a network: the room, whole departments, single files. */
final class AlongSheet extends VBox {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;
    private static final double BUDGET_WIDTH = 110;
    private static final long GIGABYTE = 1L << 30;
    private static final List<Long> BUDGETS = List.of(1L, 2L, 5L, 10L, 20L, 50L);

    private final Texts texts;
    private final EfileWords words;
    private final AlongModel model;
    private final Card room;
    private final Card departments;
    private final Card single;
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox measure = new HBox(12);
    private final Label about = new Label();
    private final Choice<Long> budget;

    private AlongSheet(Kit kit, AlongModel model) {
        super(12);
        texts = kit.texts().beside(AlongSheet.class);
        words = new EfileWords(kit.texts());
        this.model = model;
        room = new Card(texts.get("along.room"));
        departments = new Card(texts.get("along.departments"));
        single = new Card(texts.get("along.files"));
        budget = new Choice<>(
                texts.get("along.budget"),
                Stream.concat(
                                BUDGETS.stream().map(gigabytes -> gigabytes * GIGABYTE),
                                Stream.of(model.luggageProperty().get().along().budget()))
                        .distinct()
                        .sorted()
                        .toList(),
                words::size);
        budget.with(model.luggageProperty().get().along().budget());
        budget.setId("along-budget");
        budget.valueProperty().addListener((property, before, now) -> model.budget(now));
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        about.getStyleClass().add("cell-about");
        about.setWrapText(true);
        measure.getChildren().setAll(bar, budget);
        measure.setAlignment(Pos.CENTER_LEFT);
        budget.setMinWidth(BUDGET_WIDTH);
        var content = new VBox(12, room, departments, single);
        var scroll = new ScrollPane(content);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        getChildren().add(scroll);
        setPrefWidth(WIDTH);
        // A dialog lies above the workplace and does not share its styles.
        getStylesheets().add(StyleSheet.of(AlongSheet.class, "efile.css"));
    }

    static void open(Kit kit, AlongModel model) {
        var sheet = new AlongSheet(kit, model);
        ChangeListener<Luggage> listener = (property, before, now) -> sheet.show(now);
        model.luggageProperty().addListener(listener);
        sheet.show(model.luggageProperty().get());
        kit.dialogs()
                .show(
                        sheet.texts.get("along.title"),
                        sheet,
                        Action.of(sheet.texts.get("along.look"), Feather.REFRESH_CW, model::look),
                        () -> model.luggageProperty().removeListener(listener));
    }

    private void show(Luggage luggage) {
        bar.setProgress(
                luggage.along().budget() == 0
                        ? 1
                        : Math.min(1, (double) luggage.taken() / luggage.along().budget()));
        about.setText(texts.get(
                "along.room.text",
                words.size(luggage.taken()),
                words.size(luggage.along().budget()),
                words.size(luggage.free())));
        var parts = new ArrayList<Node>(List.of(measure, about));
        if (luggage.stop() != Luggage.Stop.NOTHING) {
            parts.add(new StatusBadge(Tone.WARNING, texts.get("along.stop." + luggage.stop())));
        }
        room.show(parts);
        departments.show(
                luggage.offered().stream().map(one -> department(luggage, one)).toList());
        List<Node> chosen = luggage.pieces().stream()
                .flatMap(piece -> piece.file().map(file -> file(piece, file)).stream())
                .toList();
        var none = new Label(texts.get("along.files.none"));
        none.setWrapText(true);
        none.getStyleClass().add("cell-about");
        single.show(chosen.isEmpty() ? List.of(none) : chosen);
    }

    private Node department(Luggage luggage, Department one) {
        String scope = one.scope().id();
        var toggle = new ToggleSwitch();
        toggle.setAccessibleText(one.name());
        toggle.setSelected(luggage.along().departments().contains(scope));
        toggle.selectedProperty().addListener((property, before, now) -> model.department(scope, now));
        return line(
                one.name(), luggage.piece(scope).map(this::state).orElse(texts.get("along.department.off")), toggle);
    }

    private Node file(Luggage.Piece piece, EFile file) {
        return line(
                words.title(file),
                texts.get("along.file", words.number(file), state(piece)),
                Buttons.icon(Action.of(texts.get("along.leave"), Feather.X, () -> model.file(piece.id(), false))));
    }

    private String state(Luggage.Piece piece) {
        String size = words.size(piece.bytes());
        return piece.isWhole()
                ? texts.get("along.whole", piece.documents(), size)
                : piece.beyond() > 0
                        ? texts.get("along.beyond", piece.here(), piece.documents(), size, piece.beyond())
                        : texts.get("along.coming", piece.here(), piece.documents(), size);
    }

    private static Node line(String name, String about, Node control) {
        var words = new TwoLines(name, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(8, words, control);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("efile-line");
        return line;
    }
}

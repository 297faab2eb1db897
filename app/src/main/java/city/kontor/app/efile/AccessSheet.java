package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FilterField;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListExport;
import city.kontor.app.kit.SaveAs;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.Typed;
import city.kontor.kernel.OfficeDay;
import city.kontor.wire.AccessList;
import city.kontor.wire.ServerException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Who may see a file and why, and by a search of names who may not and why not; today or on a day before. */
final class AccessSheet extends VBox {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 460;
    private static final int MOST_OUTSIDERS = 20;
    private final Kit kit;
    private final Texts texts;
    private final EfileParts parts;
    private final FileView view;
    private final AccessWords words;
    private final DatePicker day;
    private final SimpleStringProperty typed = new SimpleStringProperty("");
    private final VBox lines = new VBox();
    private final HBox about = new HBox(8);
    private Optional<AccessList> shown = Optional.empty();
    private int asked;

    private AccessSheet(Kit kit, EfileParts parts, FileView view, LocalDate from) {
        super(12);
        this.kit = kit;
        this.texts = kit.texts().beside(AccessSheet.class);
        this.parts = parts;
        this.view = view;
        words = new AccessWords(kit.texts(), view.names());
        day = new DatePicker(from);
        day.setId("access-day");
        day.setPrefWidth(150);
        day.setAccessibleText(texts.get("access.day"));
        day.valueProperty().addListener((property, before, now) -> ask());
        var filter = new FilterField(texts.get("access.filter"), typed);
        filter.setId("access-filter");
        HBox.setHgrow(filter, Priority.ALWAYS);
        typed.addListener((property, before, now) -> show());
        var bar = new HBox(8, filter, new Label(texts.get("access.day")), day);
        bar.setAlignment(Pos.CENTER_LEFT);
        about.setAlignment(Pos.CENTER_LEFT);
        var scroll = new ScrollPane(lines);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(bar, about, scroll);
        setPrefWidth(WIDTH);
        lines.getStyleClass().add("efile-access");
        // A dialog lies above the workplace and does not share its styles.
        getStylesheets().add(StyleSheet.of(AccessSheet.class, "efile.css"));
    }

    /** Opens it. @param from the day to begin with */
    static void open(Kit kit, EfileParts parts, FileView view, LocalDate from) {
        var sheet = new AccessSheet(kit, parts, view, from);
        kit.dialogs()
                .show(
                        sheet.texts.get("access.title", new EfileWords(kit.texts()).number(view.file())),
                        sheet,
                        Action.of(sheet.texts.get("access.save"), Feather.DOWNLOAD, sheet::save),
                        () -> {});
        sheet.ask();
    }

    private void ask() {
        LocalDate wanted = day.getValue();
        if (wanted == null) {
            return;
        }
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(32, 32);
        lines.getChildren().setAll(wheel);
        int mine = ++asked;
        Optional<Instant> at = wanted.isBefore(parts.today())
                ? Optional.of(wanted.plusDays(1)
                        .atStartOfDay(OfficeDay.ZONE)
                        .toInstant()
                        .minusMillis(1))
                : Optional.empty();
        parts.tasks()
                .<AccessList>start(
                        texts.get("access.loading"),
                        progress -> parts.desk().access(view.file().id(), at))
                .onFailure(ServerException.class, failure -> {
                    if (mine == asked) {
                        lines.getChildren()
                                .setAll(new EmptyState(
                                        Feather.WIFI_OFF,
                                        texts.get("access.offline.title"),
                                        texts.get("access.offline.text")));
                    }
                })
                .then(list -> {
                    if (mine == asked) {
                        shown = Optional.of(list);
                        show();
                    }
                });
    }

    private void show() {
        shown.ifPresent(list -> {
            about.getChildren().setAll(facts(list));
            var nodes = new ArrayList<Node>();
            if (!list.existed()) {
                nodes.add(new EmptyState(
                        Feather.CALENDAR, texts.get("access.none.title"), texts.get("access.none.text")));
            }
            list.readers().stream()
                    .filter(reader -> fits(reader.name()))
                    .map(reader -> line(
                            reader.name(),
                            words.rights(reader),
                            Tone.SUCCESS,
                            reader.ways().stream().map(words::way).distinct().toList()))
                    .forEach(nodes::add);
            if (!typed.get().isBlank()) {
                list.outsiders().stream()
                        .filter(one -> fits(one.name()))
                        .limit(MOST_OUTSIDERS)
                        .map(one -> line(
                                one.name(),
                                texts.get("access.not"),
                                Tone.NEUTRAL,
                                one.reasons().stream().map(words::denial).toList()))
                        .forEach(nodes::add);
                if (nodes.isEmpty()) {
                    nodes.add(new EmptyState(
                            Feather.SEARCH, texts.get("access.nobody.title"), texts.get("access.nobody.text")));
                }
            } else if (!list.outsiders().isEmpty() && list.existed()) {
                var hint = new Label(texts.get("access.others", list.outsiders().size()));
                hint.getStyleClass().add("cell-about");
                nodes.add(hint);
            }
            lines.getChildren().setAll(nodes);
        });
    }

    private List<Node> facts(AccessList list) {
        if (!list.existed()) {
            return List.of();
        }
        var text = new Label(texts.get("access.count", list.readers().size()));
        return list.restricted()
                ? List.of(new StatusBadge(Tone.WARNING, texts.get("file.state.restricted")), text)
                : List.of(text);
    }

    private boolean fits(String name) {
        return Typed.fits(typed.get(), name);
    }

    private static Node line(String name, String rights, Tone tone, List<String> reasons) {
        var who = new Label(name);
        who.getStyleClass().add("cell-name");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(8, who, room, new StatusBadge(tone, rights));
        head.setAlignment(Pos.CENTER_LEFT);
        var line = new VBox(2, head);
        for (String reason : reasons) {
            var why = new Label(reason);
            why.getStyleClass().add("cell-about");
            why.setWrapText(true);
            line.getChildren().add(why);
        }
        line.getStyleClass().add("efile-line");
        return line;
    }

    private void save() {
        shown.ifPresent(list -> {
            var export = new ListExport<List<String>>(
                    texts.get("access.file"),
                    List.of(texts.get("access.head.name"), texts.get("access.head.may"), texts.get("access.head.why")),
                    row -> row.stream().<CellValue>map(CellValue.Text::new).toList(),
                    sink -> rows(list).forEach(sink),
                    texts.formats());
            new SaveAs(kit).ask(texts.get("access.save"), texts.get("access.file") + ".csv", target -> {
                try (var out = Files.newOutputStream(target)) {
                    export.csv(out);
                }
            });
        });
    }

    private List<List<String>> rows(AccessList list) {
        var rows = new ArrayList<List<String>>();
        list.readers()
                .forEach(reader -> reader.ways()
                        .forEach(way -> rows.add(List.of(reader.name(), words.rights(reader), words.way(way)))));
        list.outsiders()
                .forEach(one -> one.reasons()
                        .forEach(why -> rows.add(List.of(one.name(), texts.get("access.not"), words.denial(why)))));
        return rows;
    }
}

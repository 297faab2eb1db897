package city.kontor.app.kit;

import city.kontor.csv.CsvColumn;
import city.kontor.csv.CsvException;
import city.kontor.csv.CsvTable;
import city.kontor.csv.Preview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for a CSV file, shows line by line what it would change and what is wrong with it, and then does it or not. */
public final class ImportDialog<T> {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 320;

    private final Kit kit;
    private final Texts texts;
    private final String title;
    private final List<CsvColumn> columns;
    private final Function<CsvTable, Preview<T>> reading;
    private final Taking<T> taking;

    /** What is done with the sound lines. */
    @FunctionalInterface
    public interface Taking<T> {
        /** @param file the name of the file they come from */
        void take(Preview<T> preview, String file);
    }

    /**
     * @param title what is imported
     * @param reading what a table would change; called on a background thread
     */
    public ImportDialog(
            Kit kit, String title, List<CsvColumn> columns, Function<CsvTable, Preview<T>> reading, Taking<T> taking) {
        this.kit = kit;
        this.texts = kit.texts().beside(ImportDialog.class);
        this.title = title;
        this.columns = List.copyOf(columns);
        this.reading = reading;
        this.taking = taking;
    }

    /** Asks for the file, then shows what it holds. */
    public void ask() {
        var kinds = List.of(
                new FileDialogs.Kind(texts.get("import.files"), List.of("*.csv", "*.txt")),
                new FileDialogs.Kind(texts.get("import.all"), List.of("*.*")));
        kit.files().open(title, kinds).stream().findFirst().ifPresent(this::read);
    }

    private void read(Path file) {
        kit.tasks()
                .<Preview<T>>start(texts.get("import.reading"), progress -> reading.apply(CsvTable.read(file, columns)))
                .onFailure(
                        CsvException.class, failure -> refuse(file, kit.texts().reason(failure.reason())))
                .onFailure(IOException.class, failure -> refuse(file, texts.get("import.unreadable")))
                .then(preview -> show(preview, String.valueOf(file.getFileName())));
    }

    private void refuse(Path file, String why) {
        String wanted =
                columns.stream().map(column -> column.headings().getFirst()).collect(Collectors.joining(", "));
        kit.dialogs()
                .message(
                        Tone.WARNING,
                        texts.get("import.refused", file.getFileName()),
                        why + "\n\n" + texts.get("import.columns", wanted));
    }

    private void show(Preview<T> preview, String file) {
        long faulty = preview.count(Preview.Standing.FAULTY);
        int sound = preview.values().size();
        var leaveOut = new CheckBox(texts.get("import.leaveOut", faulty));
        leaveOut.setId("import-leave-out");
        leaveOut.setVisible(faulty > 0 && sound > 0);
        leaveOut.managedProperty().bind(leaveOut.visibleProperty());
        BooleanBinding valid = Bindings.createBooleanBinding(
                () -> sound > 0 && (faulty == 0 || leaveOut.isSelected()), leaveOut.selectedProperty());
        var whole = new Label();
        whole.setWrapText(true);
        whole.setMinHeight(Region.USE_PREF_SIZE);
        whole.setId("import-whole");
        var content = new VBox(10, counts(preview), table(preview, whole), whole, how(preview.table()), leaveOut);
        content.setPrefWidth(WIDTH);
        kit.dialogs()
                .form(
                        title,
                        file,
                        content,
                        sound == 0 ? texts.get("import.nothing") : texts.get("import.take", sound),
                        valid,
                        () -> taking.take(preview, file));
    }

    private HBox counts(Preview<T> preview) {
        var counts = new HBox(8);
        counts.setAlignment(Pos.CENTER_LEFT);
        for (Preview.Standing standing : Preview.Standing.values()) {
            long count = preview.count(standing);
            if (count > 0) {
                counts.getChildren()
                        .add(new StatusBadge(
                                tone(standing),
                                texts.get(
                                        "import.count." + standing,
                                        kit.texts().formats().number(count))));
            }
        }
        if (counts.getChildren().isEmpty()) {
            counts.getChildren().add(new Label(texts.get("import.empty")));
        }
        return counts;
    }

    /** @param whole says in full what the selected line changes or what is wrong with it */
    private PagedTable<Preview.Row<T>> table(Preview<T> preview, Label whole) {
        List<Preview.Row<T>> rows = preview.rows().stream()
                .sorted(Comparator.comparing((Preview.Row<T> row) -> row.standing() != Preview.Standing.FAULTY)
                        .thenComparingLong(Preview.Row::line))
                .toList();
        var list = new PagedList<Preview.Row<T>>(
                title, new WholeList<>(query -> rows, row -> String.valueOf(row.line())), kit.tasks());
        list.selectedProperty()
                .addListener((property, before, now) ->
                        whole.setText(now.map(this::change).orElse("")));
        list.refresh();
        var table = new PagedTable<Preview.Row<T>>(
                title,
                list,
                List.of(
                        Column.number(texts.get("import.line"), 64, "", row -> String.valueOf(row.line())),
                        Column.node(
                                texts.get("import.state"),
                                130,
                                "",
                                row -> new StatusBadge(
                                        tone(row.standing()), texts.get("import.standing." + row.standing()))),
                        Column.text(texts.get("import.what"), Column.Room.giving(180, 230), "", Preview.Row::name),
                        Column.text(texts.get("import.change"), Column.Room.giving(260, 420), "", this::change)));
        table.setPrefHeight(HEIGHT);
        table.setId("import-rows");
        return table;
    }

    private String change(Preview.Row<T> row) {
        return switch (row.standing()) {
            case NEW -> row.after();
            case CHANGED -> row.before() + " → " + row.after();
            case UNCHANGED -> "";
            case FAULTY -> row.faults().stream().map(kit.texts()::reason).collect(Collectors.joining(" "));
        };
    }

    private Label how(CsvTable table) {
        var parts = new ArrayList<String>();
        parts.add(texts.get(
                "import.how",
                table.separator() == '\t' ? texts.get("import.tab") : String.valueOf(table.separator()),
                table.charset().displayName()));
        Optional.of(table.ignored())
                .filter(ignored -> !ignored.isEmpty())
                .ifPresent(ignored -> parts.add(texts.get("import.ignored", String.join(", ", ignored))));
        var how = new Label(String.join(" ", parts));
        how.setWrapText(true);
        how.getStyleClass().add("form-subtitle");
        return how;
    }

    private static Tone tone(Preview.Standing standing) {
        return switch (standing) {
            case NEW -> Tone.SUCCESS;
            case CHANGED -> Tone.INFO;
            case UNCHANGED -> Tone.NEUTRAL;
            case FAULTY -> Tone.DANGER;
        };
    }
}

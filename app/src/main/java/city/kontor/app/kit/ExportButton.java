package city.kontor.app.kit;

import java.nio.file.Files;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Saves what a list shows, with its filter and order, for a spreadsheet. */
public final class ExportButton extends MenuButton {
    private final Kit kit;
    private final Texts texts;
    private final Supplier<ListExport<?>> export;

    /** @param export of what is shown at that moment; asked on the JavaFX thread */
    public ExportButton(Kit kit, Supplier<ListExport<?>> export) {
        this.kit = kit;
        this.texts = kit.texts().beside(ExportButton.class);
        this.export = export;
        setGraphic(new FontIcon(Feather.DOWNLOAD));
        setId("list-export");
        getStyleClass().addAll("flat", "icon-only");
        setAccessibleText(texts.get("export.title"));
        setTooltip(new Tooltip(texts.get("export.title")));
        setMinWidth(USE_PREF_SIZE);
        var xlsx = new MenuItem(texts.get("export.xlsx"));
        xlsx.setOnAction(event -> save(".xlsx"));
        var csv = new MenuItem(texts.get("export.csv"));
        csv.setOnAction(event -> save(".csv"));
        getItems().setAll(xlsx, csv);
    }

    private void save(String kind) {
        ListExport<?> list = export.get();
        new SaveAs(kit).ask(texts.get("export.title"), list.title() + kind, file -> {
            try (var out = Files.newOutputStream(file)) {
                if (kind.equals(".csv")) {
                    list.csv(out);
                } else {
                    list.xlsx(out);
                }
            }
        });
    }
}

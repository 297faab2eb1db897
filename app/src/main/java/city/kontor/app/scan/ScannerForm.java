package city.kontor.app.scan;

import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.capture.scan.ScanSettings;
import city.kontor.capture.scan.ScannerDevice;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks which scanner shall pull the pages, and how. */
final class ScannerForm {
    private static final int DPI = 300;

    private final Kit kit;
    private final Texts texts;
    private final ScannerModel model;
    private final ComboBox<ScannerDevice> device;
    private final ComboBox<String> source;
    private final ComboBox<ScanSettings.Colour> colour = new ComboBox<>();

    ScannerForm(Kit kit, Texts texts, ScannerModel model) {
        this.kit = kit;
        this.texts = texts;
        this.model = model;
        device = new ComboBox<>(model.devices());
        device.setId("scanner-device");
        device.setConverter(words(each -> each.vendor() + " " + each.model()));
        source = new ComboBox<>(model.sources());
        source.setId("scanner-source");
        colour.getItems().setAll(ScanSettings.Colour.GREY, ScanSettings.Colour.COLOUR, ScanSettings.Colour.LINEART);
        colour.setConverter(words(each -> texts.get("scanner.colour." + each.name())));
        colour.getSelectionModel().selectFirst();
        device.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.choose(now);
            }
        });
        model.devices().addListener((InvalidationListener) changed -> {
            if (device.getValue() == null && !model.devices().isEmpty()) {
                device.setValue(model.devices().getFirst());
            }
        });
        model.sources().addListener((InvalidationListener) changed -> source.setValue(model.sources().stream()
                .filter(each -> each.contains("Feeder") || each.contains("ADF"))
                .findFirst()
                .orElse(model.sources().isEmpty() ? null : model.sources().getFirst())));
    }

    void ask() {
        model.look();
        var state = new Label();
        state.setWrapText(true);
        state.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.lookingProperty().get()
                                ? texts.get("scanner.looking")
                                : model.devices().isEmpty() ? texts.get("scanner.none") : "",
                        model.lookingProperty(),
                        model.devices()));
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        state.getStyleClass().add("scan-hint");
        var grid = new FormGrid()
                .row(texts.get("scanner.device"), device)
                .row(texts.get("scanner.source"), source)
                .row(texts.get("scanner.colour"), colour);
        kit.dialogs()
                .form(
                        texts,
                        "scanner",
                        new VBox(12, grid, state),
                        Bindings.isNotNull(device.valueProperty()),
                        () -> model.start(settings()));
    }

    private ScanSettings settings() {
        return new ScanSettings(
                device.getValue(), Optional.ofNullable(source.getValue()), colour.getValue(), DPI, 0, Map.of());
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("The list cannot be typed into");
            }
        };
    }
}

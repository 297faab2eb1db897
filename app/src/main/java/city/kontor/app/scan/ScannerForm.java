package city.kontor.app.scan;

import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.capture.scan.ScanSettings;
import city.kontor.capture.scan.ScannerDevice;
import city.kontor.scanning.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Asks which scanner shall pull the pages, and how. */
final class ScannerForm {
    private static final int DPI = 300;

    private final Kit kit;
    private final Texts texts;
    private final ScannerModel model;
    private final ComboBox<ScannerDevice> device;
    private final ComboBox<String> source;
    private final TextField address = new TextField();
    private final ComboBox<ScanSettings.Colour> colour = new ComboBox<>();

    ScannerForm(Kit kit, Texts texts, ScannerModel model) {
        this.kit = kit;
        this.texts = texts;
        this.model = model;
        device = new ComboBox<>(model.devices());
        device.setId("scanner-device");
        device.setConverter(words(each -> (each.vendor() + " " + each.model()).strip()));
        device.setMaxWidth(Double.MAX_VALUE);
        source = new ComboBox<>(model.sources());
        source.setConverter(words(
                each -> texts.find("scanner.source." + each.replace(' ', '_')).orElse(each)));
        address.setId("scanner-address");
        address.setPromptText(texts.get("scanner.address.prompt"));
        address.setOnAction(event -> add());
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
        model.sources().addListener((InvalidationListener) changed -> chooseSource());
    }

    /**
     * Asks, and starts the scanner.
     *
     * @param pages stop after this many; 0 to go on until the feeder is empty
     * @param onStart called just before the scanner starts; not where the person gives up
     */
    void ask(int pages, Runnable onStart) {
        model.look();
        Optional<Profile.Settings> fixed = model.profile().map(Profile::settings);
        fixed.map(Profile.Settings::colour).map(ScannerForm::colour).ifPresent(colour::setValue);
        colour.setDisable(fixed.isPresent());
        chooseSource();
        var state = new Label();
        state.setWrapText(true);
        state.textProperty()
                .bind(Bindings.createStringBinding(
                        this::state, model.lookingProperty(), model.complaintProperty(), model.devices()));
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        state.getStyleClass().add("scan-hint");
        var grid = new FormGrid()
                .row(texts.get("scanner.device"), new HBox(8, device, forget()))
                .row(texts.get("scanner.source"), source)
                .row(texts.get("scanner.colour"), colour)
                .fact(texts.get("batch.profile"), profileWords())
                .row(texts.get("scanner.address"), new HBox(8, address, addButton()));
        HBox.setHgrow(device, Priority.ALWAYS);
        HBox.setHgrow(address, Priority.ALWAYS);
        kit.dialogs()
                .form(texts, "scanner", new VBox(12, grid, state), Bindings.isNotNull(device.valueProperty()), () -> {
                    onStart.run();
                    model.start(settings(pages));
                });
    }

    /** What the profile fixes; where there is none the operator chooses. */
    private String profileWords() {
        return model.profile()
                .map(profile -> texts.get(
                        profile.settings().duplex() ? "scanner.profile.duplex" : "scanner.profile",
                        profile.name(),
                        profile.settings().dpi()))
                .orElse(texts.get("scanner.profile.none", DPI));
    }

    private String state() {
        if (model.lookingProperty().get()) {
            return texts.get("scanner.looking");
        }
        String complaint = model.complaintProperty().get();
        return complaint.isEmpty() && model.devices().isEmpty() ? texts.get("scanner.none") : complaint;
    }

    private Button addButton() {
        var add = new Button(texts.get("scanner.address.verb"));
        add.setId("scanner-add");
        add.disableProperty().bind(address.textProperty().isEmpty().or(model.lookingProperty()));
        add.setMinWidth(Button.USE_PREF_SIZE);
        add.setOnAction(event -> add());
        return add;
    }

    /** There only for a device that was added here. */
    private Button forget() {
        var forget = Buttons.flat(
                texts.get("scanner.forget"),
                Feather.X,
                () -> Optional.ofNullable(device.getValue()).ifPresent(chosen -> {
                    device.setValue(null);
                    model.forget(chosen);
                }));
        forget.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> device.getValue() != null && model.isAdded(device.getValue()), device.valueProperty()));
        forget.managedProperty().bind(forget.visibleProperty());
        forget.setMinWidth(Button.USE_PREF_SIZE);
        return forget;
    }

    private void add() {
        if (!address.getText().isBlank()) {
            model.add(address.getText(), found -> {
                address.clear();
                device.setValue(found);
            });
        }
    }

    private ScanSettings settings(int pages) {
        return new ScanSettings(
                device.getValue(),
                Optional.ofNullable(source.getValue()),
                colour.getValue(),
                model.profile().map(profile -> profile.settings().dpi()).orElse(DPI),
                pages,
                Map.of());
    }

    private static ScanSettings.Colour colour(Profile.Colour colour) {
        return switch (colour) {
            case LINEART -> ScanSettings.Colour.LINEART;
            case GREY -> ScanSettings.Colour.GREY;
            case COLOUR -> ScanSettings.Colour.COLOUR;
        };
    }

    /** Both sides where the profile wants them and the device can, else the feeder, else what there is. */
    private void chooseSource() {
        boolean both =
                model.profile().filter(profile -> profile.settings().duplex()).isPresent();
        source.setValue(sourceWith(both ? List.of("Duplex", "Feeder", "ADF") : List.of("Feeder", "ADF")));
    }

    private @Nullable String sourceWith(List<String> wanted) {
        return wanted.stream()
                .flatMap(word -> model.sources().stream()
                        .filter(each -> each.contains(word))
                        .sorted(Comparator.comparingInt(String::length)))
                .findFirst()
                .orElse(model.sources().isEmpty() ? null : model.sources().getFirst());
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

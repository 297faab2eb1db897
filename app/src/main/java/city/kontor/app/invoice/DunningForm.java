package city.kontor.app.invoice;

import city.kontor.app.kit.AmountField;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FileDialogs;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.Dunning;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks for a reminder to pay that came in: its level, date, what it asks for, and the letter itself. */
final class DunningForm {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceParts parts;
    private final Choice<Integer> level;
    private final DatePicker day;
    private final AmountField fee;
    private final AmountField interest;
    private final TextField note = new TextField();
    private final ObjectProperty<Optional<Path>> letter = new SimpleObjectProperty<>(Optional.empty());

    DunningForm(Kit kit, InvoiceParts parts, LocalDate today) {
        this.kit = kit;
        this.texts = kit.texts().beside(DunningForm.class);
        this.parts = parts;
        level = new Choice<>(
                texts.get("dunning.level"), List.of(1, 2, 3), number -> texts.get("dunning.level." + number));
        level.setId("dunning-level");
        day = new DatePicker(today);
        fee = new AmountField(kit.texts().formats());
        interest = new AmountField(kit.texts().formats());
        fee.setId("dunning-fee");
        interest.setId("dunning-interest");
    }

    /** @param before the latest one; the next level is proposed */
    void ask(Optional<Dunning> before, Consumer<Dunning> then) {
        level.with(Math.min(Dunning.HIGHEST, before.map(Dunning::level).orElse(0) + 1));
        var grid = new FormGrid()
                .row(texts.get("dunning.level"), level)
                .row(texts.get("dunning.dated"), day)
                .row(texts.get("dunning.fee"), fee)
                .row(texts.get("dunning.interest"), interest)
                .row(texts.get("dunning.note"), note)
                .row(texts.get("dunning.letter"), letter());
        kit.dialogs()
                .form(
                        texts,
                        "dunning",
                        grid,
                        Bindings.createBooleanBinding(
                                () -> day.getValue() != null && sound(fee) && sound(interest),
                                day.valueProperty(),
                                fee.textProperty(),
                                interest.textProperty(),
                                fee.centsProperty(),
                                interest.centsProperty()),
                        () -> letter.get()
                                .ifPresentOrElse(file -> keep(file, then), () -> then.accept(read(Optional.empty()))));
    }

    /** The letter is kept on this desk first; it goes up with the command that names it. */
    private void keep(Path file, Consumer<Dunning> then) {
        kit.tasks()
                .<String>start(
                        texts.get("dunning.keeping"),
                        progress -> parts.desk().documents().keep(file).hex())
                .onFailure(
                        IOException.class,
                        failure -> kit.dialogs()
                                .message(
                                        Tone.WARNING,
                                        texts.get("dunning.unreadable"),
                                        texts.get("dunning.unreadable.text", String.valueOf(file.getFileName()))))
                .then(sha -> then.accept(read(Optional.of(sha))));
    }

    private Dunning read(Optional<String> sha256) {
        return new Dunning(
                level.getValue(),
                day.getValue(),
                fee.centsProperty().get().orElse(0L),
                interest.centsProperty().get().orElse(0L),
                note.getText().strip(),
                sha256);
    }

    private static boolean sound(AmountField field) {
        return field.getText().isBlank()
                || field.centsProperty().get().filter(cents -> cents >= 0).isPresent();
    }

    private Node letter() {
        var name = new Label();
        name.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> letter.get()
                                .map(file -> String.valueOf(file.getFileName()))
                                .orElse(texts.get("dunning.noLetter")),
                        letter));
        var choose = Buttons.flat(
                texts.get("dunning.choose"),
                Feather.PAPERCLIP,
                () -> kit
                        .files()
                        .open(
                                texts.get("dunning.choose"),
                                List.of(new FileDialogs.Kind(
                                        texts.get("dunning.files"),
                                        List.of("*.pdf", "*.png", "*.jpg", "*.jpeg", "*.tif"))))
                        .stream()
                        .findFirst()
                        .ifPresent(file -> letter.set(Optional.of(file))));
        var box = new HBox(8, choose, name);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}

package city.kontor.app.invoice;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FileDialogs;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.SaveAs;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.csv.CsvException;
import city.kontor.invoice.Handover;
import city.kontor.invoice.HandoverCommand;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.finance.Acknowledgement;
import city.kontor.invoice.finance.FinanceWriter;
import city.kontor.invoice.finance.FinanceWriters;
import city.kontor.invoice.store.HandoverQueries;
import city.kontor.invoice.store.HandoverSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import org.kordamp.ikonli.feather.Feather;

/** Handing over, writing the file, and taking in the answer. */
final class HandoverActions {
    /** An answer of a hundred thousand postings has a tenth of that. */
    private static final long MOST_BYTES = 100L * 1024 * 1024;

    private final Kit kit;
    private final Texts texts;
    private final HandoversModel model;
    private final Outcomes outcomes;

    HandoverActions(Kit kit, HandoversModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(HandoverActions.class);
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    Action create() {
        return Action.of(texts.get("handover.CREATE"), Feather.SEND, this::ask)
                .keys("Shortcut+N")
                .enabledWhen(Bindings.createBooleanBinding(
                        () -> model.waitingProperty().get().any(true)
                                && !model.handovers().busyProperty().get(),
                        model.waitingProperty(),
                        model.handovers().busyProperty()));
    }

    List<Action> of(HandoversModel.View view) {
        HandoverSummary handover = view.summary();
        return List.of(
                Action.of(texts.get("handover.FILE"), Feather.DOWNLOAD, () -> save(handover))
                        .keys("Shortcut+S"),
                Action.of(texts.get("handover.ANSWER"), Feather.UPLOAD, () -> choose(handover))
                        .enabledWhen(model.handovers().busyProperty().not()));
    }

    private void ask() {
        HandoverQueries.Waiting waiting = model.waitingProperty().get();
        var writer = new Choice<>(
                        texts.get("handover.writer"),
                        FinanceWriters.all(),
                        one -> texts.find("handover.writer." + one.id()).orElse(one.id()))
                .with(FinanceWriters.all().getFirst());
        var again = new CheckBox(texts.get("handover.again", waiting.refused()));
        again.setDisable(waiting.refused() == 0);
        again.setSelected(waiting.refused() > 0 && !waiting.any(false));
        kit.dialogs()
                .form(
                        texts.get("handover.create.title"),
                        texts.get("handover.create.text", waiting.invoices(), waiting.reversals()),
                        new FormGrid().row(texts.get("handover.writer"), writer).wide(again),
                        texts.get("handover.CREATE"),
                        Bindings.createBooleanBinding(() -> waiting.any(again.isSelected()), again.selectedProperty()),
                        () -> give(writer.getValue(), again.isSelected()));
    }

    private void give(FinanceWriter writer, boolean again) {
        String id = model.parts().desk().newId();
        model.handovers()
                .give(
                        texts.get("handover.CREATE"),
                        new HandoverCommand.HandOver(InvoiceScopes.TREASURY, id, writer.id(), again),
                        outcomes.say(
                                texts.get("handover.CREATE.said"),
                                Optional.empty(),
                                () -> model.handovers().list().selectKey(id)));
    }

    private void save(HandoverSummary summary) {
        String extension = FinanceWriters.find(summary.writer())
                .map(FinanceWriter::extension)
                .orElse("txt");
        new SaveAs(kit).ask(texts.get("handover.FILE"), summary.number() + "." + extension, file -> {
            Handover handover = model.handover(summary.id());
            try (var out = Files.newOutputStream(file)) {
                FinanceWriters.find(handover.writer())
                        .orElseThrow(() -> new IOException(texts.get("handover.writerGone", handover.writer())))
                        .write(handover, out);
            }
        });
    }

    private void choose(HandoverSummary handover) {
        kit
                .files()
                .open(
                        texts.get("handover.ANSWER"),
                        List.of(new FileDialogs.Kind(
                                texts.get("handover.ANSWER.kind"), List.of("*.csv", "*.CSV", "*.txt"))))
                .stream()
                .findFirst()
                .ifPresent(file -> kit.tasks()
                        .<Acknowledgement.Read>start(texts.get("handover.ANSWER"), progress -> read(file))
                        .onFailure(
                                CsvException.class, failure -> warn(kit.texts().reason(failure.reason())))
                        .onFailure(
                                IOException.class,
                                failure ->
                                        warn(texts.get("statement.unreadable", String.valueOf(failure.getMessage()))))
                        .then(read -> answered(handover, read)));
    }

    private static Acknowledgement.Read read(Path file) throws IOException, CsvException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(Files.size(file) + " Bytes");
        }
        return Acknowledgement.read(Files.readAllBytes(file));
    }

    private void answered(HandoverSummary handover, Acknowledgement.Read read) {
        if (read.faultyLine().isPresent()) {
            warn(texts.get("handover.ANSWER.line", read.faultyLine().get()));
            return;
        }
        long refused =
                read.answers().stream().filter(answer -> !answer.accepted()).count();
        model.handovers()
                .give(
                        texts.get("handover.ANSWER"),
                        new HandoverCommand.Acknowledge(InvoiceScopes.TREASURY, handover.id(), read.answers()),
                        outcomes.say(
                                texts.get("handover.ANSWER.said", read.answers().size() - refused, refused)));
    }

    private void warn(String text) {
        kit.dialogs().message(Tone.WARNING, texts.get("handover.ANSWER.failed"), text);
    }
}

package city.kontor.app.batch;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.SaveAs;
import city.kontor.app.kit.Texts;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchCommand;
import city.kontor.scanning.ScanningRights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.DatePicker;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a batch from the list of all. */
final class BatchDeeds {
    /** The workplace at which a batch is worked on. */
    static final String STATION = "scan";

    private final Kit kit;
    private final Texts texts;
    private final BatchWords words;
    private final BatchesModel model;
    private final Outcomes outcomes;

    BatchDeeds(Kit kit, BatchesModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(BatchDeeds.class);
        this.words = new BatchWords(kit.texts());
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    /** A new batch is begun where the paper is. */
    Action begin() {
        return Action.of(
                        texts.get("batches.begin"),
                        Feather.PLUS,
                        () -> kit.navigator().go(Place.of(STATION)))
                .keys("Shortcut+N");
    }

    /** What an auditor asks for. */
    Action report() {
        return Action.of(texts.get("report.action"), Feather.FILE_TEXT, this::askReport)
                .keys("Shortcut+Shift+R");
    }

    private void askReport() {
        var until = new DatePicker(model.parts().today());
        var from = new DatePicker(model.parts().today().minusMonths(1));
        from.setId("report-from");
        until.setId("report-until");
        kit.dialogs()
                .form(
                        texts,
                        "report.ask",
                        new FormGrid().row(texts.get("report.from"), from).row(texts.get("report.until"), until),
                        Bindings.createBooleanBinding(
                                () -> from.getValue() != null
                                        && until.getValue() != null
                                        && !until.getValue().isBefore(from.getValue()),
                                from.valueProperty(),
                                until.valueProperty()),
                        () -> save(from.getValue(), until.getValue()));
    }

    private void save(LocalDate from, LocalDate until) {
        new SaveAs(kit).ask(texts.get("report.action"), texts.get("report.file", from, until), file -> {
            try (var output = Files.newOutputStream(file)) {
                model.parts().desk().read(rows -> {
                    try {
                        new AuditReport(kit.texts(), rows, from, until)
                                .write(output, model.parts().clock().instant());
                        return file;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    Optional<Action> primary(BatchView view) {
        if (!view.batch().stage().isOpen()) {
            return view.indestructible().isEmpty() ? Optional.of(destroyed(view.batch())) : Optional.empty();
        }
        if (view.mine()) {
            return Optional.of(Action.of(
                            texts.get("batches.goOn"),
                            Feather.ARROW_RIGHT,
                            () -> kit.navigator().go(Place.of(STATION)))
                    .keys("Shortcut+Enter"));
        }
        return view.untakeable().isEmpty()
                ? Optional.of(Action.of(texts.get("batches.take"), Feather.DOWNLOAD, () -> take(view.batch()))
                        .keys("Shortcut+Enter"))
                : Optional.empty();
    }

    List<Action> others(BatchView view) {
        var actions = new ArrayList<Action>();
        if (view.mine() && view.batch().work().contentSha256().isPresent()) {
            actions.add(Action.of(texts.get("batches.fetch"), Feather.DOWNLOAD_CLOUD, () -> fetch(view.batch())));
        }
        return actions;
    }

    private void take(Batch batch) {
        model.parts().take().accept(batch.id());
        kit.navigator().go(Place.of(STATION));
    }

    /** For one whose pages did not come along, because the line broke just then. */
    private void fetch(Batch batch) {
        kit.dialogs()
                .confirm(
                        texts.get("batches.fetch"),
                        texts.get("batches.fetch.text"),
                        texts.get("batches.fetch.verb"),
                        () -> take(batch));
    }

    private Action destroyed(Batch batch) {
        return Action.of(
                texts.get("batches.destroyed"),
                Feather.TRASH_2,
                () -> kit.dialogs()
                        .confirmDanger(
                                texts.get("batches.destroyed.title", words.name(batch)),
                                texts.get("batches.destroyed.text"),
                                texts.get("batches.destroyed.verb"),
                                () -> model.done()
                                        .give(
                                                texts.get("batches.destroyed"),
                                                new BatchCommand.ConfirmDestruction(
                                                        ScanningRights.STATIONS, batch.id()),
                                                outcomes.say(texts.get("batches.destroyed.said")))));
    }
}

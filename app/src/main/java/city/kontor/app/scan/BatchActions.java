package city.kontor.app.scan;

import city.kontor.app.batch.BatchWords;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.capture.draft.Draft;
import city.kontor.scanning.Batch;
import city.kontor.scanning.Stage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the batch that is worked on, each with its question where one is needed. */
final class BatchActions {
    private final Kit kit;
    private final Texts texts;
    private final BatchWords words;
    private final ScanStationModel model;
    private final Action begin;
    private final Action next;
    private final Action putBack;
    private final Action giveBack;
    private final Action discard;
    private final Action good;
    private final Action faulty;
    private final Action lookBack;
    private final Action leaveCheck;

    BatchActions(Kit kit, Texts texts, ScanStationModel model) {
        this.kit = kit;
        this.texts = texts;
        this.model = model;
        words = new BatchWords(kit.texts());
        BooleanBinding profiles = Bindings.createBooleanBinding(
                () -> !model.station().knownProperty().get().profiles().isEmpty(),
                model.station().knownProperty());
        BooleanBinding idle = model.station().busyProperty().not();
        BooleanBinding known = Bindings.createBooleanBinding(
                        () -> shown().flatMap(CurrentBatch.Shown::batch).isPresent(),
                        model.current().shownProperty())
                .and(idle);
        BooleanBinding goesOn = Bindings.createBooleanBinding(
                        () -> stage().filter(stage -> stage.compareTo(Stage.RELEASE) < 0)
                                .isPresent(),
                        model.current().shownProperty())
                .and(idle);
        BooleanBinding started = Bindings.createBooleanBinding(
                        () -> stage().filter(stage -> stage != Stage.SCAN).isPresent(),
                        model.current().shownProperty())
                .and(idle);
        BooleanBinding checking = Bindings.createBooleanBinding(
                () -> model.steps().roundProperty().get().isPresent(),
                model.steps().roundProperty());
        begin = action("batch.begin", Feather.LAYERS, this::begin)
                .keys("Shortcut+N")
                .enabledWhen(profiles);
        next = action("batch.next", Feather.CHEVRONS_RIGHT, this::next)
                .keys("Shortcut+Shift+Enter")
                .enabledWhen(goesOn.and(checking.not()));
        putBack = action("batch.putBack", Feather.INBOX, this::putBack)
                .keys("Shortcut+Shift+P")
                .enabledWhen(known);
        giveBack =
                action("batch.giveBack", Feather.CORNER_UP_LEFT, this::giveBack).enabledWhen(started);
        discard = action("batch.discard", Feather.TRASH, this::discard).enabledWhen(known);
        good = action("check.good", Feather.CHECK, () -> judge(true)).keys("F2").enabledWhen(checking);
        faulty =
                action("check.faulty", Feather.X, () -> judge(false)).keys("F3").enabledWhen(checking);
        lookBack = action("check.back", Feather.ARROW_LEFT, () -> round().ifPresent(CheckRound::back))
                .keys("F4")
                .enabledWhen(checking);
        leaveCheck = action("check.leave", Feather.LOG_OUT, model.steps()::leaveCheck)
                .enabledWhen(checking);
    }

    Action begun() {
        return begin;
    }

    Action nextStep() {
        return next;
    }

    /** Beside the step in the bar of the batch. */
    List<Action> others() {
        return List.of(putBack, giveBack, discard);
    }

    List<Action> ofCheck() {
        return List.of(good, faulty, lookBack, leaveCheck);
    }

    List<Action> all() {
        return List.of(begin, next, putBack, giveBack, discard, good, faulty, lookBack, leaveCheck);
    }

    private Action action(String key, Feather icon, Runnable run) {
        return Action.of(texts.get(key), icon, run);
    }

    private Optional<CurrentBatch.Shown> shown() {
        return model.current().shownProperty().get();
    }

    private Optional<Stage> stage() {
        return shown().flatMap(CurrentBatch.Shown::batch).map(Batch::stage);
    }

    private Optional<CheckRound> round() {
        return model.steps().roundProperty().get();
    }

    private void withDraft(Consumer<Draft> use) {
        shown().map(CurrentBatch.Shown::draft).ifPresent(use);
    }

    private void begin() {
        var profile = new Choice<>(texts.get("batch.profile"), model.current().profiles(), words::profile);
        profile.setId("batch-profile");
        profile.getSelectionModel().selectFirst();
        var pages = new TextField();
        pages.setId("batch-pages");
        pages.setPromptText(texts.get("batch.pages.prompt"));
        var label = new TextField();
        label.setId("batch-label");
        label.setPromptText(texts.get("batch.label.prompt"));
        kit.dialogs()
                .form(
                        texts,
                        "batch.begin",
                        new FormGrid()
                                .row(texts.get("batch.profile"), profile)
                                .row(texts.get("batch.pages"), pages)
                                .row(texts.get("batch.label"), label),
                        Bindings.createBooleanBinding(
                                () -> profile.getValue() != null
                                        && pages.getText().matches("[0-9]{0,5}"),
                                profile.valueProperty(),
                                pages.textProperty()),
                        () -> model.beginBatch(
                                profile.getValue(),
                                label.getText(),
                                pages.getText().isEmpty()
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(Integer.parseInt(pages.getText()))));
    }

    private void next() {
        shown().ifPresent(shown -> stage().ifPresent(stage -> {
            switch (stage) {
                case SCAN -> finishScan(shown);
                case CHECK -> model.steps().beginCheck(shown);
                case INDEX -> finishIndex(shown.draft());
                case RELEASE, ARCHIVED, DISCARDED -> {
                    // Documents are released one by one; the last one closes the batch.
                }
            }
        }));
    }

    private void finishScan(CurrentBatch.Shown shown) {
        if (model.intake().busyProperty().get()) {
            kit.notices().say(Tone.INFO, texts.get("batch.reading"));
        } else if (BatchSteps.differs(shown)) {
            int announced = shown.batch().flatMap(Batch::announced).orElse(0);
            kit.dialogs()
                    .reason(
                            texts.get("batch.differs.title"),
                            texts.get("batch.differs.text", shown.draft().pages(), announced),
                            texts.get("batch.differs.verb"),
                            reason -> model.steps().finishScan(shown.draft(), reason));
        } else {
            model.steps().finishScan(shown.draft(), "");
        }
    }

    private void finishIndex(Draft draft) {
        long open = model.documents().stream()
                .filter(document -> document.draftId().equals(draft.id()))
                .filter(document -> document.state() != DocumentState.READY)
                .count();
        if (open > 0) {
            kit.dialogs()
                    .confirm(
                            texts.get("batch.indexOpen.title"),
                            texts.get("batch.indexOpen.text", open),
                            texts.get("batch.indexOpen.verb"),
                            () -> model.steps().finishIndex(draft));
        } else {
            model.steps().finishIndex(draft);
        }
    }

    private void judge(boolean isGood) {
        round().ifPresent(round -> {
            round.judge(isGood);
            CheckRound.State state = round.stateProperty().get();
            if (state.look().isEmpty()) {
                if (state.faulty() == 0) {
                    model.steps().finishCheck("");
                } else {
                    kit.dialogs()
                            .reason(texts, "check.faults", note -> model.steps().finishCheck(note));
                }
            }
        });
    }

    private void putBack() {
        withDraft(draft -> kit.dialogs()
                .confirm(
                        texts.get("batch.putBack"),
                        texts.get("batch.putBack.text"),
                        texts.get("batch.putBack.verb"),
                        () -> model.steps().putBack(draft)));
    }

    private void giveBack() {
        withDraft(draft -> stage().ifPresent(stage -> {
            var to = new Choice<>(texts.get("batch.stage"), BatchSteps.before(stage), words::stage);
            to.setId("batch-stage");
            to.getSelectionModel().selectLast();
            var reason = new TextField();
            reason.setId("batch-reason");
            kit.dialogs()
                    .form(
                            texts,
                            "batch.giveBack",
                            new FormGrid().row(texts.get("batch.stage"), to).row(texts.get("batch.reason"), reason),
                            reason.textProperty().isNotEmpty(),
                            () -> model.steps().giveBack(draft, to.getValue(), reason.getText()));
        }));
    }

    private void discard() {
        withDraft(draft -> kit.dialogs()
                .reason(texts, "batch.discard", reason -> model.steps().discard(draft, reason)));
    }
}

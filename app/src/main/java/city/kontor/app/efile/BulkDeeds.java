package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.EFile;
import city.kontor.efile.PlanEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Does one thing with all files that are selected, after it was shown what will come of it. */
final class BulkDeeds {
    private static final int FEWEST = 2;

    private final Kit kit;
    private final Texts texts;
    private final FilesModel files;
    private final BulkModel model;
    private final Runnable onChange;
    private final Action action;

    /** @param onChange called when files were changed */
    BulkDeeds(Kit kit, FilesModel files, Runnable onChange) {
        this.kit = kit;
        texts = kit.texts().beside(BulkDeeds.class);
        this.files = files;
        this.onChange = onChange;
        model = new BulkModel(files.parts());
        action = Action.of(texts.get("bulk.action"), Feather.CHECK_SQUARE, this::ask)
                .keys("Shortcut+G")
                .enabledWhen(Bindings.createBooleanBinding(
                        () -> files.chosenProperty().get().size() >= FEWEST, files.chosenProperty()));
    }

    /** For the keyboard and the palette. */
    Action action() {
        return action;
    }

    /** Says below the list how many are selected, as soon as several are. */
    Node bar() {
        var count = new Label();
        count.getStyleClass().add("cell-about");
        var button = Buttons.of(new Action(
                texts.get("bulk.button"),
                Feather.CHECK_SQUARE,
                action.keys(),
                action.enabled(),
                Optional.empty(),
                this::ask));
        button.setId("bulk-primary");
        button.setMaxWidth(Double.MAX_VALUE);
        var bar = new VBox(6, count, button);
        bar.getStyleClass().add("bulk-bar");
        bar.visibleProperty().bind(action.enabled());
        bar.managedProperty().bind(bar.visibleProperty());
        count.textProperty().bind(files.chosenProperty().map(chosen -> texts.get("bulk.chosen", chosen.size())));
        return bar;
    }

    private void ask() {
        List<EFile> chosen = files.chosenProperty().get();
        List<PlanEntry> positions =
                files.plan().get().stream().filter(PlanEntry::active).toList();
        var form = new BulkForm(kit, model, chosen, BulkDeed.of(files.mayOpen().get()), positions);
        kit.dialogs()
                .form(
                        texts.get("bulk.title"),
                        texts.get("bulk.text", chosen.size()),
                        form,
                        texts.get("bulk.verb"),
                        form.valid(),
                        () -> perform(form.order(), form.going()));
    }

    private void perform(BulkModel.Order order, List<EFile> going) {
        model.perform(
                texts.get("bulk.title"),
                going,
                order,
                result -> {
                    onChange.run();
                    say(order, result);
                },
                done -> {
                    onChange.run();
                    kit.notices().say(Tone.WARNING, texts.get("bulk.cancelled", done, going.size()));
                });
    }

    private void say(BulkModel.Order order, BulkModel.Result result) {
        String said =
                texts.get("bulk." + order.deed().name() + ".said", result.done().size());
        if (!result.left().isEmpty()) {
            kit.dialogs()
                    .message(
                            Tone.WARNING,
                            said,
                            Stream.concat(
                                            Stream.of(texts.get(
                                                    "bulk.left", result.left().size())),
                                            result.left().stream()
                                                    .flatMap(line -> line.refusal().stream())
                                                    .map(reason -> texts.get("bulk.left.one", texts.reason(reason))))
                                    .collect(Collectors.joining("\n")));
            return;
        }
        order.deed()
                .inverse()
                .ifPresentOrElse(
                        inverse -> kit.notices()
                                .say(
                                        Tone.SUCCESS,
                                        said,
                                        Action.of(
                                                texts.get("bulk.undo"),
                                                Feather.ROTATE_CCW,
                                                () -> perform(
                                                        new BulkModel.Order(inverse, Optional.empty(), ""),
                                                        result.done()))),
                        () -> kit.notices().done(said));
    }
}

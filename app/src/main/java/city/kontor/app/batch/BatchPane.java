package city.kontor.app.batch;

import city.kontor.app.desk.DeskList;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.ReleasedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The selected batch: how far it is, who has it, what happened to it and what came of it. */
final class BatchPane extends StackPane {
    private final Kit kit;
    private final Texts texts;
    private final BatchWords words;
    private final BatchDeeds deeds;
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("batch-primary");
    private final DetailPane detail = new DetailPane(head);

    BatchPane(Kit kit, DeskList<Batch, BatchView> batches, BatchDeeds deeds) {
        this.kit = kit;
        this.texts = kit.texts().beside(BatchPane.class);
        this.words = new BatchWords(kit.texts());
        this.deeds = deeds;
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        batches.shownProperty(),
                        batches.loadingProperty(),
                        new EmptyState(Feather.LAYERS, texts.get("batch.none.title"), texts.get("batch.none.text")),
                        detail,
                        shown -> shown.ifPresentOrElse(this::show, buttons::clear)));
    }

    private void show(BatchView view) {
        Batch batch = view.batch();
        var title = new HeadLine(
                words.name(batch), new StatusBadge(BatchWords.tone(batch.stage()), words.stage(batch.stage())));
        var facts = new FormGrid()
                .fact(texts.get("batch.profile"), words.profile(batch.profile()))
                .fact(texts.get("batch.pages"), words.pages(batch.work().pages(), batch.announced()))
                .fact(
                        texts.get("batch.documents"),
                        texts.get(
                                "batch.documents.of",
                                batch.work().released(),
                                batch.work().documents()));
        if (batch.stage().isOpen()) {
            facts.fact(
                    texts.get("batch.holder"),
                    batch.holder()
                            .map(held -> texts.get(
                                    "batch.holder.since",
                                    held.name(),
                                    texts.formats().time(held.at())))
                            .orElse(texts.get("batch.holder.none")));
        }
        if (!batch.label().isBlank()) {
            facts.fact(texts.get("batch.label"), batch.label());
        }
        buttons.show(deeds.primary(view), deeds.others(view));
        head.show(List.of(title, facts, buttons));
        var cards = new ArrayList<Node>(List.of(head));
        paper(view).ifPresent(cards::add);
        cards.add(new Card(texts.get("batch.steps"), steps(view)));
        if (!view.documents().isEmpty()) {
            cards.add(new Card(texts.get("batch.released"), documents(view)));
        }
        detail.show(batch.id(), cards);
    }

    /** What holds for the paper where the profile replaces it. */
    private Optional<Node> paper(BatchView view) {
        Batch batch = view.batch();
        if (!batch.profile().settings().replacing()) {
            return Optional.empty();
        }
        var grid = new FormGrid()
                .fact(
                        texts.get("paper.class"),
                        words.protection(batch.profile().settings().protection()))
                .fact(
                        texts.get("paper.sample"),
                        texts.get("paper.sample.text", view.rule().samplePercent()));
        String state = batch.signatures()
                .destroyed()
                .map(gone -> texts.get(
                        "paper.destroyed", gone.name(), texts.formats().time(gone.at())))
                .or(() -> view.indestructible().map(kit.texts()::reason))
                .orElse(texts.get("paper.may"));
        return Optional.of(new Card(texts.get("paper.title"), grid.fact(texts.get("paper.state"), state)));
    }

    private Node steps(BatchView view) {
        var lines = new VBox();
        view.steps().reversed().forEach(step -> lines.getChildren().add(step(step)));
        return lines;
    }

    private Node step(BatchStep step) {
        var about = new StringBuilder(texts.get(
                "step.by", step.by().name(), texts.formats().time(step.by().at())));
        if (step.pages() > 0) {
            about.append(" · ").append(words.pages(step.pages(), Optional.empty()));
        }
        if (!step.device().isBlank()) {
            about.append(" · ").append(step.device());
        }
        var line = new VBox(2, new TwoLines(words.step(step.kind()), about.toString()));
        if (!step.details().isBlank()) {
            var details = new Label(step.details());
            details.setWrapText(true);
            details.setMinHeight(Region.USE_PREF_SIZE);
            line.getChildren().add(details);
        }
        line.getStyleClass().add("batch-line");
        return line;
    }

    private Node documents(BatchView view) {
        var lines = new VBox();
        for (ReleasedDocument document : view.documents()) {
            var line = new TwoLines(
                    document.title(),
                    words.pages(document.pages(), Optional.empty()) + " · "
                            + texts.get("batch.hash", document.pdfSha256().substring(0, 16)));
            line.getStyleClass().add("batch-line");
            lines.getChildren().add(line);
        }
        return lines;
    }
}

package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.DuplicateMatch;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.store.InvoiceDetail;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.InvoiceSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Two invoices side by side, so that a person can decide whether one repeats the other. */
final class ComparePane extends BorderPane {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final InvoiceFormModel model;
    private final DocumentView left;
    private final DocumentView right;
    private final VBox leftHead = new VBox(4);
    private final VBox rightHead = new VBox(4);
    private final HBox bar = new HBox(8);

    ComparePane(Kit kit, InvoiceFormModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(ComparePane.class);
        this.words = new InvoiceWords(kit.texts());
        this.model = model;
        left = new DocumentView(kit, model.parts());
        right = new DocumentView(kit, model.parts());
        var split = new SplitPane(side(leftHead, left), side(rightHead, right));
        split.setDividerPositions(0.5);
        bar.getStyleClass().add("compare-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        setTop(bar);
        setCenter(split);
    }

    /**
     * Shows the invoice beside the one it resembles most.
     *
     */
    void show(InvoiceView view, InvoiceActions actions, Runnable onClose) {
        Optional<String> otherId = view.invoice()
                .suspicion()
                .map(suspicion -> suspicion.invoiceId())
                .or(() -> view.alike().stream()
                        .findFirst()
                        .map(match -> match.getKey().id()));
        head(leftHead, texts.get("compare.this"), view.detail());
        left.show(view.detail().documents());
        rightHead.getChildren().clear();
        right.clear();
        var question = new Label(texts.get("compare.question"));
        question.getStyleClass().add("compare-question");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar.getChildren().setAll(question, match(view), space);
        bar.getChildren().add(Buttons.flat(texts.get("compare.close"), Feather.X, onClose));
        if (view.may(Deed.NOT_DUPLICATE)) {
            bar.getChildren().add(Buttons.of(actions.of(view, Deed.NOT_DUPLICATE)));
        }
        otherId.ifPresent(id -> {
            kit.tasks()
                    .<Optional<InvoiceDetail>>start(
                            texts.get("compare.loading"),
                            progress -> model.parts().desk().read(dsl -> new InvoiceQueries(dsl).detail(id)))
                    .then(found -> found.ifPresentOrElse(
                            other -> {
                                head(rightHead, texts.get("compare.other"), other);
                                right.show(other.documents());
                            },
                            () -> rightHead.getChildren().setAll(new Label(texts.get("compare.elsewhere")))));
            if (view.may(Deed.DUPLICATE)) {
                bar.getChildren()
                        .add(Buttons.primary(Action.of(
                                texts.get("compare.duplicate"), Feather.COPY, () -> actions.markDuplicate(view, id))));
            }
        });
    }

    private Node match(InvoiceView view) {
        DuplicateMatch match = view.invoice()
                .suspicion()
                .map(suspicion -> suspicion.match())
                .or(() -> view.alike().stream().findFirst().map(Map.Entry<InvoiceSummary, DuplicateMatch>::getValue))
                .orElse(DuplicateMatch.NUMBER);
        Tone tone = match == DuplicateMatch.NUMBER ? Tone.WARNING : Tone.DANGER;
        return new StatusBadge(tone, texts.get("match." + match.name()));
    }

    private void head(VBox head, String title, InvoiceDetail detail) {
        Invoice invoice = detail.invoice();
        var name = new Label(title);
        name.getStyleClass().add("card-title");
        var facts = new Label(String.join(
                " · ",
                List.of(
                        invoice.label(),
                        invoice.data().seller().name().orElse("–"),
                        invoice.data().heading().number().orElse("–"),
                        invoice.data()
                                .heading()
                                .issueDate()
                                .map(texts.formats()::date)
                                .orElse("–"),
                        words.money(invoice.data().amounts().grossCents()))));
        facts.getStyleClass().add("compare-facts");
        var state = new StatusBadge(InvoiceWords.tone(invoice.state()), words.state(invoice.state()));
        head.getChildren().setAll(new HBox(8, name, state), facts);
    }

    private static Node side(VBox head, DocumentView document) {
        head.getStyleClass().add("compare-head");
        VBox.setVgrow(document, Priority.ALWAYS);
        return new VBox(head, document);
    }
}

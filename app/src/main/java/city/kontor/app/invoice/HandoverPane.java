package city.kontor.app.invoice;

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
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.invoice.FinancePosting;
import city.kontor.invoice.store.HandoverQueries;
import city.kontor.invoice.store.HandoverSummary;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The selected handover: its control sums, what the finance system said, and its postings. */
final class HandoverPane extends StackPane {
    private final Texts texts;
    private final InvoiceWords words;
    private final HandoverActions actions;
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("handover-primary");
    private final DetailPane detail = new DetailPane(head);

    HandoverPane(Kit kit, HandoversModel model, HandoverActions actions) {
        this.texts = kit.texts().beside(HandoverPane.class);
        this.words = new InvoiceWords(kit.texts());
        this.actions = actions;
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.handovers().shownProperty(),
                        model.handovers().loadingProperty(),
                        new EmptyState(Feather.SEND, texts.get("handover.none.title"), texts.get("handover.none.text")),
                        detail,
                        shown -> shown.ifPresentOrElse(this::show, buttons::clear)));
    }

    private void show(HandoversModel.View view) {
        HandoverSummary handover = view.summary();
        var formats = texts.formats();
        buttons.show(Optional.empty(), actions.of(view));
        head.show(List.of(
                new HeadLine(handover.number(), HandoversScreen.badge(texts, handover)),
                new FormGrid()
                        .fact(texts.get("column.postings"), formats.number(handover.postings()))
                        .fact(texts.get("handover.total"), words.money(handover.totalCents()))
                        .fact(
                                texts.get("handover.answers"),
                                texts.get(
                                        "handover.answers.text",
                                        formats.number(handover.accepted()),
                                        formats.number(handover.refused()),
                                        formats.number(
                                                (long) handover.postings() - handover.accepted() - handover.refused())))
                        .fact(
                                texts.get("handover.writer"),
                                texts.find("handover.writer." + handover.writer())
                                        .orElse(handover.writer()))
                        .fact(
                                texts.get("handover.made"),
                                texts.get("run.by", handover.madeBy(), formats.time(handover.madeAt())))
                        .fact(texts.get("run.sha"), handover.fileSha256().substring(0, 16) + " …"),
                buttons));
        var rows = new VBox();
        view.lines().forEach(line -> rows.getChildren().add(line(line)));
        if (view.lines().size() < handover.postings()) {
            rows.getChildren()
                    .add(new Label(texts.get(
                            "handover.more",
                            formats.number(handover.postings() - view.lines().size()))));
        }
        detail.show(handover.id(), List.of(head, new Card(texts.get("column.postings"), rows)));
    }

    private Node line(HandoverQueries.Line line) {
        FinancePosting posting = line.posting();
        String about = texts.get(
                "handover.line", posting.bookingNumber(), posting.product(), posting.account(), posting.costCentre());
        var name = new VBox(new TwoLines(posting.creditorName(), about));
        line.reason().ifPresent(reason -> {
            // In full: it says what has to be mended.
            var why = new Label(reason);
            why.setWrapText(true);
            why.getStyleClass().add("cell-about");
            name.getChildren().add(why);
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        var amount = new Label(words.money(posting.amountCents()));
        amount.setMinWidth(Region.USE_PREF_SIZE);
        Tone tone = switch (line.state()) {
            case HANDED -> Tone.INFO;
            case ACCEPTED -> Tone.SUCCESS;
            case REFUSED -> Tone.DANGER;
            case REPLACED -> Tone.NEUTRAL;
        };
        var row = new HBox(12, name, amount, new StatusBadge(tone, texts.get("handover.state." + line.state())));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("run-item");
        return row;
    }
}

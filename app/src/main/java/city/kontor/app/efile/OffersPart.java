package city.kontor.app.efile;

import city.kontor.app.efile.DisposalModel.Line;
import city.kontor.app.efile.DisposalModel.OfferView;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Part;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.Offer;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the archive was offered, what it said, and where each file stands. */
final class OffersPart {
    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final DisposalWords disposal;
    private final DisposalModel model;
    private final DisposalDeeds deeds;

    OffersPart(Kit kit, DisposalModel model, DisposalDeeds deeds) {
        this.kit = kit;
        texts = kit.texts().beside(OffersPart.class);
        words = new EfileWords(kit.texts());
        disposal = new DisposalWords(kit.texts());
        this.model = model;
        this.deeds = deeds;
    }

    Part part() {
        var list = new ListDetail<Offer>(
                kit.texts(),
                texts.get("disposal.offers"),
                model.offers().list(),
                List.of(
                        Column.text(texts.get("file.title"), Column.Room.giving(160, 320), "", Offer::title),
                        Column.text(texts.get("disposal.to"), 140, "", Offer::archive),
                        Column.text(
                                texts.get("disposal.offered"),
                                Column.Room.giving(150, 160),
                                "",
                                one -> texts.formats().time(one.offered().at()))),
                new EmptyState(
                        Feather.SEND,
                        texts.get("disposal.offers.empty.title"),
                        texts.get("disposal.offers.empty.text"),
                        deeds.offer()),
                offerPane());
        return new Part(
                "disposal-offers",
                texts.get("disposal.offers"),
                Feather.SEND,
                list,
                deeds.offer(),
                () -> model.offers().shownProperty().get().map(deeds::of).orElse(List.of()),
                model.offers());
    }

    private Node offerPane() {
        var head = new Card();
        var buttons = new ActionButtons("offer-primary");
        var detail = new DetailPane(head);
        return new DetailPlace<>(
                model.offers().shownProperty(),
                model.offers().loadingProperty(),
                new EmptyState(Feather.SEND, texts.get("disposal.none.title"), texts.get("disposal.offers.none.text")),
                detail,
                shown -> shown.ifPresentOrElse(
                        view -> {
                            buttons.show(deeds.of(view));
                            head.show(List.of(new HeadLine(view.offer().title()), facts(view), buttons));
                            detail.show(
                                    view.offer().id(),
                                    List.of(
                                            head,
                                            new Card(
                                                    texts.get(
                                                            "disposal.files",
                                                            view.lines().size()),
                                                    lines(view))));
                        },
                        buttons::clear));
    }

    private FormGrid facts(OfferView view) {
        Offer offer = view.offer();
        var facts = new FormGrid()
                .fact(texts.get("facts.department"), view.names().department(offer.scope()))
                .fact(texts.get("disposal.to"), offer.archive())
                .fact(texts.get("disposal.offered"), disposal.signed(offer.offered()));
        offer.offerReceived()
                .ifPresent(at -> facts.fact(
                        texts.get("disposal.offer.received"), texts.formats().time(at)));
        offer.handedOver().ifPresent(by -> facts.fact(texts.get("disposal.handed"), disposal.signed(by)));
        disposal.fact(facts, "disposal.package", offer.packageSha256());
        offer.packageReceived()
                .ifPresent(at -> facts.fact(
                        texts.get("disposal.package.received"), texts.formats().time(at)));
        return facts;
    }

    private Node lines(OfferView view) {
        var lines = new VBox(6);
        for (Line line : view.lines()) {
            String decision = line.item()
                    .decision()
                    .map(words::appraisal)
                    .orElseGet(() -> texts.get(
                            "disposal.proposed", words.appraisal(line.item().proposal())));
            boolean nameless = line.title().isEmpty();
            String below = Stream.of(
                            nameless ? "" : line.name(),
                            decision,
                            line.item().archiveId(),
                            line.item().note())
                    .filter(text -> !text.isEmpty())
                    .reduce((one, other) -> texts.get("file.about", one, other))
                    .orElse("");
            var name = new TwoLines(nameless ? line.name() : line.title(), below);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            var row = new HBox(8, name, disposal.badge(line.item().state()));
            row.getStyleClass().add("efile-line");
            lines.getChildren().add(row);
        }
        return lines;
    }
}

package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.store.HandoverQueries;
import city.kontor.invoice.store.HandoverSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The treasury's handovers to the finance system: bookings go out in numbered files, answers come back. */
final class HandoversScreen implements Screen {
    private final HandoversModel model;
    private final HandoverActions actions;
    private final Action create;
    private final ListDetail<HandoverSummary> list;
    private final VBox view;

    HandoversScreen(Kit kit, HandoversModel model) {
        this.model = model;
        Texts texts = kit.texts().beside(HandoversScreen.class);
        var words = new InvoiceWords(kit.texts());
        var formats = texts.formats();
        actions = new HandoverActions(kit, model);
        create = actions.create();
        list = new ListDetail<>(
                kit.texts(),
                texts.get("workplace.handovers"),
                model.handovers().list(),
                List.of(
                        Column.text(
                                texts.get("column.number"), Column.Room.giving(148, 160), "", HandoverSummary::number),
                        Column.<HandoverSummary>text(
                                        texts.get("handover.made"), 130, "", one -> formats.time(one.madeAt()))
                                .exported(one -> CellValue.at(one.madeAt())),
                        Column.<HandoverSummary>number(
                                        texts.get("column.postings"), 70, "", one -> formats.number(one.postings()))
                                .exported(one -> CellValue.count(one.postings())),
                        Column.<HandoverSummary>number(
                                        texts.get("column.amount"), 112, "", one -> words.money(one.totalCents()))
                                .exported(one -> CellValue.cents(one.totalCents())),
                        Column.<HandoverSummary>node(
                                        texts.get("column.state"),
                                        Column.Room.giving(120, 150),
                                        "",
                                        one -> badge(texts, one))
                                .exported(
                                        one -> CellValue.text(badge(texts, one).getText()))),
                new EmptyState(
                        Feather.SEND, texts.get("handover.empty.title"), texts.get("handover.empty.text"), create),
                new HandoverPane(kit, model, actions));
        list.exportedBy(kit);
        VBox.setVgrow(list, Priority.ALWAYS);
        var header = new ScreenHeader(texts.get("workplace.handovers"), List.of(), create);
        model.waitingProperty().addListener((property, before, now) -> header.setSubtitle(waiting(texts, now)));
        view = new VBox(header, list);
        view.getStylesheets().add(StyleSheet.of(HandoversScreen.class, "invoice.css"));
    }

    private static String waiting(Texts texts, HandoverQueries.Waiting now) {
        return texts.get("handover.waiting", now.invoices() + now.reversals());
    }

    static StatusBadge badge(Texts texts, HandoverSummary handover) {
        if (handover.refused() > 0) {
            return new StatusBadge(Tone.DANGER, texts.get("handover.refused", handover.refused()));
        }
        return handover.answered()
                ? new StatusBadge(Tone.SUCCESS, texts.get("handover.accepted"))
                : new StatusBadge(Tone.INFO, texts.get("handover.handed"));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        model.follow();
        subject.ifPresent(model.handovers().list()::selectKey);
        list.focusList();
    }

    @Override
    public void leave() {
        model.rest();
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<Action>();
        all.add(create);
        model.handovers().shownProperty().get().ifPresent(shown -> all.addAll(actions.of(shown)));
        return all;
    }
}

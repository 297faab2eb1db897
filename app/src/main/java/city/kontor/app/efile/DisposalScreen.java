package city.kontor.app.efile;

import city.kontor.app.efile.DisposalModel.DisposalView;
import city.kontor.app.efile.DisposalModel.Line;
import city.kontor.app.efile.DisposalModel.OfferView;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Part;
import city.kontor.app.kit.PartsScreen;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.Disposal;
import city.kontor.efile.EFile;
import city.kontor.efile.Grave;
import city.kontor.efile.ItemState;
import city.kontor.efile.Offer;
import city.kontor.efile.Tombstone;
import city.kontor.kernel.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Disposal: which files are due, what the archive was offered and said, and what was destroyed. */
final class DisposalScreen implements Screen {
    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final DisposalModel model;
    private final DisposalDeeds deeds;
    private final PartsScreen screen;

    DisposalScreen(Kit kit, DisposalModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(DisposalScreen.class);
        this.words = new EfileWords(kit.texts());
        this.model = model;
        deeds = new DisposalDeeds(kit, model);
        screen = new PartsScreen(
                kit.texts(),
                texts.get("workplace." + EfileWorkplaces.DISPOSAL),
                List.of(periods(), offers(), graves()),
                Objects.requireNonNull(DisposalScreen.class.getResource("efile.css"))
                        .toExternalForm());
    }

    @Override
    public Node view() {
        return screen.view();
    }

    @Override
    public void enter(Optional<String> subject) {
        model.follow();
        screen.enter(subject);
    }

    @Override
    public void leave() {
        model.rest();
        screen.leave();
    }

    @Override
    public List<Action> actions() {
        return screen.actions();
    }

    private Part periods() {
        var list = new ListDetail<Disposal>(
                        kit.texts(),
                        texts.get("disposal.periods"),
                        model.disposals().list(),
                        List.of(
                                Column.text(texts.get("facts.number"), 170, "", one -> words.number(one.file())),
                                Column.text(
                                        texts.get("file.title"),
                                        Column.Room.giving(150, 300),
                                        "",
                                        one -> words.title(one.file())),
                                Column.text(
                                        texts.get("keeping.until"),
                                        110,
                                        "",
                                        one -> texts.formats().date(one.keptUntil())),
                                Column.node(texts.get("disposal.stage"), 140, "", one -> badge(stage(one)))),
                        new EmptyState(
                                Feather.ARCHIVE,
                                texts.get("disposal.periods.empty.title"),
                                texts.get("disposal.periods.empty.text")),
                        disposalPane())
                .exportedBy(kit);
        list.addToBar(stages());
        return new Part(
                "disposal-periods",
                texts.get("disposal.periods"),
                Feather.CLOCK,
                list,
                deeds.offer(),
                List::of,
                model.disposals());
    }

    /** Which files are shown, each choice with how many there are. */
    private Node stages() {
        var all = Stream.concat(
                        Stream.of(Optional.<Disposal.Stage>empty()),
                        Stream.of(Disposal.Stage.values()).map(Optional::of))
                .toList();
        var choice = new Choice<>(texts.get("disposal.stage"), all, this::counted);
        choice.setId("disposal-stage");
        choice.getSelectionModel().selectFirst();
        choice.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.wanted().set(now);
            }
        });
        // The words hold counts, which come later and change.
        model.counts().property().addListener((property, before, now) -> {
            Optional<Disposal.Stage> chosen = choice.getValue();
            choice.getItems().setAll(all);
            choice.setValue(chosen);
        });
        return choice;
    }

    private String counted(Optional<Disposal.Stage> stage) {
        long count = stage.map(one -> model.counts().get().getOrDefault(one, 0L))
                .orElseGet(() -> model.counts().get().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        return texts.get(
                "disposal.counted",
                stage.map(one -> texts.get("disposal.stage." + one)).orElseGet(() -> texts.get("disposal.stage.all")),
                count);
    }

    private Disposal.Stage stage(Disposal one) {
        return one.stage(model.parts().today());
    }

    private StatusBadge badge(Disposal.Stage stage) {
        Tone tone = switch (stage) {
            case DUE -> Tone.WARNING;
            case HELD, PROPOSED -> Tone.DANGER;
            case OFFERED, APPRAISED, HANDED_OVER -> Tone.INFO;
            case TAKEN_OVER -> Tone.SUCCESS;
            case KEPT -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, texts.get("disposal.stage." + stage));
    }

    private Node disposalPane() {
        var head = new Card();
        var detail = new DetailPane(head);
        return new DetailPlace<>(
                model.disposals().shownProperty(),
                model.disposals().loadingProperty(),
                new EmptyState(Feather.CLOCK, texts.get("disposal.none.title"), texts.get("disposal.none.text")),
                detail,
                shown -> shown.ifPresent(view -> {
                    head.show(List.of(
                            new HeadLine(words.title(view.disposal().file()), badge(view.stage())), facts(view)));
                    detail.show(view.disposal().file().id(), List.of(head));
                }));
    }

    private FormGrid facts(DisposalView view) {
        Disposal one = view.disposal();
        EFile file = one.file();
        var facts = new FormGrid()
                .fact(texts.get("facts.number"), words.number(file))
                .fact(texts.get("facts.department"), view.names().department(file.scope()))
                .fact(texts.get("facts.closed"), signed(file.closed().orElseThrow()))
                .fact(texts.get("keeping.until"), texts.formats().date(one.keptUntil()))
                .fact(texts.get("disposal.proposal"), words.appraisal(one.appraisal()));
        file.keeping()
                .years()
                .ifPresent(years -> facts.fact(
                        texts.get("keeping.years"),
                        texts.get(
                                "keeping.years.text",
                                years,
                                texts.get("keeping.own", file.keeping().yearsReason()))));
        file.keeping().hold().ifPresent(reason -> facts.fact(texts.get("keeping.hold"), reason));
        one.item().ifPresent(item -> {
            item.decision()
                    .ifPresent(decision -> facts.fact(texts.get("disposal.decision"), words.appraisal(decision)));
            fact(facts, "disposal.source", item.source());
            fact(facts, "disposal.archiveId", item.archiveId());
            fact(facts, "file.note", item.note());
        });
        facts.fact(texts.get("disposal.next"), texts.get("disposal.next." + view.stage()));
        return facts;
    }

    private Part offers() {
        var list = new ListDetail<Offer>(
                kit.texts(),
                texts.get("disposal.offers"),
                model.offers().list(),
                List.of(
                        Column.text(texts.get("file.title"), Column.Room.giving(160, 320), "", Offer::title),
                        Column.text(texts.get("disposal.to"), 140, "", Offer::archive),
                        Column.text(
                                texts.get("disposal.offered"),
                                110,
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
                            List<Action> actions = deeds.of(view);
                            buttons.show(
                                    actions.stream().findFirst(),
                                    actions.stream().skip(1).toList());
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
                .fact(texts.get("disposal.offered"), signed(offer.offered()));
        offer.offerReceived()
                .ifPresent(at -> facts.fact(
                        texts.get("disposal.offer.received"), texts.formats().time(at)));
        offer.handedOver().ifPresent(by -> facts.fact(texts.get("disposal.handed"), signed(by)));
        fact(facts, "disposal.package", offer.packageSha256());
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
            String below = Stream.of(
                            line.name(),
                            decision,
                            line.item().archiveId(),
                            line.item().note())
                    .filter(text -> !text.isEmpty())
                    .reduce((one, other) -> texts.get("file.about", one, other))
                    .orElse("");
            var name = new TwoLines(line.title().isEmpty() ? line.name() : line.title(), below);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            var row = new HBox(8, name, badge(line.item().state()));
            row.getStyleClass().add("efile-line");
            lines.getChildren().add(row);
        }
        return lines;
    }

    private StatusBadge badge(ItemState state) {
        Tone tone = switch (state) {
            case OFFERED, APPRAISED, HANDED_OVER -> Tone.INFO;
            case TAKEN_OVER -> Tone.SUCCESS;
            case PROPOSED -> Tone.DANGER;
            case DESTROYED, WITHDRAWN -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, texts.get("disposal.state." + state));
    }

    private Part graves() {
        var list = new ListDetail<Grave>(
                        kit.texts(),
                        texts.get("disposal.graves"),
                        model.graves().list(),
                        List.of(
                                Column.text(
                                        texts.get("facts.number"),
                                        170,
                                        "",
                                        one -> one.tombstone().number().orElse("")),
                                Column.text(
                                        texts.get("facts.entry"),
                                        Column.Room.giving(150, 280),
                                        "",
                                        one -> position(one.tombstone())),
                                Column.text(
                                        texts.get("disposal.destroyed"),
                                        130,
                                        "",
                                        one -> texts.formats()
                                                .time(one.tombstone()
                                                        .destroyed()
                                                        .at()))),
                        new EmptyState(
                                Feather.TRASH_2,
                                texts.get("disposal.graves.empty.title"),
                                texts.get("disposal.graves.empty.text")),
                        gravePane())
                .exportedBy(kit);
        return new Part(
                "disposal-graves",
                texts.get("disposal.graves"),
                Feather.TRASH_2,
                list,
                deeds.offer().offeredWhen(new SimpleBooleanProperty(false)),
                List::of,
                model.graves());
    }

    private Node gravePane() {
        var head = new Card();
        var detail = new DetailPane(head);
        return new DetailPlace<>(
                model.graves().shownProperty(),
                model.graves().loadingProperty(),
                new EmptyState(
                        Feather.TRASH_2, texts.get("disposal.none.title"), texts.get("disposal.graves.none.text")),
                detail,
                shown -> shown.ifPresent(grave -> {
                    Tombstone stone = grave.tombstone();
                    head.show(List.of(
                            new HeadLine(
                                    stone.number().orElse(stone.fileId()),
                                    new StatusBadge(Tone.NEUTRAL, texts.get("disposal.state.DESTROYED"))),
                            facts(stone)));
                    var cards = new ArrayList<Node>(List.of(head));
                    cards.add(new Card(texts.get("disposal.proof"), proof(grave)));
                    detail.show(stone.fileId(), cards);
                }));
    }

    private FormGrid facts(Tombstone stone) {
        var facts = new FormGrid();
        facts.fact(texts.get("file.title"), stone.title().orElseGet(() -> texts.get("disposal.title.gone")));
        facts.fact(texts.get("facts.entry"), position(stone));
        facts.fact(
                texts.get("disposal.ran"),
                texts.get(
                        "disposal.ran.text",
                        texts.formats().date(stone.opened()),
                        texts.formats().date(stone.closed())));
        facts.fact(texts.get("keeping.until"), texts.formats().date(stone.keptUntil()));
        facts.fact(texts.get("disposal.decision"), words.appraisal(stone.decision()));
        fact(facts, "disposal.source", stone.source());
        fact(facts, "disposal.archiveId", stone.archiveId());
        fact(facts, "disposal.paper", stone.paperNote());
        facts.fact(
                texts.get("disposal.amount"),
                texts.get("disposal.amount.text", stone.documents(), words.size(stone.bytes())));
        facts.fact(texts.get("disposal.proposed.by"), signed(stone.proposed()));
        facts.fact(texts.get("disposal.destroyed.by"), signed(stone.destroyed()));
        return facts;
    }

    private FormGrid proof(Grave grave) {
        var facts = new FormGrid();
        grave.erasure()
                .ifPresentOrElse(
                        erasure -> {
                            facts.fact(
                                    texts.get("disposal.erased"),
                                    texts.get(
                                            "disposal.erased.text",
                                            texts.formats().time(erasure.at()),
                                            erasure.payloads(),
                                            erasure.documents()));
                            facts.fact(
                                    texts.get("disposal.head"),
                                    texts.get("disposal.head.text", erasure.headSeq(), erasure.headHash()));
                            facts.fact(
                                    texts.get("disposal.backups"),
                                    texts.formats().date(erasure.backupsUntil()));
                        },
                        () -> facts.fact(texts.get("disposal.erased"), texts.get("disposal.erased.waits")));
        fact(facts, "disposal.package", grave.tombstone().packageSha256());
        return facts;
    }

    private String position(Tombstone stone) {
        return texts.get("entry.name", stone.positionKey(), stone.positionTitle());
    }

    private String signed(Signature by) {
        return texts.get("facts.by", by.name(), texts.formats().time(by.at()));
    }

    private void fact(FormGrid facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.fact(texts.get(key), value);
        }
    }
}

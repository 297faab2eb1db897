package city.kontor.app.efile;

import city.kontor.app.efile.DisposalModel.DisposalView;
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
import city.kontor.app.kit.Texts;
import city.kontor.efile.Disposal;
import city.kontor.efile.EFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** Closed files, how long they are still kept, and what is to be done with them. */
final class PeriodsPart {
    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final DisposalWords disposal;
    private final DisposalModel model;
    private final DisposalDeeds deeds;

    PeriodsPart(Kit kit, DisposalModel model, DisposalDeeds deeds) {
        this.kit = kit;
        texts = kit.texts().beside(PeriodsPart.class);
        words = new EfileWords(kit.texts());
        disposal = new DisposalWords(kit.texts());
        this.model = model;
        this.deeds = deeds;
    }

    Part part() {
        var list = new ListDetail<Disposal>(
                        kit.texts(),
                        texts.get("disposal.periods"),
                        model.disposals().list(),
                        List.of(
                                Column.text(
                                        texts.get("facts.number"),
                                        Column.Room.giving(180, 210),
                                        "",
                                        one -> words.number(one.file())),
                                Column.text(
                                        texts.get("file.title"),
                                        Column.Room.giving(150, 300),
                                        "",
                                        one -> words.title(one.file())),
                                Column.text(
                                        texts.get("disposal.until"),
                                        136,
                                        "",
                                        one -> texts.formats().date(one.keptUntil())),
                                Column.node(texts.get("disposal.stage"), 140, "", one -> disposal.badge(stage(one)))),
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
                            new HeadLine(words.title(view.disposal().file()), disposal.badge(view.stage())),
                            facts(view)));
                    detail.show(view.disposal().file().id(), List.of(head));
                }));
    }

    private FormGrid facts(DisposalView view) {
        Disposal one = view.disposal();
        EFile file = one.file();
        var facts = new FormGrid()
                .fact(texts.get("facts.number"), words.number(file))
                .fact(texts.get("facts.department"), view.names().department(file.department()))
                .fact(texts.get("facts.closed"), disposal.signed(file.closed().orElseThrow()))
                .fact(texts.get("disposal.until"), texts.formats().date(one.keptUntil()))
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
            disposal.fact(facts, "disposal.source", item.source());
            disposal.fact(facts, "disposal.archiveId", item.archiveId());
            disposal.fact(facts, "file.note", item.note());
        });
        facts.fact(texts.get("disposal.next"), texts.get("disposal.next." + view.stage()));
        return facts;
    }
}

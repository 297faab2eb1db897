package city.kontor.app.efile;

import city.kontor.app.kit.Action;
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
import city.kontor.app.kit.PartsScreen;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.PlanEntry;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** The file plan and how reference numbers look, for those who keep them. */
final class PlanScreen {
    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final PlanModel model;
    private final PlanDeeds deeds;

    private PlanScreen(Kit kit, PlanModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(PlanScreen.class);
        this.words = new EfileWords(kit.texts());
        this.model = model;
        deeds = new PlanDeeds(kit, model);
    }

    static Screen of(Kit kit, PlanModel model) {
        var plan = new PlanScreen(kit, model);
        return new PartsScreen(
                kit.texts(),
                plan.texts.get("workplace." + EfileWorkplaces.PLAN),
                List.of(plan.entries(), plan.patterns()),
                StyleSheet.of(PlanScreen.class, "efile.css"),
                List.of(model));
    }

    private Part entries() {
        Action create = deeds.create();
        var list = new ListDetail<PlanEntry>(
                        kit.texts(),
                        texts.get("plan.entries"),
                        model.entries().list(),
                        List.of(
                                Column.text(texts.get("plan.key"), 116, "", PlanEntry::key),
                                Column.text(
                                        texts.get("plan.title"), Column.Room.giving(180, 320), "", PlanEntry::title),
                                Column.text(
                                        texts.get("plan.years.short"),
                                        110,
                                        "",
                                        entry -> entry.retentionYears()
                                                .map(years -> texts.get("plan.years.value", years))
                                                .orElse("")),
                                Column.text(
                                        texts.get("plan.appraisal"),
                                        110,
                                        "",
                                        entry -> entry.appraisal()
                                                .map(words::appraisal)
                                                .orElse(""))),
                        new EmptyState(
                                Feather.LIST,
                                texts.get("plan.empty.title"),
                                texts.get("plan.empty.text"),
                                deeds.sample()),
                        entryPane())
                .exportedBy(kit);
        return new Part(
                "plan-entries",
                texts.get("plan.entries"),
                Feather.LIST,
                list,
                create,
                () -> {
                    var all = new ArrayList<Action>(List.of(deeds.importing()));
                    model.entries().shownProperty().get().map(deeds::of).ifPresent(all::addAll);
                    return all;
                },
                model.entries());
    }

    private Node entryPane() {
        var head = new Card();
        var buttons = new ActionButtons("plan-change");
        var detail = new DetailPane(head);
        return new DetailPlace<>(
                model.entries().shownProperty(),
                model.entries().loadingProperty(),
                new EmptyState(
                        Feather.LIST, texts.get("plan.none.title"), texts.get("plan.none.text"), deeds.importing()),
                detail,
                shown -> shown.ifPresentOrElse(
                        view -> {
                            buttons.show(deeds.of(view));
                            head.show(List.of(title(view.entry()), facts(view), buttons));
                            detail.show(view.entry().id(), List.of(head));
                        },
                        buttons::clear));
    }

    private Node title(PlanEntry entry) {
        return entry.active()
                ? new HeadLine(words.entry(entry))
                : new HeadLine(words.entry(entry), new StatusBadge(Tone.NEUTRAL, texts.get("plan.retired")));
    }

    private FormGrid facts(PlanModel.EntryView view) {
        PlanEntry entry = view.entry();
        var facts = new FormGrid()
                .fact(texts.get("plan.parent"), view.above().map(words::entry).orElse(texts.get("plan.parent.none")))
                .fact(
                        texts.get("plan.years.short"),
                        from(
                                "plan.years.value",
                                view.retention().years(),
                                view.retention().yearsFrom(),
                                entry))
                .fact(
                        texts.get("plan.appraisal"),
                        from(
                                "plan.appraisal.value",
                                words.appraisal(view.retention().appraisal()),
                                view.retention().appraisalFrom(),
                                entry))
                .fact(
                        texts.get("plan.department"),
                        entry.department().map(view.names()::department).orElse(texts.get("plan.department.any")))
                .fact(texts.get("plan.files"), texts.formats().number(view.files()));
        view.arriving().forEach(source -> facts.fact(texts.get("plan.filing"), texts.get("plan.filing." + source)));
        if (!entry.note().isBlank()) {
            facts.fact(texts.get("plan.note"), entry.note());
        }
        return facts;
    }

    /** A value, and from where where it is inherited. */
    private String from(String key, Object value, String from, PlanEntry entry) {
        String text = texts.get(key, value);
        return from.isEmpty() || from.equals(entry.key()) ? text : texts.get("plan.from", text, from);
    }

    private Part patterns() {
        Action change = Action.of(
                        texts.get("pattern.change"),
                        Feather.EDIT_2,
                        () -> model.patterns().shownProperty().get().ifPresent(deeds::change))
                .offeredWhen(model.mayChange());
        return new Part(
                "plan-patterns",
                texts.get("plan.patterns"),
                Feather.HASH,
                new ListDetail<>(
                        kit.texts(),
                        texts.get("plan.patterns"),
                        model.patterns().list(),
                        List.of(
                                Column.text(
                                        texts.get("pattern.kind"),
                                        120,
                                        "",
                                        view -> texts.get("pattern." + view.kind())),
                                Column.text(
                                        texts.get("pattern.pattern"),
                                        Column.Room.giving(220, 380),
                                        "",
                                        PlanModel.PatternView::pattern)),
                        new EmptyState(Feather.HASH, texts.get("pattern.none.title"), texts.get("pattern.none.text")),
                        new EmptyState(
                                Feather.HASH, texts.get("pattern.about.title"), texts.get("pattern.about.text"))),
                change,
                List::of,
                model.patterns());
    }
}

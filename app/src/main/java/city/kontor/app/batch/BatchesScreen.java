package city.kontor.app.batch;

import city.kontor.app.desk.DeskList;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Part;
import city.kontor.app.kit.PartsScreen;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.scanning.Batch;
import city.kontor.scanning.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** The batches of all stations, those that are done, the profiles and the protection classes. */
final class BatchesScreen implements Screen {
    private final Kit kit;
    private final Texts texts;
    private final BatchWords words;
    private final BatchesModel model;
    private final BatchDeeds deeds;
    private final ProfileDeeds profileDeeds;
    private final Part openPart;
    private final PartsScreen screen;

    BatchesScreen(Kit kit, BatchesModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(BatchesScreen.class);
        this.words = new BatchWords(kit.texts());
        this.model = model;
        deeds = new BatchDeeds(kit, model);
        profileDeeds = new ProfileDeeds(kit, model);
        openPart = batches("open", model.open());
        screen = new PartsScreen(
                kit.texts(),
                texts.get("workplace." + BatchWorkplaces.BATCHES),
                List.of(openPart, batches("done", model.done()), profiles(), rules()),
                StyleSheet.of(BatchesScreen.class, "batch.css"),
                List.of(model.mayDecide()));
    }

    @Override
    public Node view() {
        return screen.view();
    }

    /** @param subject a batch's id */
    @Override
    public void enter(Optional<String> subject) {
        subject.ifPresent(id -> {
            screen.show(openPart);
            model.open().list().selectKey(id);
        });
        screen.enter(subject);
    }

    @Override
    public void leave() {
        screen.leave();
    }

    @Override
    public List<Action> actions() {
        return screen.actions();
    }

    private Part batches(String key, DeskList<Batch, BatchView> batches) {
        Action begin = key.equals("open") ? deeds.begin() : deeds.report();
        return new Part(
                "batches-" + key,
                texts.get("batches." + key),
                key.equals("open") ? Feather.LAYERS : Feather.ARCHIVE,
                new ListDetail<>(
                        kit.texts(),
                        texts.get("workplace." + BatchWorkplaces.BATCHES),
                        batches.list(),
                        columns(key.equals("open")),
                        new EmptyState(
                                Feather.LAYERS,
                                texts.get("batches." + key + ".empty.title"),
                                texts.get("batches." + key + ".empty.text"),
                                begin),
                        new BatchPane(kit, batches, deeds)),
                begin,
                () -> batches.shownProperty().get().map(this::actions).orElse(List.of()),
                batches);
    }

    /** @param open whether somebody can hold them: what is closed lies with nobody */
    private List<Column<Batch>> columns(boolean open) {
        var formats = texts.formats();
        var columns = new ArrayList<Column<Batch>>();
        columns.add(Column.node(
                texts.get("column.batch"),
                Column.Room.giving(open ? 150 : 210, open ? 230 : 300),
                "",
                batch -> new TwoLines(words.name(batch), words.profile(batch.profile()))));
        columns.add(Column.node(
                texts.get("column.stage"),
                124,
                "",
                batch -> new StatusBadge(BatchWords.tone(batch.stage()), words.stage(batch.stage()))));
        if (open) {
            columns.add(Column.text(
                    texts.get("column.holder"),
                    Column.Room.giving(96, 150),
                    "",
                    batch -> batch.holder().map(held -> held.name()).orElse(texts.get("batch.holder.none"))));
        }
        columns.add(Column.number(
                texts.get("column.pages"),
                56,
                "",
                batch -> formats.number(batch.work().pages())));
        columns.add(Column.text(
                texts.get("column.opened"),
                open ? 128 : 92,
                "",
                batch -> open
                        ? formats.time(batch.signatures().opened().at())
                        : formats.date(
                                LocalDate.ofInstant(batch.signatures().opened().at(), Formats.ZONE))));
        return columns;
    }

    private List<Action> actions(BatchView view) {
        var all = new ArrayList<>(deeds.others(view));
        deeds.primary(view).ifPresent(all::addFirst);
        return all;
    }

    private Part profiles() {
        Action create = profileDeeds.create();
        var shown = model.profiles();
        return new Part(
                "batches-profiles",
                texts.get("batches.profiles"),
                Feather.SLIDERS,
                new ListDetail<>(
                        kit.texts(),
                        texts.get("batches.profiles"),
                        shown.list(),
                        List.of(
                                Column.text(
                                        texts.get("column.profile"), Column.Room.giving(160, 280), "", Profile::name),
                                Column.number(
                                        texts.get("column.version"),
                                        80,
                                        "",
                                        profile -> String.valueOf(profile.version())),
                                Column.text(
                                        texts.get("column.protection"),
                                        110,
                                        "",
                                        profile -> words.protection(
                                                profile.settings().protection())),
                                Column.node(
                                        texts.get("column.paper"),
                                        130,
                                        "",
                                        profile -> profile.settings().replacing()
                                                ? new StatusBadge(Tone.WARNING, texts.get("paper.goes"))
                                                : new StatusBadge(Tone.NEUTRAL, texts.get("paper.stays")))),
                        new EmptyState(
                                Feather.SLIDERS,
                                texts.get("profiles.empty.title"),
                                texts.get("profiles.empty.text"),
                                create),
                        new ProfilePane(kit, model, profileDeeds)),
                create,
                () -> shown.shownProperty()
                        .get()
                        .map(view -> profileDeeds.of(view.profile()))
                        .orElse(List.of()),
                shown);
    }

    private Part rules() {
        var shown = model.rules();
        Action change = Action.of(
                texts.get("rule.CHANGE"),
                Feather.EDIT_2,
                () -> shown.shownProperty()
                        .get()
                        .ifPresent(rule -> profileDeeds.change(rule).fire()));
        return new Part(
                "batches-rules",
                texts.get("batches.rules"),
                Feather.SHIELD,
                new ListDetail<>(
                        kit.texts(),
                        texts.get("batches.rules"),
                        shown.list(),
                        List.of(
                                Column.text(
                                        texts.get("column.protection"),
                                        Column.Room.giving(120, 200),
                                        "",
                                        rule -> words.protection(rule.protection())),
                                Column.number(
                                        texts.get("column.sample"), 110, "", rule -> rule.samplePercent() + "\u00a0%"),
                                Column.number(
                                        texts.get("column.keep"),
                                        130,
                                        "",
                                        rule -> texts.get("rule.days.value", rule.keepDays())),
                                Column.text(
                                        texts.get("column.other"),
                                        130,
                                        "",
                                        rule -> texts.get(rule.otherPerson() ? "yes" : "no"))),
                        new EmptyState(Feather.SHIELD, texts.get("rule.none.title"), texts.get("rule.none.text")),
                        new RulePane(kit, model, profileDeeds)),
                change,
                List::of,
                shown);
    }
}

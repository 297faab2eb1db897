package city.kontor.app.work;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.Chips;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.Deadlines;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListAndForm;
import city.kontor.app.kit.ListPane;
import city.kontor.app.kit.Opened;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Trail;
import city.kontor.app.kit.TwoLines;
import city.kontor.kernel.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** My work: what waits for this person, the most urgent first; Enter opens it. */
final class WorkScreen implements Screen {
    private final Kit kit;
    private final Texts texts;
    private final WorkModel model;
    private final ListPane<WorkEntry> pane;
    private final ListAndForm<WorkEntry> view;
    private final Chips<Optional<WorkGroup>> chips;

    WorkScreen(Kit kit, WorkModel model, Function<Trail, Opened> form) {
        this.kit = kit;
        this.texts = kit.texts().beside(WorkScreen.class);
        this.model = model;
        chips = new Chips<>(
                texts,
                model.groupProperty(),
                group -> group.map(one -> one.title(kit.texts())).orElse(texts.get("chips.all")));
        pane = new ListPane<>(
                kit.texts(),
                texts.get("workplace.work"),
                model.work().list(),
                columns(),
                chips,
                new EmptyState(Feather.COFFEE, texts.get("work.empty.title"), texts.get("work.empty.text")),
                this::open);
        pane.exportedBy(kit);
        VBox.setVgrow(pane, Priority.ALWAYS);
        var header = new ScreenHeader(texts.get("workplace.work"), List.of());
        view = new ListAndForm<>(
                kit, WorkWorkplace.KEY, new VBox(header, pane), model.work().list(), WorkScreen::here, form);
        model.work().counts().addListener((property, before, now) -> showChips());
        model.totalProperty()
                .addListener((property, before, now) -> header.setSubtitle(texts.get("work.count", now.intValue())));
        header.setSubtitle(texts.get("work.count", model.totalProperty().get()));
        // The cells name departments and people, who may have come after the rows.
        model.work().names().addListener((property, before, now) -> pane.refresh());
        showChips();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        view.enter(subject);
        model.work().follow();
        if (subject.isEmpty()) {
            pane.focusList();
        }
    }

    @Override
    public void leave() {
        model.work().rest();
    }

    @Override
    public List<Action> actions() {
        return view.formShown() ? view.formActions() : pane.actions();
    }

    private void open() {
        model.work()
                .list()
                .selectedProperty()
                .get()
                .ifPresent(entry -> kit.navigator().go(entry.place()));
    }

    /** What is opened in place of the list; empty text for what is done in another workplace. */
    private static String here(WorkEntry entry) {
        Place place = entry.place();
        return place.workplace().equals(WorkWorkplace.KEY) ? place.subject().orElse("") : "";
    }

    private void showChips() {
        var counts = new HashMap<Optional<WorkGroup>, Integer>();
        Map<WorkGroup, Integer> each = model.work().counts().getValue();
        each.forEach((group, count) -> counts.put(Optional.of(group), count));
        counts.put(Optional.empty(), model.totalProperty().get());
        var choices = new ArrayList<Optional<WorkGroup>>();
        choices.add(Optional.empty());
        model.groups().forEach(group -> choices.add(Optional.of(group)));
        chips.show(choices, counts, Optional.empty());
    }

    private List<Column<WorkEntry>> columns() {
        return List.of(
                Column.<WorkEntry>node(
                                texts.get("column.task"),
                                176,
                                "group",
                                entry -> new StatusBadge(
                                        entry.group().tone(), entry.group().title(kit.texts())))
                        .exported(entry -> CellValue.text(entry.group().title(kit.texts()))),
                Column.<WorkEntry>node(
                                texts.get("column.about"),
                                Column.Room.giving(170, 310),
                                "title",
                                entry -> new TwoLines(entry.title(), about(entry)))
                        .exported(entry -> CellValue.text(entry.title())),
                Column.text(texts.get("column.number"), Column.Room.giving(150, 200), "", WorkEntry::number),
                Column.text(
                        texts.get("column.department"),
                        Column.Room.giving(90, 120),
                        "",
                        entry -> model.work().names().getValue().department(entry.scope())),
                Column.<WorkEntry>number(texts.get("column.amount"), 120, "amount", this::amount)
                        .exported(entry -> CellValue.cents(entry.amountCents())),
                Column.<WorkEntry>node(
                                texts.get("column.deadline"),
                                Column.Room.giving(190, 276),
                                "",
                                entry -> Deadlines.node(entry.due(kit.texts()), entry.urgency()))
                        .exported(entry -> CellValue.day(entry.deadline())));
    }

    private String about(WorkEntry entry) {
        return entry.about(kit.texts(), model.work().names().getValue());
    }

    private String amount(WorkEntry entry) {
        return entry.amountCents()
                .map(cents -> texts.formats().money(Money.euro(cents)))
                .orElse("");
    }
}

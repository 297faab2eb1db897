package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.ActionMenu;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FileDrop;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.Case;
import city.kontor.efile.Document;
import city.kontor.efile.EFile;
import city.kontor.kernel.OfficeDay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The open file: its cases and documents, and beside them what is selected. */
final class FilePane extends StackPane {
    private static final double NARROWEST = 260;
    private static final double SHARE = 0.38;
    private static final double TOO_NARROW = 760;

    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final FilesModel files;
    private final FileModel model;
    private final FileDeeds deeds;
    private final CaseDeeds caseDeeds;
    private final DocumentDeeds documentDeeds;
    private final CarryDeeds carryDeeds;
    private final CasesTree tree;
    private final FactsPane facts;
    private final CasePane casePane;
    private final DocumentPane documentPane;
    private final StackPane side = new StackPane();
    private final VBox head = new VBox(10);
    private final ActionButtons buttons = new ActionButtons("file-primary");
    private final ActionMenu more;
    private final StackPane cases;
    private final EmptyState noCases;
    private final TimeBar time;

    FilePane(Kit kit, FilesModel files, FileDeeds deeds) {
        this.kit = kit;
        this.texts = kit.texts().beside(FilePane.class);
        this.words = new EfileWords(kit.texts());
        this.files = files;
        this.model = files.file();
        this.deeds = deeds;
        caseDeeds = new CaseDeeds(kit, model);
        documentDeeds = new DocumentDeeds(kit, model);
        var routeDeeds = new RouteDeeds(kit, model);
        carryDeeds = new CarryDeeds(kit, model);
        tree = new CasesTree(words, model, texts.get("file.cases"));
        tree.setOnCarried(this::carried);
        facts = new FactsPane(kit, files.parts().histories(), deeds, id -> model.open(id, new Chosen.TheFile()));
        casePane = new CasePane(kit, caseDeeds, routeDeeds, documentDeeds);
        documentPane = new DocumentPane(kit, model, documentDeeds, routeDeeds);
        more = new ActionMenu(texts.get("file.more"));
        more.setMinWidth(USE_PREF_SIZE);
        head.getStyleClass().add("efile-head");
        noCases = new EmptyState(Feather.FOLDER, texts.get("file.cases.none.title"), texts.get("file.cases.none.text"));
        cases = new StackPane(tree, noCases);
        VBox.setVgrow(cases, Priority.ALWAYS);
        var list = new VBox(cases);
        list.setMinWidth(NARROWEST);
        new FileDrop(kit.texts(), cases, this::dropped);
        side.setMinWidth(NARROWEST);
        var split = new SplitPane(list, side);
        split.setDividerPositions(SHARE);
        split.widthProperty()
                .addListener((property, before, now) -> split.setOrientation(
                        now.doubleValue() < TOO_NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL));
        VBox.setVgrow(split, Priority.ALWAYS);
        time = new TimeBar(
                kit,
                moment -> model.goTo(texts.get("past.loading"), moment, this::seen),
                model::today,
                () -> model.shownProperty().get().ifPresent(this::who));
        model.travelProperty().addListener((property, before, now) -> now.ifPresentOrElse(this::begin, time::end));
        getChildren().add(new VBox(time, head, split));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && model.travelProperty().get().isPresent()) {
                event.consume();
                model.today();
            }
        });
        model.chosenProperty().addListener((property, before, now) -> showChosen());
        files.along()
                .luggageProperty()
                .addListener(
                        (property, before, now) -> model.shownProperty().get().ifPresent(this::show));
    }

    void show(FileView view) {
        EFile file = view.file();
        var badges = new ArrayList<Node>();
        badges.add(new StatusBadge(
                file.isOpen() ? Tone.INFO : Tone.NEUTRAL,
                texts.get(file.isOpen() ? "file.state.open" : "file.state.closed")));
        file.keeping()
                .hold()
                .ifPresent(reason -> badges.add(new StatusBadge(Tone.WARNING, texts.get("file.state.held"))));
        if (file.isRestricted()) {
            badges.add(new StatusBadge(Tone.WARNING, texts.get("file.state.restricted")));
        }
        files.along()
                .luggageProperty()
                .get()
                .piece(file.id())
                .ifPresent(piece -> badges.add(new StatusBadge(
                        piece.isWhole() ? Tone.SUCCESS : Tone.NEUTRAL,
                        piece.isWhole()
                                ? texts.get("along.badge")
                                : texts.get("along.badge.coming", piece.here(), piece.documents()))));
        badges.forEach(badge -> ((Region) badge).setMinWidth(USE_PREF_SIZE));
        var about = new Label(
                texts.get("file.about", words.number(file), view.names().department(file.department())));
        about.getStyleClass().add("cell-about");
        buttons.show(primary(view), List.of());
        more.show(others(view));
        var title = new HeadLine(words.title(file), badges.toArray(Node[]::new));
        HBox.setHgrow(title, Priority.ALWAYS);
        buttons.setMinWidth(USE_PREF_SIZE);
        buttons.setPrefWrapLength(0);
        var line = new HBox(8, title, buttons);
        List<String> ids = List.of("file-who", "file-travel");
        List<Action> looks = look(view);
        for (int i = 0; i < looks.size(); i++) {
            Button button = Buttons.icon(looks.get(i));
            button.setId(ids.get(i));
            line.getChildren().add(button);
        }
        line.getChildren().add(more);
        line.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().setAll(line, about);
        noCases.setVisible(view.cases().isEmpty());
        tree.setVisible(!view.cases().isEmpty());
        tree.show(view);
        showChosen();
    }

    private void showChosen() {
        model.shownProperty().get().ifPresent(view -> {
            switch (model.chosenProperty().get()) {
                case Chosen.TheFile file -> showFacts(view);
                case Chosen.TheCase one ->
                    view.caseView(one.caseId())
                            .ifPresentOrElse(
                                    shown -> {
                                        casePane.show(view, shown);
                                        put(casePane);
                                    },
                                    () -> showFacts(view));
                case Chosen.TheDocument one ->
                    view.document(one.documentId())
                            .flatMap(
                                    document -> view.caseView(document.caseId()).map(home -> new Shown(home, document)))
                            .ifPresentOrElse(
                                    shown -> {
                                        documentPane.show(view, shown.home(), shown.document());
                                        put(documentPane);
                                    },
                                    () -> showFacts(view));
            }
        });
    }

    private record Shown(CaseView home, Document document) {}

    private void showFacts(FileView view) {
        facts.show(view);
        put(facts);
    }

    private void put(Node node) {
        if (node != documentPane) {
            documentPane.clear();
        }
        if (!side.getChildren().equals(List.of(node))) {
            side.getChildren().setAll(node);
        }
    }

    private Optional<Action> primary(FileView view) {
        return Optional.of(caseDeeds.open(view)).filter(action -> view.file().isOpen() && view.mayWork());
    }

    /** What only shows: who may see the file, and how it was. */
    private List<Action> look(FileView view) {
        var all = new ArrayList<Action>();
        all.add(Action.of(texts.get("access.open"), Feather.USERS, () -> who(view))
                .keys("Shortcut+Alt+W"));
        all.add(
                view.past().isPresent()
                        ? Action.of(texts.get("past.back"), Feather.CORNER_UP_LEFT, model::today)
                                .keys("Shortcut+Alt+Z")
                        : Action.of(texts.get("past.open"), Feather.CLOCK, this::travel)
                                .keys("Shortcut+Alt+Z"));
        return all;
    }

    private void who(FileView view) {
        AccessSheet.open(
                kit, model.parts(), view, view.past().map(OfficeDay::at).orElseGet(model.parts()::today));
    }

    private void travel() {
        model.travel(
                texts.get("past.loading"),
                texts.language(),
                failure ->
                        kit.dialogs().message(Tone.WARNING, texts.get("past.offline"), texts.get("past.offline.text")));
    }

    private void begin(Travel travel) {
        if (travel.moments().isEmpty()) {
            model.today();
            return;
        }
        time.begin(travel);
        model.goTo(texts.get("past.loading"), travel.moments().size() - 1, this::seen);
    }

    private void seen(Travel.Seen seen) {
        time.show(seen);
    }

    private List<Action> others(FileView view) {
        var all = new ArrayList<Action>();
        if (view.past().isPresent()) {
            return all;
        }
        if (!(model.chosenProperty().get() instanceof Chosen.TheFile)) {
            all.add(Action.of(texts.get("file.facts"), Feather.INFO, () -> model.choose(new Chosen.TheFile())));
        }
        all.addAll(deeds.of(view));
        return all;
    }

    /** What can be done with the file and with what is selected in it. */
    List<Action> actions() {
        return model.shownProperty()
                .get()
                .map(view -> {
                    var all = new ArrayList<Action>(look(view));
                    if (view.past().isPresent()) {
                        return List.copyOf(all);
                    }
                    primary(view).ifPresent(all::add);
                    selectedCase(view).ifPresent(shown -> {
                        if (model.chosenProperty().get() instanceof Chosen.TheDocument(String id)) {
                            view.document(id).ifPresent(document -> {
                                documentPane.primary(view, shown, document).ifPresent(all::add);
                                all.addAll(documentPane.others(view, shown, document));
                            });
                        } else {
                            casePane.primary(view, shown).ifPresent(all::add);
                            all.addAll(casePane.others(view, shown));
                        }
                    });
                    all.addAll(others(view));
                    return List.copyOf(all);
                })
                .orElse(List.of());
    }

    /** The case that is selected or in which the selected document lies. */
    private Optional<CaseView> selectedCase(FileView view) {
        return switch (model.chosenProperty().get()) {
            case Chosen.TheFile file -> Optional.empty();
            case Chosen.TheCase one -> view.caseView(one.caseId());
            case Chosen.TheDocument one ->
                view.document(one.documentId()).flatMap(found -> view.caseView(found.caseId()));
        };
    }

    /** A document was dropped on a case of the file that is shown. */
    private void carried(Carried document, Case target) {
        if (!document.fileId().equals(target.fileId())) {
            carryDeeds.ask(document, Optional.of(target.fileId()), Optional.of(target.id()));
            return;
        }
        model.shownProperty()
                .get()
                .ifPresent(view -> view.document(document.documentId())
                        .filter(one -> view.past().isEmpty()
                                && view.mayWork()
                                && !one.caseId().equals(target.id()))
                        .ifPresent(one -> documentDeeds.move(view, one, target)));
    }

    /** A document was dropped on a file. */
    void carried(Carried document, EFile target) {
        carryDeeds.ask(document, Optional.of(target.id()), Optional.empty());
    }

    private void dropped(List<Path> files) {
        model.shownProperty().get().ifPresent(view -> {
            Optional<Case> target = selectedCase(view)
                    .map(CaseView::one)
                    .or(() -> view.cases().size() == 1
                            ? Optional.of(view.cases().getFirst().one())
                            : Optional.empty())
                    .filter(one -> one.isOpen() && view.mayWork());
            target.ifPresentOrElse(
                    one -> documentDeeds.file(one, files),
                    () -> kit.notices().say(Tone.WARNING, texts.get("file.drop.where")));
        });
    }
}

package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.ActionMenu;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.Document;
import city.kontor.efile.Route;
import city.kontor.efile.StepState;
import city.kontor.efile.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The selected document: its pages, its versions and what was disposed about it. */
final class DocumentPane extends BorderPane {
    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final FileModel model;
    private final DocumentDeeds deeds;
    private final RouteDeeds routeDeeds;
    private final RouteCards cards;
    private final ContentPane content;
    private final DetailPane versions = new DetailPane();
    private final DetailPane routes = new DetailPane();
    private final ActionButtons buttons = new ActionButtons("document-primary");
    private final ActionMenu more;
    private final VBox head = new VBox(10);
    private final Tab contentTab;
    private final Tab versionsTab;
    private final Tab routesTab;
    private String shown = "";

    DocumentPane(Kit kit, FileModel model, DocumentDeeds deeds, RouteDeeds routeDeeds) {
        this.kit = kit;
        this.texts = kit.texts().beside(DocumentPane.class);
        this.words = new EfileWords(kit.texts());
        this.model = model;
        this.deeds = deeds;
        this.routeDeeds = routeDeeds;
        cards = new RouteCards(kit, routeDeeds);
        content = new ContentPane(kit, model.parts());
        more = new ActionMenu(texts.get("document.more"));
        head.getStyleClass().add("efile-head");
        buttons.setPrefWrapLength(0);
        buttons.setMinWidth(USE_PREF_SIZE);
        contentTab = new Tab(texts.get("document.tab.content"), content);
        versionsTab = new Tab(texts.get("document.tab.versions"), versions);
        routesTab = new Tab(texts.get("document.tab.routes"), routes);
        var tabs = new TabPane(contentTab, routesTab, versionsTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        setTop(head);
        setCenter(tabs);
    }

    void show(FileView view, CaseView home, Document document) {
        if (!document.id().equals(shown)) {
            shown = document.id();
            contentTab.getTabPane().getSelectionModel().select(contentTab);
        }
        List<Route> about = view.routesAbout(document.id());
        List<Action> others = others(view, home, document);
        buttons.show(primary(view, home, document), List.of());
        more.show(others);
        var line = new HBox(8, buttons, more);
        line.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().setAll(title(document), facts(document), line);
        content.show(document.content());
        versionsTab.setText(texts.get("document.tab.versions.count", document.newest()));
        routesTab.setText(
                about.isEmpty()
                        ? texts.get("document.tab.routes")
                        : texts.get("document.tab.routes.count", about.size()));
        routes.show(
                document.id(),
                about.isEmpty()
                        ? List.of(new EmptyState(
                                Feather.SEND,
                                texts.get("document.routes.none.title"),
                                texts.get("document.routes.none.text")))
                        : cards.of(view, home, about));
        loadVersions(document);
    }

    void clear() {
        shown = "";
        content.clear();
    }

    /** The step that waits for this person, otherwise a new disposition. */
    Optional<Action> primary(FileView view, CaseView home, Document document) {
        return view.routesAbout(document.id()).stream()
                .flatMap(route -> route.steps().stream()
                        .filter(step -> step.state() == StepState.OPEN && view.actsFor(step.person()))
                        .flatMap(step -> routeDeeds.of(view, home.one(), route, step, document.newest()).stream()
                                .limit(1)))
                .findFirst()
                .or(() -> Optional.of(routeDeeds.give(home.one(), Optional.of(document)))
                        .filter(action -> view.mayWork()
                                && home.one().isOpen()
                                && document.cancelled().isEmpty()));
    }

    /** What else can be done with it. */
    List<Action> others(FileView view, CaseView home, Document document) {
        return home.one().isOpen()
                ? deeds.of(view, document)
                : List.of(
                        Action.of(texts.get("document.save"), Feather.DOWNLOAD, () -> deeds.save(document.content())));
    }

    private Node title(Document document) {
        var badges = new ArrayList<Node>();
        document.signed()
                .ifPresent(by -> badges.add(new StatusBadge(Tone.SUCCESS, texts.get("document.signed", by.name()))));
        document.checkedOut()
                .ifPresent(by -> badges.add(new StatusBadge(Tone.WARNING, texts.get("document.out", by.name()))));
        document.cancelled().ifPresent(by -> badges.add(new StatusBadge(Tone.DANGER, texts.get("document.cancelled"))));
        badges.forEach(badge -> ((Region) badge).setMinWidth(USE_PREF_SIZE));
        return new HeadLine(document.name(), badges.toArray(Node[]::new));
    }

    private Node facts(Document document) {
        var facts = new Label(texts.get(
                "document.facts",
                words.documentLine(document),
                document.newest(),
                words.size(document.content().bytes()),
                document.filed().name(),
                texts.formats().time(document.filed().at())));
        facts.getStyleClass().add("cell-about");
        facts.setWrapText(true);
        return facts;
    }

    private void loadVersions(Document document) {
        kit.tasks()
                .<List<Version>>start(
                        texts.get("document.tab.versions"),
                        progress -> model.parts().read(queries -> queries.versions(document.id())))
                .then(found -> {
                    if (document.id().equals(shown)) {
                        versions.show(
                                document.id(), found.stream().map(this::version).toList());
                    }
                });
    }

    private Node version(Version version) {
        String about = texts.get(
                "version.about",
                version.by().name(),
                texts.formats().time(version.by().at()),
                words.size(version.content().bytes()));
        var name = new TwoLines(
                texts.get("version.name", version.number(), version.content().name()),
                version.note().isBlank() ? about : about + " · " + version.note());
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(8, name);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("efile-line");
        if (version.isBesideAnother()) {
            line.getChildren().add(new StatusBadge(Tone.WARNING, texts.get("version.beside", version.basedOn())));
        }
        line.getChildren()
                .add(Buttons.icon(
                        Action.of(texts.get("document.save"), Feather.DOWNLOAD, () -> deeds.save(version.content()))));
        return line;
    }
}

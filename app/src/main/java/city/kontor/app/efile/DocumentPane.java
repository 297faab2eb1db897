package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.ActionMenu;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PageViewer;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.Annotation;
import city.kontor.efile.Document;
import city.kontor.efile.DocumentOrigin;
import city.kontor.efile.Route;
import city.kontor.efile.StepState;
import city.kontor.efile.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The selected document: its pages, its versions and what was disposed about it. */
final class DocumentPane extends BorderPane {
    private static final double ROOM_FOR_TWO = 760;
    private static final double LIST_HEIGHT = 150;

    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final FileModel model;
    private final DocumentDeeds deeds;
    private final RouteDeeds routeDeeds;
    private final RouteCards cards;
    private final ContentPane content;
    private final AnnotationDeeds annotationDeeds;
    private final AnnotationBar annotations;
    private final DetailPane annotationList = new DetailPane();
    private final BorderPane pages = new BorderPane();
    private final BorderPane pageAndList = new BorderPane();
    private boolean annotationsListed;
    private final FlowPane relations = new FlowPane(12, 4);
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
        content = new ContentPane(kit, model.parts(), deeds.contents().office(), deeds.contents()::save);
        annotationDeeds = new AnnotationDeeds(kit, model);
        annotations = new AnnotationBar(kit, model, annotationDeeds, shown -> {
            annotationsListed = shown;
            placeAnnotations();
        });
        pageAndList.setCenter(content);
        pages.setCenter(pageAndList);
        pages.widthProperty().addListener((property, before, now) -> placeAnnotations());
        annotationList.setPrefHeight(LIST_HEIGHT);
        annotationList.setMinWidth(0);
        // In a low window the page gives way, not the bar below it.
        content.setMinHeight(0);
        pageAndList.setMinHeight(0);
        more = new ActionMenu(texts.get("document.more"));
        head.getStyleClass().add("efile-head");
        buttons.setPrefWrapLength(0);
        buttons.setMinWidth(USE_PREF_SIZE);
        contentTab = new Tab(texts.get("document.tab.content"), pages);
        versionsTab = new Tab(texts.get("document.tab.versions"), versions);
        routesTab = new Tab(texts.get("document.tab.routes"), routes);
        versionsTab.setId("document-versions");
        var tabs = new TabPane(contentTab, routesTab, versionsTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        setTop(head);
        setCenter(tabs);
    }

    /** Beside the page where there is room, else below it. */
    private void placeAnnotations() {
        boolean beside = pages.getWidth() >= ROOM_FOR_TWO;
        var here = beside ? pageAndList.rightProperty() : pageAndList.bottomProperty();
        var other = beside ? pageAndList.bottomProperty() : pageAndList.rightProperty();
        other.set(null);
        here.set(annotationsListed ? annotationList : null);
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
        head.getChildren().setAll(title(document), facts(document), relations, line);
        showOrigins(view, document);
        content.show(
                document.content(),
                Optional.of(deeds.contents().filing(home.one(), document))
                        .filter(deed -> view.mayWork() && home.one().isOpen()));
        showAnnotations(view, home, document);
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

    /** From which document of the file it came, and which came from it, each a way there. */
    private void showOrigins(FileView view, Document document) {
        relations
                .getChildren()
                .setAll(view.origins().stream()
                        .filter(origin -> origin.documentId().equals(document.id())
                                || origin.sourceId().equals(document.id()))
                        .flatMap(origin -> origin(view, document, origin).stream())
                        .toList());
        relations.setManaged(!relations.getChildren().isEmpty());
    }

    private Optional<Hyperlink> origin(FileView view, Document document, DocumentOrigin origin) {
        boolean came = origin.documentId().equals(document.id());
        return view.document(came ? origin.sourceId() : origin.documentId()).map(other -> {
            var link = new Hyperlink(texts.get(
                    (came ? "origin.from." : "origin.to.") + origin.kind().name(), other.name()));
            link.setGraphic(new FontIcon(came ? Feather.CORNER_LEFT_UP : Feather.CORNER_RIGHT_DOWN));
            link.setOnAction(event -> model.choose(new Chosen.TheDocument(other.id())));
            return link;
        });
    }

    /** What lies over the pages, where it has pages. */
    private void showAnnotations(FileView view, CaseView home, Document document) {
        Optional<PageViewer> viewer = content.pages();
        pages.setBottom(viewer.isPresent() ? annotations : null);
        if (viewer.isEmpty()) {
            annotationsListed = false;
            placeAnnotations();
            return;
        }
        boolean may =
                view.mayWork() && home.one().isOpen() && document.cancelled().isEmpty();
        annotations.show(viewer.get(), document, may);
        List<Annotation> found = view.annotations().stream()
                .filter(one -> one.documentId().equals(document.id()))
                .toList();
        annotations.annotations(
                found.stream().filter(one -> one.version() == document.newest()).toList());
        annotationDeeds.list(
                annotationList,
                view,
                document,
                found,
                one -> viewer.get().turnTo(one.place().page()));
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
        var all = new ArrayList<Action>();
        if (home.one().isOpen()) {
            all.addAll(deeds.of(view, document));
        } else {
            all.add(Action.of(
                    texts.get("document.save"),
                    Feather.DOWNLOAD,
                    () -> deeds.contents().save(document.content())));
        }
        all.addAll(deeds.contents().pages(view, document));
        return all;
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
                                document.id(),
                                found.stream().map(one -> version(one, found)).toList());
                    }
                });
    }

    /** @param all the newest first */
    private Node version(Version version, List<Version> all) {
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
        all.stream()
                .filter(other -> other.number() < version.number())
                .findFirst()
                .ifPresent(before -> {
                    var compare = Buttons.icon(Action.of(
                            texts.get("compare.with", before.number()),
                            Feather.COLUMNS,
                            () -> deeds.contents().compare(before, version)));
                    compare.setId("compare-" + version.number());
                    line.getChildren().add(compare);
                });
        line.getChildren()
                .add(Buttons.icon(Action.of(
                        texts.get("document.save"),
                        Feather.DOWNLOAD,
                        () -> deeds.contents().save(version.content()))));
        return line;
    }
}

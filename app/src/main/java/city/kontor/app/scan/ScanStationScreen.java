package city.kontor.app.scan;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionMenu;
import city.kontor.app.kit.FileDrop;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The scan station: documents at the left, their pages, one page large, and what was read of it at the right. */
public final class ScanStationScreen implements Screen {
    private final ScanStationModel model;
    private final ScannerModel scanner;
    private final WatchModel watch;
    private final MailModel mail;
    private final Texts texts;
    private final ScanActions actions;
    private final ScreenHeader header;
    private final DocumentsPane documents;
    private final PageStrip strip;
    private final PagePane page;
    private final FieldsPane fields;
    private final OpenFields open;
    private final Action nextOpen;
    private final StackPane view;
    private boolean entered;
    private boolean leftStart;

    public ScanStationScreen(Kit kit, ScanStationModel model, ScannerModel scanner, WatchModel watch, MailModel mail) {
        this.model = model;
        this.scanner = scanner;
        this.watch = watch;
        this.mail = mail;
        texts = kit.texts().beside(ScanStationScreen.class);
        var images = new PageImages();
        actions = new ScanActions(kit, texts, model, scanner, watch, mail, this::selectedPages, this::released);
        documents = new DocumentsPane(texts, model, images, this::focusFields);
        strip = new PageStrip(texts, model, images, actions.ofPages());
        page = new PagePane(kit, texts, model, images);
        fields = new FieldsPane(texts, model, page);
        header = new ScreenHeader(texts.get("workplace.scan"), actions.ofHeader(), actions.release());
        var watching = new ActionMenu(texts.get("action.watching"));
        watching.show(actions.ofWatching());
        header.addMenu(ScanActions.WAYS_IN, watching);
        HBox.setHgrow(page, Priority.ALWAYS);
        var desk = new HBox(documents, strip, page, fields);
        desk.getStyleClass().add("scan-desk");
        fields.fit(desk.widthProperty());
        BooleanBinding nothing = Bindings.isEmpty(model.documents())
                .and(Bindings.isEmpty(model.problems().all()));
        desk.visibleProperty().bind(nothing.not());
        var start = new StartPane(texts, actions);
        start.visibleProperty().bind(nothing.and(model.intake().busyProperty().not()));
        header.showActionsWhile(start.visibleProperty().not());
        // The button that brought the first documents is gone; the keyboard goes to them and not to the window's
        // search.
        start.focusWithinProperty().addListener((property, before, now) -> leftStart |= before && !start.isVisible());
        desk.visibleProperty().addListener((property, before, now) -> {
            if (now && leftStart) {
                leftStart = false;
                Platform.runLater(documents::focusList);
            }
        });
        var body = new StackPane(desk, start);
        VBox.setVgrow(body, Priority.ALWAYS);
        view = new StackPane(new VBox(
                header,
                new BatchBar(texts, model, actions.ofBatch()),
                new CheckBar(texts, model, actions.ofBatch()),
                new ScannerBar(texts, scanner),
                new IntakeBar(texts, model),
                body));
        view.getStyleClass().add("scan-station");
        view.getStylesheets().add(StyleSheet.of(ScanStationScreen.class, "scan.css"));
        new FileDrop(texts, view, model::add);
        open = new OpenFields(model.documents());
        nextOpen = Action.of(texts.get("action.nextOpen"), Feather.EYE, this::nextOpen)
                .keys("F8")
                .enabledWhen(open.countProperty().greaterThan(0));
        InvalidationListener count = changed -> showCount();
        model.documents().addListener(count);
        open.countProperty().addListener(count);
        showCount();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        model.setOnNews(actions::tell);
        scanner.setOnEnd(actions::tell);
        watch.setOnNews(actions::tell);
        mail.setOnNews(actions::tell);
        if (!entered) {
            entered = true;
            Platform.runLater(documents::focusList);
        }
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<>(actions.all(this::cyclePanes));
        all.add(nextOpen);
        return all;
    }

    private void showCount() {
        int count = model.documents().size();
        int open = this.open.countProperty().get();
        boolean allRead = model.documents().stream().allMatch(document -> document.state() == DocumentState.READY);
        header.setSubtitle(
                count == 0
                        ? ""
                        : open > 0
                                ? texts.get("documents.open", count, open)
                                : texts.get(allRead ? "documents.allSure" : "documents.count", count));
    }

    /** On to the next field that needs a look, in this document or in the next one. */
    private void nextOpen() {
        if (fields.focusOpenBelow()) {
            return;
        }
        open.nextDocument(model.selectedProperty().get()).ifPresent(document -> {
            model.selectedProperty().set(Optional.of(document));
            Platform.runLater(fields::focusFirstOpen);
        });
    }

    private List<PageModel> selectedPages() {
        return strip.selected();
    }

    private void focusFields() {
        fields.focusFirstOpen();
    }

    /** After a release the next document is there: on to its first open field. */
    private void released() {
        Platform.runLater(fields::focusFirstOpen);
    }

    /** Takes the keyboard from one pane to the next: documents, pages, fields. */
    private void cyclePanes() {
        Node focus = view.getScene().getFocusOwner();
        if (isInside(focus, documents)) {
            strip.focusStrip();
        } else if (isInside(focus, strip)) {
            fields.focusFirstOpen();
        } else {
            documents.focusList();
        }
    }

    private static boolean isInside(Node node, Node container) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(container)) {
                return true;
            }
        }
        return false;
    }
}

package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.efile.EfileRights;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Files: the ways to them on the left, the open one in the middle, what is selected in it on the right. */
final class FilesScreen implements Screen {
    private static final double SHARE = 0.24;

    private final Texts texts;
    private final FilesModel model;
    private final ShelfPane shelf;
    private final FilePane file;
    private final FileDeeds deeds;
    private final TabStrip tabs;
    private final VBox view;
    private final BulkDeeds bulk;
    private final Action open;

    FilesScreen(Kit kit, FilesModel model) {
        this.texts = kit.texts().beside(FilesScreen.class);
        this.model = model;
        deeds = new FileDeeds(kit, model);
        bulk = new BulkDeeds(kit, model, this::changed);
        shelf = new ShelfPane(kit, model, bulk);
        file = new FilePane(kit, model, deeds);
        open = Action.of(texts.get("files.open"), Feather.FOLDER_PLUS, this::open)
                .keys("Shortcut+Alt+N");
        var none = new EmptyState(Feather.FOLDER, texts.get("files.none.title"), texts.get("files.none.text"));
        var place = new DetailPlace<>(
                model.file().shownProperty(),
                model.file().loadingProperty(),
                none,
                file,
                shown -> shown.ifPresent(now -> {
                    file.show(now);
                    shelf.refresh();
                }));
        tabs = new TabStrip(kit, model.open(), model.file());
        tabs.setOnCarried(file::carried);
        VBox.setVgrow(place, Priority.ALWAYS);
        var split = new SplitPane(shelf, new VBox(tabs, place));
        split.setDividerPositions(SHARE);
        SplitPane.setResizableWithParent(shelf, false);
        // A window that becomes smaller takes room from the ways as well, not from the document alone.
        shelf.maxWidthProperty().bind(split.widthProperty().map(shelf::widest));
        VBox.setVgrow(split, Priority.ALWAYS);
        var header = new ScreenHeader(
                texts.get("workplace." + EfileWorkplaces.FILES), List.of(), open.offeredWhen(model.mayOpen()));
        view = new VBox(header, split);
        view.getStylesheets().add(StyleSheet.of(FilesScreen.class, "efile.css"));
    }

    private void changed() {
        shelf.refresh();
    }

    private void open() {
        List<Scope> scopes = model.parts().desk().actor().stream()
                .flatMap(actor -> actor.grants().stream())
                .filter(grant -> grant.right().equals(EfileRights.REGISTER))
                .map(Grant::scope)
                .toList();
        deeds.open(shelf.position(), scopes);
    }

    @Override
    public Node view() {
        return view;
    }

    /** @param subject a file's id, and behind a slash what is chosen in it, as {@link Chosen#parse} reads it */
    @Override
    public void enter(Optional<String> subject) {
        subject.map(wanted -> wanted.split("/", 2))
                .ifPresent(parts ->
                        model.file().open(parts[0], parts.length == 1 ? new Chosen.TheFile() : Chosen.parse(parts[1])));
        model.follow();
    }

    @Override
    public void leave() {
        model.rest();
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<Action>();
        all.add(open.offeredWhen(model.mayOpen()));
        all.addAll(file.actions());
        all.addAll(tabs.actions());
        all.add(bulk.action());
        int key = 0;
        for (ShelfPane.Way way : ShelfPane.Way.values()) {
            key++;
            all.add(Action.of(texts.get("way." + way), Feather.CHEVRON_RIGHT, () -> shelf.show(way))
                    .keys("Alt+" + key));
        }
        all.add(Action.of(texts.get("files.find"), Feather.SEARCH, shelf::focusFilter)
                .keys("Shortcut+F"));
        return all;
    }
}

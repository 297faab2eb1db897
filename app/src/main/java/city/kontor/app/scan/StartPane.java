package city.kontor.app.scan;

import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands where no document is yet: the ways to bring some. */
final class StartPane extends StackPane {
    StartPane(Texts texts, ScanActions actions) {
        setId("start");
        getStyleClass().add("scan-start");
        var buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER);
        var waysIn = actions.ofHeader().stream().limit(ScanActions.WAYS_IN).toList();
        buttons.getChildren().add(Buttons.primary(waysIn.getFirst()));
        waysIn.stream().skip(1).forEach(action -> buttons.getChildren().add(Buttons.of(action)));
        var byThemselves = new HBox(8);
        byThemselves.setAlignment(Pos.CENTER);
        actions.ofWatching().forEach(action -> byThemselves.getChildren().add(Buttons.of(action)));
        var zone = new VBox(
                8,
                new EmptyState(Feather.DOWNLOAD, texts.get("start.title"), texts.get("start.text")),
                buttons,
                byThemselves);
        zone.setAlignment(Pos.CENTER);
        zone.getStyleClass().add("scan-start-zone");
        zone.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(zone);
    }
}

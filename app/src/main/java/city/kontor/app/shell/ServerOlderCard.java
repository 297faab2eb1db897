package city.kontor.app.shell;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.Attention;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says that the server was set back to an older state than this desktop's, and asks the person to decide. */
final class ServerOlderCard extends VBox {
    private final Kit kit;
    private final Texts texts;
    private final Attention attention;

    ServerOlderCard(Kit kit, Attention attention) {
        this.kit = kit;
        this.texts = kit.texts().beside(ServerOlderCard.class);
        this.attention = attention;
        getStyleClass().add("card-box");
        setId("server-older");
        var title = new Label(texts.get("attention.older.title"));
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        var why = new HBox(8, new FontIcon(Feather.ALERT_TRIANGLE), words("attention.older.text"));
        why.setAlignment(Pos.TOP_LEFT);
        why.getStyleClass().add("attention-reason");
        var load = Buttons.primary(Action.of(texts.get("attention.older.load"), Feather.DOWNLOAD, this::ask));
        load.setId("server-older-load");
        var bar = new HBox(load);
        bar.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, why);
        showWaiting();
        getChildren().add(bar);
    }

    private void showWaiting() {
        List<Attention.Waiting> waiting = List.copyOf(attention.waiting());
        if (waiting.isEmpty()) {
            return;
        }
        var form = new FormGrid();
        waiting.forEach(one -> form.fact(texts.formats().time(one.givenAt()), one.what()));
        getChildren().addAll(words("attention.older.waiting", waiting.size()), form);
    }

    private Label words(String key, Object... arguments) {
        var label = new Label(texts.get(key, arguments));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void ask() {
        kit.dialogs()
                .confirm(
                        texts.get("attention.older.ask"),
                        texts.get("attention.older.effect", attention.waiting().size()),
                        texts.get("attention.older.load"),
                        attention::startOver);
    }
}

package city.kontor.app.shell;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Notices;
import city.kontor.app.kit.Notices.Notice;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the newest notice at the lower edge: good news for four seconds, bad news for ten, longer under the mouse. */
final class NoticeBar extends HBox {
    private static final Duration GOOD_NEWS = Duration.seconds(4);
    private static final Duration BAD_NEWS = Duration.seconds(10);

    private final Texts texts;
    private final PauseTransition leave = new PauseTransition();

    NoticeBar(Texts texts, Notices notices) {
        this.texts = texts;
        getStyleClass().add("notice-bar");
        setId("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        leave.setOnFinished(event -> notices.clear());
        setOnMouseEntered(event -> leave.pause());
        setOnMouseExited(event -> leave.play());
        notices.latest().addListener((property, before, now) -> show(now, notices));
        show(notices.latest().get(), notices);
    }

    private void show(Optional<Notice> latest, Notices notices) {
        setVisible(latest.isPresent());
        leave.stop();
        latest.ifPresent(notice -> {
            getStyleClass().removeIf(style -> style.startsWith("tone-"));
            getStyleClass().add(notice.tone().styleClass());
            var text = new Label(notice.text());
            text.setWrapText(true);
            text.setMaxWidth(560);
            getChildren().setAll(icon(notice.tone()), text);
            notice.action()
                    .ifPresent(action -> getChildren().add(Buttons.flat(action.title(), action.icon(), () -> {
                        notices.clear();
                        action.fire();
                    })));
            getChildren().add(Buttons.icon(Action.of(texts.get("notice.close"), Feather.X, notices::clear)));
            leave.setDuration(notice.tone() == Tone.WARNING || notice.tone() == Tone.DANGER ? BAD_NEWS : GOOD_NEWS);
            leave.playFromStart();
        });
    }

    private static FontIcon icon(Tone tone) {
        return new FontIcon(
                switch (tone) {
                    case NEUTRAL, INFO -> Feather.INFO;
                    case SUCCESS -> Feather.CHECK_CIRCLE;
                    case WARNING -> Feather.ALERT_TRIANGLE;
                    case DANGER -> Feather.X_CIRCLE;
                });
    }
}

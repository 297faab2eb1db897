package city.kontor.app.shell;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.Attention;
import city.kontor.app.session.AttentionItem;
import city.kontor.app.session.SyncState;
import city.kontor.app.session.SyncStatus;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What the server refused: each action with what was typed and why, and what can be done about it. Few people ever
 * have more than a handful, so each stands there in full.
 */
final class AttentionScreen implements Screen {
    private static final double CARD_WIDTH = 760;

    private final Kit kit;
    private final Texts texts;
    private final Attention attention;
    private final SyncStatus sync;
    private final ScreenHeader header;
    private final StackPane body = new StackPane();
    private final VBox view;
    private final ListChangeListener<Object> watch = change -> show();
    private final ChangeListener<SyncState> lineWatch = (property, before, now) -> {
        if (before.line() != now.line()) {
            show();
        }
    };

    AttentionScreen(Kit kit, Attention attention, SyncStatus sync) {
        this.kit = kit;
        this.texts = kit.texts().beside(AttentionScreen.class);
        this.attention = attention;
        this.sync = sync;
        header = new ScreenHeader(texts.get("workplace.attention"), List.of());
        VBox.setVgrow(body, Priority.ALWAYS);
        view = new VBox(header, body);
        attention.items().addListener(new WeakListChangeListener<>(watch));
        attention.waiting().addListener(new WeakListChangeListener<>(watch));
        sync.stateProperty().addListener(new WeakChangeListener<>(lineWatch));
        show();
    }

    @Override
    public Node view() {
        return view;
    }

    private void show() {
        List<AttentionItem> items = List.copyOf(attention.items());
        header.setSubtitle(items.isEmpty() ? "" : texts.get("attention.count", items.size()));
        boolean serverOlder = sync.stateProperty().get().line() == SyncState.Line.SERVER_OLDER;
        if (items.isEmpty() && !serverOlder) {
            body.getChildren()
                    .setAll(new EmptyState(
                            Feather.CHECK_CIRCLE,
                            texts.get("attention.empty.title"),
                            texts.get("attention.empty.text")));
            return;
        }
        var cards = new VBox(16);
        cards.getStyleClass().add("attention-cards");
        cards.setMaxWidth(CARD_WIDTH);
        if (serverOlder) {
            cards.getChildren().add(new ServerOlderCard(kit, attention));
        }
        items.forEach(item -> cards.getChildren().add(card(item)));
        var centred = new StackPane(cards);
        StackPane.setAlignment(cards, Pos.TOP_CENTER);
        var scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        body.getChildren().setAll(scroll);
    }

    private Node card(AttentionItem item) {
        var icon = new FontIcon(Feather.ALERT_TRIANGLE);
        var reason = new Label(texts.reason(item.reason()));
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(reason, Priority.ALWAYS);
        var why = new HBox(8, icon, reason);
        why.setAlignment(Pos.TOP_LEFT);
        why.getStyleClass().add("attention-reason");
        var form = new FormGrid();
        form.fact(texts.get("attention.givenAt"), texts.formats().time(item.givenAt()));
        item.input().forEach(input -> form.fact(input.label(), input.value()));
        return new Card(item.what(), why, form, actions(item));
    }

    private Node actions(AttentionItem item) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var discard = Buttons.flat(
                texts.get("attention.discard"),
                Feather.TRASH_2,
                () -> kit.dialogs()
                        .confirmDanger(
                                texts.get("attention.discard.title"),
                                texts.get("attention.discard.text", item.what()),
                                texts.get("attention.discard"),
                                () -> attention.discard(item)));
        var bar = new HBox(8, discard, space);
        var retry = Action.of(texts.get("attention.retry"), Feather.REFRESH_CW, () -> attention.retry(item));
        item.correctAt()
                .ifPresentOrElse(
                        place -> bar.getChildren()
                                .addAll(
                                        Buttons.of(retry),
                                        Buttons.primary(Action.of(
                                                texts.get("attention.correct"),
                                                Feather.EDIT_2,
                                                () -> kit.navigator().go(place)))),
                        () -> bar.getChildren().add(Buttons.primary(retry)));
        return bar;
    }
}

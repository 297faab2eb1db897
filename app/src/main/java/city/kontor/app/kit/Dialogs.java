package city.kontor.app.kit;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Questions and messages that stop the person, shown inside the window. Answers come by callback, nothing blocks. */
public final class Dialogs {
    private static final double WIDTH = 440;
    private static final double USE_CONTENT = Region.USE_COMPUTED_SIZE;
    private static final double EDGES = 48;

    private final Overlay overlay;
    private final Texts texts;

    public Dialogs(Overlay overlay, Texts texts) {
        this.overlay = overlay;
        this.texts = texts.beside(Dialogs.class);
    }

    /** @param verb what the button does, for example "Freigeben"; never just "OK" */
    public void confirm(String title, String text, String verb, Runnable onYes) {
        ask(title, text, new Region(), verb, Tone.INFO, Bindings.createBooleanBinding(() -> true), onYes);
    }

    /** As {@link #confirm}, for what cannot be undone: the button is red and does not have the focus. */
    public void confirmDanger(String title, String text, String verb, Runnable onYes) {
        ask(title, text, new Region(), verb, Tone.DANGER, Bindings.createBooleanBinding(() -> true), onYes);
    }

    /** Asks for a few words that are kept with the action; the button stays off while there are none. */
    public void reason(String title, String text, String verb, Consumer<String> onReason) {
        var area = new TextArea();
        area.setPromptText(texts.get("dialog.reason.prompt"));
        area.setAccessibleText(texts.get("dialog.reason.prompt"));
        area.setWrapText(true);
        area.setPrefRowCount(4);
        // A reason is not a table: the tab key goes on to the buttons.
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
        ask(
                title,
                text,
                area,
                verb,
                Tone.INFO,
                Bindings.createBooleanBinding(() -> !area.getText().isBlank(), area.textProperty()),
                () -> onReason.accept(area.getText().strip()));
    }

    /** As {@link #reason(String, String, String, Consumer)}, in the words {@code KEY.title}, {@code .text} and {@code .verb}. */
    public void reason(Texts words, String key, Consumer<String> onReason) {
        reason(words.get(key + ".title"), words.get(key + ".text"), words.get(key + ".verb"), onReason);
    }

    /**
     * Asks with controls of the caller's own, in the words {@code KEY.title}, {@code .text} and {@code .verb}.
     *
     * @param valid whether the button can be pressed
     */
    public void form(Texts words, String key, Node content, ObservableBooleanValue valid, Runnable onOk) {
        form(words.get(key + ".title"), words.get(key + ".text"), content, words.get(key + ".verb"), valid, onOk);
    }

    /**
     * Asks with controls of the caller's own.
     *
     * @param valid whether the button can be pressed
     */
    public void form(
            String title, String text, Node content, String verb, ObservableBooleanValue valid, Runnable onOk) {
        ask(title, text, content, verb, Tone.INFO, valid, onOk);
    }

    /**
     * Shows something to be judged and asks for one of two answers; either closes the dialog.
     *
     * @param content as wide as it wants
     * @param other what speaks against going on
     * @param verb what going on means
     */
    public void decide(String title, String text, Region content, Action other, String verb, Runnable onGo) {
        var cancel = new Button(texts.get("dialog.cancel"));
        var against = new Button(other.title());
        against.getStyleClass().add("danger");
        var go = new Button(verb);
        go.getStyleClass().add("accent");
        var card = card(title, text, Tone.WARNING, content, cancel, against, go);
        card.setPrefWidth(USE_CONTENT);
        cancel.setOnAction(event -> overlay.close(card));
        against.setOnAction(event -> {
            overlay.close(card);
            other.fire();
        });
        go.setOnAction(event -> {
            overlay.close(card);
            onGo.run();
        });
        overlay.open(card, Pos.CENTER, cancel, () -> {});
    }

    /**
     * Shows something to be looked at until the person closes it.
     *
     * @param content as large as it wants, if the window has the room
     * @param beside what else can be done with it
     * @param onClose called when it is closed, in whatever way
     */
    public void show(String title, Region content, Action beside, Runnable onClose) {
        var close = new Button(texts.get("dialog.close"));
        close.setCancelButton(true);
        var card = card(title, "", Tone.INFO, content, Buttons.of(beside), close);
        card.setPrefWidth(USE_CONTENT);
        close.setOnAction(event -> {
            overlay.close(card);
            onClose.run();
        });
        overlay.open(card, Pos.CENTER, content, onClose);
    }

    /** Says something that must be read. */
    public void message(Tone tone, String title, String text) {
        var close = new Button(texts.get("dialog.close"));
        close.setDefaultButton(true);
        var card = card(title, text, tone, new Region(), close);
        close.setOnAction(event -> overlay.close(card));
        overlay.open(card, Pos.CENTER, close, () -> {});
    }

    /** Says that the program failed, with the code that support asks for. */
    public void fault(Fault fault) {
        var close = new Button(texts.get("dialog.close"));
        close.setDefaultButton(true);
        var copy = Buttons.flat(texts.get("dialog.fault.copy"), Feather.COPY, () -> {
            var content = new ClipboardContent();
            content.putString(fault.code() + " " + fault.doing());
            Clipboard.getSystemClipboard().setContent(content);
        });
        String text = fault.doing().isEmpty()
                ? texts.get("dialog.fault.text", fault.code())
                : texts.get("dialog.fault.doing", fault.doing(), fault.code());
        var card = card(texts.get("dialog.fault.title"), text, Tone.DANGER, new Region(), copy, close);
        close.setOnAction(event -> overlay.close(card));
        overlay.open(card, Pos.CENTER, close, () -> {});
    }

    private void ask(
            String title,
            String text,
            Node content,
            String verb,
            Tone tone,
            ObservableBooleanValue valid,
            Runnable onYes) {
        var cancel = new Button(texts.get("dialog.cancel"));
        var yes = new Button(verb);
        yes.getStyleClass().add(tone == Tone.DANGER ? "danger" : "accent");
        yes.setDefaultButton(tone != Tone.DANGER);
        yes.disableProperty().bind(Bindings.not(valid));
        var card = card(title, text, tone, content, cancel, yes);
        cancel.setOnAction(event -> overlay.close(card));
        yes.setOnAction(event -> {
            overlay.close(card);
            onYes.run();
        });
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && !yes.isDisabled()) {
                event.consume();
                yes.fire();
            }
        });
        boolean hasControls = !(content instanceof Region region && region.getClass() == Region.class);
        overlay.open(card, Pos.CENTER, hasControls ? content : tone == Tone.DANGER ? cancel : yes, () -> {});
    }

    private static VBox card(String title, String text, Tone tone, Node content, Button... buttons) {
        var heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        heading.setWrapText(true);
        var body = new Label(text);
        body.setWrapText(true);
        body.setManaged(!text.isEmpty());
        body.setMinHeight(Region.USE_PREF_SIZE);
        var bar = new HBox(8, buttons);
        bar.setAlignment(Pos.CENTER_RIGHT);
        bar.getStyleClass().add("dialog-buttons");
        content.setManaged(!(content instanceof Region region && region.getClass() == Region.class));
        VBox.setVgrow(content, Priority.ALWAYS);
        var card = new VBox(heading, body, content, bar);
        card.getStyleClass().addAll("dialog-card", tone.styleClass());
        // A table needs more room than a question.
        card.setPrefWidth(content instanceof Region region ? Math.max(WIDTH, region.getPrefWidth() + EDGES) : WIDTH);
        card.setAccessibleText(title);
        return card;
    }
}

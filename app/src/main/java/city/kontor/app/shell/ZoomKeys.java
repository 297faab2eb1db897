package city.kontor.app.shell;

import city.kontor.app.theme.Look;
import javafx.scene.input.KeyEvent;

/** Ctrl with plus, minus and zero, wherever a keyboard has these keys: number pad, and the equals key of US layouts. */
final class ZoomKeys {
    private ZoomKeys() {}

    static void handle(KeyEvent event, Look look) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> look.zoomIn();
            case MINUS, SUBTRACT -> look.zoomOut();
            case DIGIT0, NUMPAD0 -> look.zoomTo(1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}

package city.kontor.demo.tour;

import city.kontor.app.kit.ConfidenceField;
import city.kontor.demo.FxThread;
import city.kontor.demo.city.Staff;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/** The chair in front of one desktop: who sits there sees and moves what a person would. */
public final class Seat {
    private final Stage stage;
    private final String server;
    private final Hands hands;
    private final Eyes eyes;

    /**
     * @param server the address typed at the first sign-in
     * @param patience how long to wait for what should appear
     */
    public Seat(Stage stage, String server, Hands hands, Duration patience) {
        this.stage = stage;
        this.server = server;
        this.hands = hands;
        eyes = new Eyes(stage, patience);
    }

    public Eyes eyes() {
        return eyes;
    }

    public Hands hands() {
        return hands;
    }

    /** Brings this desktop's window to the front and gives it the keyboard. */
    public void sitDown() {
        FxThread.run(() -> {
            stage.toFront();
            stage.requestFocus();
        });
        eyes.until("the window has the keyboard", stage::isFocused);
    }

    /** Types name and password, and waits for the workplaces. */
    public void signIn(Staff person) {
        signIn(person, Staff.PASSWORD);
        eyes.see("#person-menu");
    }

    /** Types name and this password. */
    public void signIn(Staff person, String password) {
        sitDown();
        eyes.see("#sign-in");
        if (eyes.now("#sign-in-server").isPresent()) {
            fill("sign-in-server", server);
        }
        fill("sign-in-name", person.login());
        fill("sign-in-password", password);
        hands.press(KeyCode.ENTER);
    }

    /** Waits until the server has answered everything that was given here. */
    public void untilInStep() {
        eyes.until(
                "in step with the server", () -> eyes.textOf("#sync-indicator").equals("Aktuell"));
        eyes.untilQuiet();
    }

    /** Signs out by the command palette. */
    public void signOut() {
        command("Abmelden");
        eyes.see("#sign-in");
    }

    /** Presses the entry of a workplace in the sidebar. */
    public void goTo(String workplace) {
        click("workplace-" + workplace);
    }

    /** Opens the first hit of the search. @param words must lead to one thing */
    public void search(String words) {
        openPalette();
        hands.type(words);
        eyes.until(
                "a hit for " + words,
                () -> !stage.getScene()
                        .getRoot()
                        .lookupAll(".palette-list .list-cell:filled")
                        .isEmpty());
        hands.press(KeyCode.ENTER);
        eyes.seeGone(".palette");
    }

    /** Gives a command by the palette. */
    public void command(String title) {
        openPalette();
        hands.type(title);
        hands.press(KeyCode.ENTER);
        eyes.seeGone(".palette");
    }

    private void openPalette() {
        hands.press(KeyCode.CONTROL, KeyCode.K);
        eyes.see(".palette");
    }

    /** Waits until it may be pressed, and presses it. */
    public void click(String id) {
        click(() -> eyes.seeEnabled("#" + id));
    }

    /** Presses what says these words. */
    public void clickText(String text) {
        click(() -> eyes.seeText(text));
    }

    /** As {@link #clickText(String)}, inside of something. @param where its CSS selector */
    public void clickText(String text, String where) {
        click(() -> eyes.seeText(text, where));
    }

    /** Replaces what stands in a field. */
    public void fill(String id, String text) {
        click(id);
        eyes.until("the keyboard in " + id, () -> {
            Node owner = stage.getScene().getFocusOwner();
            return owner instanceof TextInputControl && id.equals(owner.getId());
        });
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.type(text);
    }

    /** Answers a question with the button that it proposes. */
    public void confirm() {
        eyes.see(".dialog-card");
        hands.press(KeyCode.ENTER);
        eyes.seeGone(".dialog-card");
    }

    /** Looks again where what was seen has been replaced in the meantime, as by a screen that was just reloaded. */
    private void click(Supplier<Node> look) {
        Optional<Point2D> place = placeOf(look.get());
        while (place.isEmpty()) {
            place = placeOf(look.get());
        }
        hands.click(place.get());
    }

    /** The value that stands in a field, as capture writes it. @param selector of its text field */
    public String valueOf(String selector) {
        Node editor = eyes.see(selector);
        return FxThread.call(() -> editor.getParent() instanceof ConfidenceField field
                ? field.valueProperty().get()
                : ((TextInputControl) editor).getText());
    }

    /** Scrolls so far that the node can be pressed, as the wheel does. @return its middle; empty if it is gone */
    private static Optional<Point2D> placeOf(Node node) {
        return FxThread.call(() -> {
            Optional<ScrollPane> around = around(node);
            around.ifPresent(pane -> {
                Bounds content = pane.getContent().getLayoutBounds();
                Bounds wanted = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double room = pane.getViewportBounds().getHeight();
                double hidden = content.getHeight() - room;
                if (hidden > 0) {
                    pane.setVvalue(Math.clamp((wanted.getCenterY() - room / 2) / hidden, 0, 1));
                    pane.layout();
                }
            });
            return Optional.ofNullable(node.localToScreen(node.getLayoutBounds()))
                    .map(bounds -> new Point2D(bounds.getCenterX(), bounds.getCenterY()));
        });
    }

    private static Optional<ScrollPane> around(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && pane.getContent() != null) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }
}

package city.kontor.app.screens;

import city.kontor.app.Fx;
import city.kontor.app.gallery.Gallery;
import city.kontor.app.kit.Place;
import city.kontor.app.session.SyncState;
import city.kontor.app.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** Takes the gallery's pictures: java ... GalleryShots FOLDER. */
public final class GalleryShots {
    private GalleryShots() {}

    public static void main(String[] arguments) throws Exception {
        Fx.start();
        Look look = Fx.call(Look::new);
        Path data = Files.createTempDirectory("gallery");
        var sizes = arguments.length > 1 ? ScreenShots.Size.ALL.subList(0, 1) : ScreenShots.Size.ALL;
        new ScreenShots(look, Path.of(arguments[0]))
                .take(
                        List.of(
                                Shot.of("sign-in", () -> new Gallery(data, look, 0).desktop.root()),
                                Shot.of("work", () -> shell(data, look, "work")),
                                Shot.of("capture", () -> shell(data, look, "capture")),
                                new Shot("capture-zoom", () -> shell(data, look, "capture"), GalleryShots::focusField),
                                Shot.of("empty", () -> shell(data, look, "empty")),
                                Shot.of("attention", () -> shell(data, look, "attention")),
                                Shot.of("work-zoomed", () -> zoomed(data, look, "work")),
                                Shot.of("capture-zoomed", () -> zoomed(data, look, "capture")),
                                new Shot("keys-zoomed", () -> zoomed(data, look, "capture"), () -> press("F1")),
                                new Shot(
                                        "dialog",
                                        () -> shell(data, look, "work"),
                                        () -> Window.getWindows()
                                                .getLast()
                                                .getScene()
                                                .getRoot()
                                                .lookupAll(".screen-header .button")
                                                .stream()
                                                .findFirst()
                                                .ifPresent(b -> ((javafx.scene.control.Button) b).fire())),
                                Shot.of("attention-empty", () -> emptyAttention(data, look)),
                                new Shot("palette", () -> shell(data, look, "work"), () -> press("K")),
                                new Shot("keys", () -> shell(data, look, "work"), () -> press("F1"))),
                        sizes);
        System.exit(0);
    }

    private static void focusField() {
        Fx.robot().lookup(".confidence-field .text-field").queryAll().stream()
                .skip(7)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private static void press(String key) {
        var window = Window.getWindows().getLast();
        var code = key.equals("F1") ? KeyCode.F1 : KeyCode.K;
        var target = Optional.<Node>ofNullable(window.getScene().getFocusOwner())
                .orElse(window.getScene().getRoot());
        Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, code == KeyCode.K, false, false));
    }

    private static Parent shell(Path data, Look look, String workplace) {
        var gallery = new Gallery(data, look, 100_000);
        look.zoomTo(1);
        gallery.attention.add(Gallery.refused("RE-2026-10412", "invoice.samePerson"));
        gallery.attention.add(Gallery.refused("RE-2026-10977", "invoice.samePerson"));
        gallery.sync.update(new SyncState(false, 3, Optional.of(Gallery.NOW.minusSeconds(300))));
        gallery.desktop.enter(gallery.session());
        gallery.desktop.go(Place.of(workplace));
        return gallery.desktop.root();
    }

    private static Parent zoomed(Path data, Look look, String workplace) {
        Parent root = shell(data, look, workplace);
        look.zoomTo(1.5);
        return root;
    }

    private static Parent emptyAttention(Path data, Look look) {
        var gallery = new Gallery(data, look, 10);
        look.zoomTo(1);
        gallery.desktop.enter(gallery.session());
        gallery.desktop.go(Place.of("attention"));
        return gallery.desktop.root();
    }
}

package city.kontor.app.scan;

import city.kontor.app.Fx;
import city.kontor.app.kit.Dialogs;
import city.kontor.app.kit.FileDialogs;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Notices;
import city.kontor.app.kit.Overlay;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.theme.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The scan station in a window, with keys that lead to its actions as in the shell. */
final class StationWindow {
    private final List<Path> chosen = new ArrayList<>();
    final Notices notices = new Notices();
    final Overlay overlay;
    final Stage stage;

    StationWindow(Station station, Tasks tasks, Texts texts, Look look, double width, double height) {
        overlay = Fx.call(Overlay::new);
        stage = Fx.show(
                () -> {
                    var kit = new Kit(
                            texts,
                            tasks,
                            new Dialogs(overlay, texts),
                            new Chosen(),
                            notices,
                            place -> {},
                            InstantSource.fixed(Station.NOW));
                    var screen =
                            new ScanStationScreen(kit, station.model, station.scanner, station.watch, station.mail);
                    screen.enter(Optional.empty());
                    var root = new StackPane(screen.view(), overlay.view());
                    root.addEventFilter(
                            KeyEvent.KEY_PRESSED,
                            event -> screen.actions().stream()
                                    .filter(action -> !overlay.isOpen()
                                            && action.keys()
                                                    .filter(keys -> keys.match(event))
                                                    .isPresent())
                                    .findFirst()
                                    .ifPresent(action -> {
                                        event.consume();
                                        action.fire();
                                    }));
                    return root;
                },
                look,
                width,
                height);
    }

    /** What the system's dialog for files answers the next time. */
    void choose(Path file) {
        synchronized (chosen) {
            chosen.add(file);
        }
    }

    boolean isShown(String selector) {
        Node node = stage.getScene().lookup(selector);
        return node != null && node.isVisible() && node.getScene() != null;
    }

    private final class Chosen implements FileDialogs {
        @Override
        public List<Path> open(String title, List<Kind> kinds) {
            synchronized (chosen) {
                List<Path> files = List.copyOf(chosen);
                chosen.clear();
                return files;
            }
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String name) {
            return Optional.empty();
        }

        @Override
        public void openOutside(Path file) throws IOException {
            throw new IOException("no program for " + file.getFileName());
        }
    }
}

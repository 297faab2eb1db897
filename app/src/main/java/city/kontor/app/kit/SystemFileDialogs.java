package city.kontor.app.kit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The dialogs of the system on which the desktop runs; each opens in the folder used last. */
public final class SystemFileDialogs implements FileDialogs {
    private Optional<Path> last = Optional.empty();

    @Override
    public List<Path> open(String title, List<Kind> kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        kinds.forEach(kind ->
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.name(), kind.patterns())));
        chooser.setInitialDirectory(start());
        List<File> files = chooser.showOpenMultipleDialog(owner());
        List<Path> chosen =
                files == null ? List.of() : files.stream().map(File::toPath).toList();
        chosen.stream().findFirst().ifPresent(file -> last = Optional.ofNullable(file.getParent()));
        return chosen;
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        Optional<Path> chosen = Optional.ofNullable(chooser.showDialog(owner())).map(File::toPath);
        chosen.ifPresent(folder -> last = chosen);
        return chosen;
    }

    @Override
    public Optional<Path> save(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.setInitialDirectory(start());
        Optional<Path> chosen =
                Optional.ofNullable(chooser.showSaveDialog(owner())).map(File::toPath);
        chosen.ifPresent(file -> last = Optional.ofNullable(file.getParent()));
        return chosen;
    }

    @Override
    public void openOutside(Path file) throws IOException {
        String system = System.getProperty("os.name");
        List<String> opener = system.startsWith("Windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of(system.startsWith("Mac") ? "open" : "xdg-open");
        var command = new ArrayList<>(opener);
        command.add(file.toString());
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The system refuses to open in a folder that is gone. */
    private @Nullable File start() {
        return last.filter(Files::isDirectory).map(Path::toFile).orElse(null);
    }

    private static @Nullable Window owner() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
    }
}

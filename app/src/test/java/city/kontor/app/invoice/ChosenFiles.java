package city.kontor.app.invoice;

import city.kontor.app.kit.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's dialogs cannot be used by a robot: they answer what was chosen before. */
record ChosenFiles(List<Path> chosen) implements FileDialogs {
    @Override
    public List<Path> open(String title, List<Kind> kinds) {
        return List.copyOf(chosen);
    }

    @Override
    public Optional<Path> folder(String title) {
        return chosen.stream().findFirst();
    }

    @Override
    public Optional<Path> save(String title, String name) {
        return chosen.stream().findFirst();
    }

    @Override
    public void openOutside(Path file) {
        chosen.add(file);
    }
}

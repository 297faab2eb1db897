package city.kontor.demo.tour;

import city.kontor.app.kit.FileDialogs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers the system's file dialogs, which belong to no window of the desktop. */
public final class PreparedFiles implements FileDialogs {
    private final Path saveIn;
    private final List<Path> toOpen = new ArrayList<>();
    private Optional<Path> saved = Optional.empty();

    /** @param saveIn the folder in which files are saved under the name that is proposed */
    public PreparedFiles(Path saveIn) {
        this.saveIn = saveIn;
    }

    /** What is chosen the next time files are opened. */
    public synchronized void choose(Path file) {
        toOpen.add(file);
    }

    /** Whether a file was saved that nobody has asked for yet. */
    public synchronized boolean isSaved() {
        return saved.isPresent();
    }

    /** The file saved last, once. */
    public synchronized Path takeSaved() {
        Path file = saved.orElseThrow();
        saved = Optional.empty();
        return file;
    }

    @Override
    public synchronized List<Path> open(String title, List<Kind> kinds) {
        List<Path> chosen = List.copyOf(toOpen);
        toOpen.clear();
        return chosen;
    }

    @Override
    public synchronized Optional<Path> folder(String title) {
        return Optional.empty();
    }

    @Override
    public synchronized Optional<Path> save(String title, String name) {
        saved = Optional.of(saveIn.resolve(name));
        return saved;
    }

    @Override
    public void openOutside(Path file) throws IOException {
        throw new IOException("a tour shows no programs but the desktop: " + file.getFileName());
    }
}

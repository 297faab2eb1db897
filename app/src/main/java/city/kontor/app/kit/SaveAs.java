package city.kontor.app.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Saves something to a file of the person's choice: asks where, writes in the background, says what came of it. */
public final class SaveAs {
    /** Writes the content; called on a background thread. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    private final Kit kit;
    private final Texts texts;

    public SaveAs(Kit kit) {
        this.kit = kit;
        texts = kit.texts().beside(SaveAs.class);
    }

    /** One of several files that are saved together. */
    public record Named(String name, Content content) {}

    /**
     * The file appears whole or not at all.
     *
     * @param title of the question, and what is being done
     * @param name proposed for the file
     */
    public void ask(String title, String name, Content content) {
        kit.files().save(title, name).ifPresent(file -> save(title, file, List.of(file), List.of(content)));
    }

    /** Asks for a folder and saves each file in it under its own name. */
    public void askFolder(String title, List<Named> files) {
        kit.files()
                .folder(title)
                .ifPresent(folder -> save(
                        title,
                        folder,
                        files.stream()
                                .map(named -> folder.resolve(named.name()))
                                .toList(),
                        files.stream().map(Named::content).toList()));
    }

    private void save(String title, Path said, List<Path> files, List<Content> contents) {
        kit.tasks()
                .<Path>start(title, progress -> {
                    for (int i = 0; i < files.size(); i++) {
                        write(files.get(i), contents.get(i));
                    }
                    return said;
                })
                .onFailure(
                        IOException.class,
                        failure -> kit.dialogs()
                                .message(
                                        Tone.WARNING,
                                        texts.get("save.failed"),
                                        texts.get("save.failed.text", said, String.valueOf(failure.getMessage()))))
                .then(written -> kit.notices().done(texts.get("save.said", written.getFileName())));
    }

    private static Path write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            content.writeTo(part);
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}

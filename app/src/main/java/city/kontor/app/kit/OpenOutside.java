package city.kontor.app.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens something in the program that the system has for it, as a copy. */
public final class OpenOutside {
    private final Kit kit;
    private final Texts texts;

    public OpenOutside(Kit kit) {
        this.kit = kit;
        texts = kit.texts().beside(OpenOutside.class);
    }

    /** The other program needs the copy as long as it likes; it goes when this one ends. */
    public void open(String name, SaveAs.Content content) {
        kit.tasks()
                .<Path>start(texts.get("outside.opening", name), progress -> {
                    Path folder = Files.createTempDirectory("kontor");
                    Path copy = folder.resolve(name);
                    folder.toFile().deleteOnExit();
                    copy.toFile().deleteOnExit();
                    content.writeTo(copy);
                    kit.files().openOutside(copy);
                    return copy;
                })
                .onFailure(
                        IOException.class,
                        failure -> kit.dialogs()
                                .message(
                                        Tone.WARNING,
                                        texts.get("outside.notOpened", name),
                                        String.valueOf(failure.getMessage())));
    }
}

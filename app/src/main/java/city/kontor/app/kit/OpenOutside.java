package city.kontor.app.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens something in the program that the system has for it, as a copy; what would itself run is not opened. */
public final class OpenOutside {
    /** What file systems elsewhere allow in a name, but not all do. */
    private static final String UNFIT = "[<>:\"|?*\\\\/\\p{Cntrl}]";

    private final Kit kit;
    private final Texts texts;

    public OpenOutside(Kit kit) {
        this.kit = kit;
        texts = kit.texts().beside(OpenOutside.class);
    }

    /** Whether something of this name would itself run, so that it is not opened. */
    public static boolean refuses(String name) {
        return Programs.isProgram(name);
    }

    /** The other program needs the copy as long as it likes; it goes when this one ends. */
    public void open(String name, SaveAs.Content content) {
        if (refuses(name)) {
            kit.dialogs()
                    .message(Tone.WARNING, texts.get("outside.program.title", name), texts.get("outside.program.text"));
            return;
        }
        kit.tasks()
                .<Path>start(texts.get("outside.opening", name), progress -> {
                    Path folder = Files.createTempDirectory("kontor");
                    Path copy = folder.resolve(name.replaceAll(UNFIT, "_"));
                    folder.toFile().deleteOnExit();
                    copy.toFile().deleteOnExit();
                    try {
                        content.writeTo(copy);
                        progress.check();
                    } catch (IOException | RuntimeException e) {
                        // Nothing that nobody looks at is left in the clear.
                        Files.deleteIfExists(copy);
                        throw e;
                    }
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

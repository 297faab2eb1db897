package city.kontor.app.efile;

import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Tone;
import java.io.IOException;
import java.util.function.Consumer;

/** Says that a document could not be read or kept, and why. */
record Unreadable(Kit kit, String title) implements Consumer<IOException> {
    @Override
    public void accept(IOException failure) {
        kit.dialogs()
                .message(
                        Tone.WARNING,
                        title,
                        kit.texts()
                                .beside(Unreadable.class)
                                .get("document.unreadable", String.valueOf(failure.getMessage())));
    }
}

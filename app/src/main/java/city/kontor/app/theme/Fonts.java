package city.kontor.app.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * Loads Inter, which the build puts beside this class. Where a build had no network the files are absent and the
 * stylesheet's next font is used: nothing is fetched at run time.
 */
final class Fonts {
    private static final List<String> FILES = List.of("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf");

    private Fonts() {}

    static void load() {
        for (String file : FILES) {
            try (var in = Fonts.class.getResourceAsStream(file)) {
                if (in != null) {
                    Font.loadFont(in, 0);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the font " + file, e);
            }
        }
    }
}

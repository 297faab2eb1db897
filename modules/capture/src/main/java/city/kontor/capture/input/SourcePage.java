package city.kontor.capture.input;

import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import java.util.List;

/**
 * One page as it stands in its file.
 *
 * @param pixels the picture
 * @param dpi of the picture: 300, or less where the page is too large for {@link Limits#pixels}
 * @param textLayer the words a born-digital page brings along; empty where it must be read from the picture
 */
public record SourcePage(Pixels pixels, double dpi, List<Word> textLayer) {
    /** The resolution that every page is brought to. */
    public static final int DPI = 300;

    public SourcePage {
        textLayer = List.copyOf(textLayer);
    }
}

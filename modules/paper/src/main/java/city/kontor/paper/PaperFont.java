package city.kontor.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one font of what is written here, embedded in its document. Lengths are in points. */
record PaperFont(PDFont font) {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float UNITS_AN_EM = 1000;

    static PaperFont in(PDDocument document) throws IOException {
        try (InputStream file = Objects.requireNonNull(PDFont.class.getResourceAsStream(FILE))) {
            return new PaperFont(PDType0Font.load(document, file));
        }
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / UNITS_AN_EM * size;
    }

    /** At spaces where there are some, anywhere where a word is wider than its cell. */
    List<String> wrap(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\\R", -1)) {
            var line = new StringBuilder();
            for (String word : drawable(paragraph).split(" ", -1)) {
                String rest = word;
                while (width(rest, size) > width && rest.length() > 1) {
                    int cut = rest.length() - 1;
                    while (cut > 1 && width(rest.substring(0, cut), size) > width) {
                        cut--;
                    }
                    if (!line.isEmpty()) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
                if (!line.isEmpty() && width(line + " " + rest, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Without what the font cannot show: a question mark stands for it. */
    String drawable(String text) {
        var drawable = new StringBuilder();
        text.codePoints().forEach(point -> {
            String letter = Character.toString(Character.isISOControl(point) ? ' ' : point);
            drawable.append(canShow(letter) ? letter : "?");
        });
        return drawable.toString();
    }

    private boolean canShow(String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            // The font says by an exception that it has no such letter.
            return false;
        }
    }
}

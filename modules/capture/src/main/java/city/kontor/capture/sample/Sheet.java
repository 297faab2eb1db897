package city.kontor.capture.sample;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Draws on A4 pages in millimetres from the top left, sizes in points. */
final class Sheet implements AutoCloseable {
    private static final float POINTS = 72f / 25.4f;
    private static final float HEIGHT = 297;

    private final PDDocument document = new PDDocument();
    private final PDType0Font regular;
    private final PDType0Font bold;
    private final List<String> texts = new ArrayList<>();
    private PDPageContentStream stream;

    Sheet(SampleLayout.Face face) throws IOException {
        String family = switch (face) {
            case SANS -> "LiberationSans";
            case SERIF -> "LiberationSerif";
            case MONO -> "LiberationMono";
        };
        regular = font(family + "-Regular");
        bold = font(family + "-Bold");
        stream = begin();
    }

    private PDType0Font font(String name) throws IOException {
        try (var file = Sheet.class.getClassLoader().getResourceAsStream("liberation/" + name + ".ttf")) {
            if (file == null) {
                throw new IOException("font " + name + " is missing");
            }
            return PDType0Font.load(document, file);
        }
    }

    private PDPageContentStream begin() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    void newPage() throws IOException {
        stream.close();
        stream = begin();
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** All texts drawn, in drawing order. */
    List<String> texts() {
        return texts;
    }

    void left(double x, double y, double size, String text) throws IOException {
        draw(x, y, size, text, regular, Color.BLACK);
    }

    void bold(double x, double y, double size, String text) throws IOException {
        draw(x, y, size, text, bold, Color.BLACK);
    }

    void coloured(double x, double y, double size, String text, Color colour) throws IOException {
        draw(x, y, size, text, bold, colour);
    }

    void right(double x, double y, double size, String text) throws IOException {
        draw(x - width(size, text, regular), y, size, text, regular, Color.BLACK);
    }

    void boldRight(double x, double y, double size, String text) throws IOException {
        draw(x - width(size, text, bold), y, size, text, bold, Color.BLACK);
    }

    void centre(double x, double y, double size, String text) throws IOException {
        draw(x - width(size, text, regular) / 2, y, size, text, regular, Color.BLACK);
    }

    void boldCentre(double x, double y, double size, String text) throws IOException {
        draw(x - width(size, text, bold) / 2, y, size, text, bold, Color.BLACK);
    }

    /** Breaks a text at blanks to fit a width; returns the height used. */
    double paragraph(double x, double y, double width, double size, String text) throws IOException {
        double step = size * 0.45;
        double down = y;
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(size, line + " " + word, regular) > width) {
                left(x, down, size, line.toString());
                down += step;
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        left(x, down, size, line.toString());
        return down + step - y;
    }

    void line(double fromX, double fromY, double toX, double toY, double width) throws IOException {
        stream.setLineWidth((float) width);
        stream.setStrokingColor(Color.BLACK);
        stream.moveTo(points(fromX), up(fromY));
        stream.lineTo(points(toX), up(toY));
        stream.stroke();
    }

    void frame(double x, double y, double width, double height) throws IOException {
        stream.setLineWidth(0.6f);
        stream.setStrokingColor(Color.DARK_GRAY);
        stream.addRect(points(x), up(y + height), points(width), points(height));
        stream.stroke();
    }

    void fill(double x, double y, double width, double height, Color colour) throws IOException {
        stream.setNonStrokingColor(colour);
        stream.addRect(points(x), up(y + height), points(width), points(height));
        stream.fill();
    }

    /** Closes the last page; the document can then be saved. */
    PDDocument finish() throws IOException {
        stream.close();
        return document;
    }

    private void draw(double x, double y, double size, String text, PDType0Font font, Color colour) throws IOException {
        texts.add(text);
        stream.beginText();
        stream.setNonStrokingColor(colour);
        stream.setFont(font, (float) size);
        stream.newLineAtOffset(points(x), up(y));
        stream.showText(text);
        stream.endText();
    }

    private static double width(double size, String text, PDType0Font font) throws IOException {
        return font.getStringWidth(text) / 1000 * size / POINTS;
    }

    private static float points(double millimetres) {
        return (float) (millimetres * POINTS);
    }

    private static float up(double y) {
        return points(HEIGHT - y);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

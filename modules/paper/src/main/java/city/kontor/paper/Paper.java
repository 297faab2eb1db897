package city.kontor.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A4 sheets that are written from top to bottom, with a new one where the last is full. Lengths are in points. */
public final class Paper implements AutoCloseable {
    /** Where text begins. */
    public static final float LEFT = 56;
    /** The width of text. */
    public static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 56;
    private static final float BOTTOM = 56;
    private static final float LEADING = 1.35f;
    private static final float RULE = 0.5f;
    private static final float FOOT = 32;
    private static final float SMALL = 8;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream content;
    private float y = TOP;

    /** A piece of text in its place on a line; {@code right} puts its end at {@code x + width}. */
    public record Cell(float x, float width, String text, boolean right) {
        public static Cell left(float x, float width, String text) {
            return new Cell(x, width, text, false);
        }

        public static Cell right(float x, float width, String text) {
            return new Cell(x, width, text, true);
        }
    }

    public Paper() throws IOException {
        try (InputStream file = Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT))) {
            font = PDType0Font.load(document, file);
        }
        content = newPage();
    }

    /** Goes on at the top of the next sheet unless so much room is left. */
    public void keep(float height) throws IOException {
        if (y - height < BOTTOM) {
            content.close();
            content = newPage();
        }
    }

    private PDPageContentStream newPage() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    /** Leaves room empty. */
    public void space(float height) {
        y -= height;
    }

    /** One row of cells, each wrapped within its width; kept together on one sheet where it fits. */
    public void row(float size, List<Cell> cells) throws IOException {
        var wrapped = new ArrayList<List<String>>();
        int lines = 1;
        for (Cell cell : cells) {
            List<String> text = wrap(cell.text(), size, cell.width());
            wrapped.add(text);
            lines = Math.max(lines, text.size());
        }
        float leading = size * LEADING;
        for (int line = 0; line < lines; line++) {
            boolean whole = line == 0 && lines * leading < (TOP - BOTTOM) / 2;
            if (y - (whole ? lines : 1) * leading < BOTTOM) {
                content.close();
                content = newPage();
            }
            y -= leading;
            for (int i = 0; i < cells.size(); i++) {
                if (line < wrapped.get(i).size()) {
                    write(size, cells.get(i), wrapped.get(i).get(line));
                }
            }
        }
    }

    /** Text over the whole width. */
    public void text(float size, String text) throws IOException {
        row(size, List.of(Cell.left(LEFT, WIDTH, text)));
    }

    /** A line over the whole width. */
    public void rule() throws IOException {
        y -= 4;
        content.setLineWidth(RULE);
        content.moveTo(LEFT, y);
        content.lineTo(LEFT + WIDTH, y);
        content.stroke();
        y -= 2;
    }

    private void write(float size, Cell cell, String text) throws IOException {
        float x = cell.right() ? cell.x() + cell.width() - width(text, size) : cell.x();
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** At spaces where there are some, anywhere where a word is wider than its cell. */
    private List<String> wrap(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\\R", -1)) {
            var line = new StringBuilder();
            for (String word : drawable(paragraph).split(" ", -1)) {
                String rest = word;
                while (width(rest, size) > width) {
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
    private String drawable(String text) {
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

    /** The sheets as a PDF; nothing can be written afterwards. */
    public byte[] finish() throws IOException {
        content.close();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** The sheets as a PDF/A-2u, numbered at the foot; nothing can be written afterwards. */
    public byte[] finish(PdfInfo info) throws IOException {
        content.close();
        int pages = document.getNumberOfPages();
        for (int page = 0; page < pages; page++) {
            content = new PDPageContentStream(
                    document, document.getPage(page), PDPageContentStream.AppendMode.APPEND, true);
            y = FOOT;
            write(SMALL, Cell.left(LEFT, WIDTH / 2, info.title()), drawable(info.title()));
            write(SMALL, Cell.right(LEFT + WIDTH / 2, WIDTH / 2, ""), (page + 1) + " / " + pages);
            content.close();
        }
        info.applyTo(document, 2);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

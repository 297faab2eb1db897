package city.kontor.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A4 sheets that are written from top to bottom, with a new one where the last is full. Lengths are in points. */
public final class Paper implements AutoCloseable {
    /** Where text begins. */
    public static final float LEFT = 56;
    /** How high a sheet is. */
    public static final float HEIGHT = PDRectangle.A4.getHeight();
    /** The width of text. */
    public static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private static final float TOP = HEIGHT - 56;
    private static final float BOTTOM = 56;
    /** Strokes the outlines of letters, for want of a second font. */
    private static final float STRONG = 0.03f;

    private static final float LEADING = 1.35f;
    private static final float RULE = 0.5f;
    private static final float FOOT = 32;
    private static final float SMALL = 8;

    private final PDDocument document = new PDDocument();
    private final PaperFont font;
    private final float bottom;
    private PDPageContentStream content;
    private float y = TOP;

    /** What is written on each sheet once all are there. */
    @FunctionalInterface
    public interface Foot {
        /** @param page the first is 1 */
        void write(int page, int pages) throws IOException;
    }

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
        this(BOTTOM);
    }

    /** @param bottom how much room stays free at the foot of every sheet */
    public Paper(float bottom) throws IOException {
        this.bottom = bottom;
        font = PaperFont.in(document);
        content = newPage();
    }

    /** Goes on at the top of the next sheet unless so much room is left. */
    public void keep(float height) throws IOException {
        if (y - height < bottom) {
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

    /** Goes on at that distance from the sheet's upper edge. */
    public void drop(float fromTop) {
        y = HEIGHT - fromTop;
    }

    /** How far from the sheet's upper edge it was written. */
    public float reached() {
        return HEIGHT - y;
    }

    /** One line at a place of its own, cut where it is too long; what is written next stays where it would have been. */
    public void put(float size, float x, float fromTop, float width, String text) throws IOException {
        float before = y;
        y = HEIGHT - fromTop;
        List<String> lines = font.wrap(text, size, width);
        write(size, Cell.left(x, width, text), lines.getFirst());
        y = before;
    }

    /** A thin line at a place of its own. */
    public void line(float fromX, float toX, float fromTop) throws IOException {
        content.setLineWidth(RULE);
        content.moveTo(fromX, HEIGHT - fromTop);
        content.lineTo(toX, HEIGHT - fromTop);
        content.stroke();
    }

    /** As a row of one cell, in strong letters. */
    public void strong(float size, Cell cell) throws IOException {
        content.setLineWidth(size * STRONG);
        content.setRenderingMode(RenderingMode.FILL_STROKE);
        row(size, List.of(cell));
        content.setRenderingMode(RenderingMode.FILL);
    }

    /** One row of cells, each wrapped within its width; kept together on one sheet where it fits. */
    public void row(float size, List<Cell> cells) throws IOException {
        var wrapped = new ArrayList<List<String>>();
        int lines = 1;
        for (Cell cell : cells) {
            List<String> text = font.wrap(cell.text(), size, cell.width());
            wrapped.add(text);
            lines = Math.max(lines, text.size());
        }
        float leading = size * LEADING;
        for (int line = 0; line < lines; line++) {
            boolean whole = line == 0 && lines * leading < (TOP - bottom) / 2;
            if (y - (whole ? lines : 1) * leading < bottom) {
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
        float x = cell.right() ? cell.x() + cell.width() - font.width(text, size) : cell.x();
        content.beginText();
        content.setFont(font.font(), size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
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
        return finish(info, (page, pages) -> {
            y = FOOT;
            write(SMALL, Cell.left(LEFT, WIDTH / 2, info.title()), font.drawable(info.title()));
            write(SMALL, Cell.right(LEFT + WIDTH / 2, WIDTH / 2, ""), page + " / " + pages);
        });
    }

    /** The sheets as a PDF/A-2u; nothing can be written afterwards. */
    public byte[] finish(PdfInfo info, Foot foot) throws IOException {
        content.close();
        int pages = document.getNumberOfPages();
        for (int page = 0; page < pages; page++) {
            content = new PDPageContentStream(
                    document, document.getPage(page), PDPageContentStream.AppendMode.APPEND, true);
            foot.write(page + 1, pages);
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

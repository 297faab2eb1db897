package city.kontor.paper;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Draws notes as the screen shows them: a marker's yellow, a slip with text, a stamp in its frame. */
record NoteLook(PDDocument document, PaperFont font) {
    static final float[] YELLOW = {1, 0.91f, 0.35f};

    private static final float[] SLIP = {1, 0.96f, 0.72f};
    private static final float[] SLIP_EDGE = {0.85f, 0.71f, 0};
    private static final float[] SLIP_INK = {0.23f, 0.19f, 0};
    private static final float[] RED = {0.7f, 0.15f, 0.12f};
    private static final float[] WHITE = {1, 1, 1};
    private static final float LARGEST = 11;
    private static final float SMALLEST = 4;
    private static final float STEP = 0.5f;
    private static final float LEADING = 1.25f;
    private static final float PADDING = 3;
    private static final float STRONG = 0.03f;

    /** How much of the page a stamp lets through. */
    private static final float STAMP_COVER = 0.55f;

    private static final float SLIP_COVER = 0.94f;

    /** How high letters reach above their line, as a share of their size. */
    private static final float ASCENT = 0.75f;

    /** @param turned how the page is turned, so that what is drawn stands upright on it */
    PDAppearanceStream draw(PdfNote note, float width, float height, AffineTransform turned) throws IOException {
        var look = new PDAppearanceStream(document);
        look.setBBox(new PDRectangle(width, height));
        look.setMatrix(turned);
        look.setResources(new PDResources());
        try (var pen = new PDPageContentStream(document, look)) {
            switch (note.look()) {
                case HIGHLIGHT -> highlight(pen, width, height);
                case NOTE -> slip(pen, note.text(), width, height);
                case STAMP -> stamp(pen, note.text(), width, height);
            }
        }
        return look;
    }

    private static void highlight(PDPageContentStream pen, float width, float height) throws IOException {
        var through = new PDExtendedGraphicsState();
        through.setBlendMode(BlendMode.MULTIPLY);
        pen.setGraphicsStateParameters(through);
        fill(pen, YELLOW, width, height);
    }

    private void slip(PDPageContentStream pen, String text, float width, float height) throws IOException {
        cover(pen, SLIP_COVER);
        fill(pen, SLIP, width, height);
        cover(pen, 1);
        frame(pen, SLIP_EDGE, 1, width, height);
        float size = LARGEST;
        List<String> lines = font.wrap(text, size, width - 2 * PADDING);
        while (size > SMALLEST && lines.size() * size * LEADING > height - 2 * PADDING) {
            size -= STEP;
            lines = font.wrap(text, size, width - 2 * PADDING);
        }
        float y = height - PADDING - size * ASCENT;
        ink(pen, SLIP_INK);
        for (String line : lines) {
            if (y < 0) {
                // The rest stands in the annotation's own text.
                return;
            }
            write(pen, line, size, PADDING, y);
            y -= size * LEADING;
        }
    }

    private void stamp(PDPageContentStream pen, String text, float width, float height) throws IOException {
        cover(pen, STAMP_COVER);
        fill(pen, WHITE, width, height);
        cover(pen, 1);
        frame(pen, RED, 2, width, height);
        List<String> lines = text.lines().map(font::drawable).toList();
        float size = (height - 2 * PADDING) / (lines.size() * LEADING);
        for (String line : lines) {
            float wide = font.width(line, size);
            if (wide > width - 4 * PADDING) {
                size *= (width - 4 * PADDING) / wide;
            }
        }
        float y = height / 2 + lines.size() * size * LEADING / 2 - size;
        ink(pen, RED);
        pen.setStrokingColor(RED[0], RED[1], RED[2]);
        pen.setLineWidth(size * STRONG);
        pen.setRenderingMode(RenderingMode.FILL_STROKE);
        for (String line : lines) {
            write(pen, line, size, (width - font.width(line, size)) / 2, y);
            y -= size * LEADING;
        }
    }

    private void write(PDPageContentStream pen, String line, float size, float x, float y) throws IOException {
        pen.beginText();
        pen.setFont(font.font(), size);
        pen.newLineAtOffset(x, y);
        pen.showText(line);
        pen.endText();
    }

    private static void cover(PDPageContentStream pen, float share) throws IOException {
        var state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(share);
        pen.setGraphicsStateParameters(state);
    }

    private static void ink(PDPageContentStream pen, float[] colour) throws IOException {
        pen.setNonStrokingColor(colour[0], colour[1], colour[2]);
    }

    private static void fill(PDPageContentStream pen, float[] colour, float width, float height) throws IOException {
        ink(pen, colour);
        pen.addRect(0, 0, width, height);
        pen.fill();
    }

    private static void frame(PDPageContentStream pen, float[] colour, float line, float width, float height)
            throws IOException {
        pen.setStrokingColor(colour[0], colour[1], colour[2]);
        pen.setLineWidth(line);
        pen.addRect(line / 2, line / 2, width - line, height - line);
        pen.stroke();
    }
}

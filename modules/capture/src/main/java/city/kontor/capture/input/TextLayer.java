package city.kontor.capture.input;

import city.kontor.capture.Box;
import city.kontor.capture.Word;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** The text that a page of a PDF brings along, and how much of the page is covered by pictures. */
final class TextLayer extends PDFTextStripper {
    private static final double POINTS_PER_INCH = 72;
    /** A picture over this share of the page makes it a scan, whose text came from some other reader. */
    private static final double SCAN_SHARE = 0.6;
    /** A gap of more lines than this starts a new block. */
    private static final double BLOCK_GAP_LINES = 1.8;
    /** How far letters reach below the baseline, as a share of their height above it. */
    private static final double DESCENT = 0.25;

    private final double scale;
    private final List<Word> words = new ArrayList<>();
    private int line;
    private int block;
    private int lastBaseline = -1;
    private double pictureArea;
    private double pageArea = 1;
    private long largestPicture;

    private TextLayer(double dpi) {
        this.scale = dpi / POINTS_PER_INCH;
        setSortByPosition(true);
    }

    /** Reads one page's layer; boxes are in pixels at {@code dpi}. */
    static TextLayer of(PDDocument document, int page, double dpi) throws IOException {
        var layer = new TextLayer(dpi);
        var box = document.getPage(page - 1).getCropBox();
        layer.pageArea = Math.max(1, box.getWidth() * box.getHeight());
        layer.setStartPage(page);
        layer.setEndPage(page);
        layer.writeText(document, Writer.nullWriter());
        return layer;
    }

    /** All words, whoever put them there. */
    List<Word> words() {
        return List.copyOf(words);
    }

    /** The words where they can be trusted; none where the page must be read from its picture. */
    List<Word> usableWords() {
        return pictureArea / pageArea < SCAN_SHARE && Plausible.text(words) ? words : List.of();
    }

    /** Pixels of the largest picture placed on the page. */
    long largestPicture() {
        return largestPicture;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (operator.getName().equals("Do") && !operands.isEmpty() && operands.getFirst() instanceof COSName name) {
            if (getResources().getXObject(name) instanceof PDImageXObject picture) {
                Matrix placed = getGraphicsState().getCurrentTransformationMatrix();
                pictureArea += Math.abs((double) placed.getScalingFactorX() * placed.getScalingFactorY());
                largestPicture = Math.max(largestPicture, (long) picture.getWidth() * picture.getHeight());
            }
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        var word = new ArrayList<TextPosition>();
        for (TextPosition letter : letters) {
            if (letter.getUnicode().chars().allMatch(TextLayer::isSpace)) {
                // A run of text that ends in a space often lies with it under the next run's first letter.
                if (word.isEmpty() || !covers(word.getLast(), letter)) {
                    add(word);
                    word.clear();
                }
            } else {
                word.add(letter);
            }
        }
        add(word);
    }

    @Override
    protected void writeLineSeparator() {
        line++;
    }

    private void add(List<TextPosition> letters) {
        if (letters.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        Box box = boxOf(letters.getFirst());
        for (TextPosition letter : letters) {
            text.append(letter.getUnicode());
            box = box.union(boxOf(letter));
        }
        boolean newLine = words.isEmpty() || words.getLast().line() != line;
        if (newLine) {
            if (lastBaseline >= 0 && box.bottom() - lastBaseline > BLOCK_GAP_LINES * box.height() * (1 + DESCENT)) {
                block++;
            }
            lastBaseline = box.bottom();
        }
        words.add(new Word(text.toString(), 100, box, block, line));
    }

    private static boolean covers(TextPosition letter, TextPosition space) {
        return space.getXDirAdj() - letter.getXDirAdj() < letter.getWidthDirAdj() / 2;
    }

    /** The non-breaking space separates words on paper as any other does. */
    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private Box boxOf(TextPosition letter) {
        double height = letter.getHeightDir();
        double x = letter.getXDirAdj();
        double top = letter.getYDirAdj() - height;
        return new Box(
                (int) Math.round(x * scale),
                (int) Math.round(top * scale),
                Math.max(1, (int) Math.round(letter.getWidthDirAdj() * scale)),
                Math.max(1, (int) Math.round(height * (1 + DESCENT) * scale)));
    }
}

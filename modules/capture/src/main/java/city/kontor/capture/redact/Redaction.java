package city.kontor.capture.redact;

import city.kontor.capture.Box;
import city.kontor.capture.PageText;
import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Tone;
import city.kontor.capture.input.PdfPages;
import city.kontor.capture.input.SourcePage;
import city.kontor.capture.pdf.PdfAWriter;
import city.kontor.capture.pdf.Picture;
import city.kontor.paper.PdfInfo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Makes a new PDF/A of a PDF, without what was marked. Nothing of the old file is taken over: each page is drawn as a
 * picture, the areas are painted black in its pixels, and the words beside them are laid over it invisibly. So nothing can
 * lie below the black, and neither attachments, forms, layers, comments nor what the file said about itself come along.
 */
public final class Redaction {
    /** How far letters may reach out of the box of their word, as shares of its height: accents above, tails below. */
    private static final double ABOVE = 0.35;

    private static final double BELOW = 0.15;
    private static final int BESIDE = 6;

    private Redaction() {}

    /**
     * Where some words stand, on all pages: parts of words count, too, and large letters as small ones.
     *
     * @param words as a person types them, one or several in a row
     * @throws IOException if these bytes are no PDF that can be read
     */
    public static List<BlackArea> find(byte[] pdf, String words) throws IOException {
        List<String> wanted = Stream.of(words.strip().split("\\s+"))
                .map(Redaction::folded)
                .filter(word -> !word.isEmpty())
                .toList();
        var found = new ArrayList<BlackArea>();
        if (wanted.isEmpty()) {
            return found;
        }
        try (PdfPages pages = PdfPages.open(pdf)) {
            for (int page = 1; page <= pages.count(); page++) {
                List<Word> all = pages.text(page).words();
                for (int i = 0; i + wanted.size() <= all.size(); i++) {
                    List<Word> row = all.subList(i, i + wanted.size());
                    if (matches(row, wanted)) {
                        for (Word word : row) {
                            found.add(new BlackArea(page, around(word.box())));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean matches(List<Word> row, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!folded(row.get(i).text()).contains(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static Box around(Box word) {
        int above = (int) Math.ceil(word.height() * ABOVE);
        int below = (int) Math.ceil(word.height() * BELOW);
        return new Box(
                Math.max(0, word.x() - BESIDE),
                Math.max(0, word.y() - above),
                word.width() + 2 * BESIDE,
                word.height() + above + below);
    }

    /**
     * Makes the new document.
     *
     * @param areas what goes; words that one touches go whole
     * @param stop asked before each page whether to break off
     * @return the bytes; empty where it was broken off
     * @throws IOException if these bytes are no PDF that can be read
     */
    public static byte[] without(byte[] pdf, List<BlackArea> areas, PdfInfo info, BooleanSupplier stop)
            throws IOException {
        try (PdfPages pages = PdfPages.open(pdf);
                var writer = new PdfAWriter(info)) {
            for (int page = 1; page <= pages.count(); page++) {
                if (stop.getAsBoolean()) {
                    return new byte[0];
                }
                int number = page;
                List<Box> black = areas.stream()
                        .filter(area -> area.page() == number)
                        .map(BlackArea::box)
                        .toList();
                add(writer, pages, page, black);
            }
            var bytes = new ByteArrayOutputStream();
            writer.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void add(PdfAWriter writer, PdfPages pages, int page, List<Box> black) throws IOException {
        BufferedImage picture = pages.picture(page, SourcePage.DPI);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        for (Box box : black) {
            pen.fillRect(box.x(), box.y(), box.width(), box.height());
        }
        pen.dispose();
        Pixels pixels = Pixels.of(picture);
        List<Word> left = pages.text(page).words().stream()
                .filter(word -> black.stream().noneMatch(box -> touches(around(word.box()), box)))
                .toList();
        writer.add(
                Picture.of(pixels, Tone.of(pixels), SourcePage.DPI),
                new PageText(page, pixels.width(), pixels.height(), left),
                SourcePage.DPI);
    }

    private static boolean touches(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }
}

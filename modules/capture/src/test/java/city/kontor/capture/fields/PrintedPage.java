package city.kontor.capture.fields;

import city.kontor.capture.Box;
import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.PageText;
import city.kontor.capture.Word;
import java.util.ArrayList;
import java.util.List;

/** A page whose words are put where a test wants them: places in millimetres, letters of 10 points. */
final class PrintedPage {
    private static final RuleFieldReader READER = new RuleFieldReader();
    private static final double PIXELS = 300 / 25.4;

    private final int number;
    private final List<Word> words = new ArrayList<>();
    private int line;

    PrintedPage(int number) {
        this.number = number;
    }

    /** A page with one line of text below the other, well below letterhead and window. */
    static PrintedPage body(String... lines) {
        var page = new PrintedPage(1);
        double y = 110;
        for (String text : lines) {
            page.at(25, y, text);
            y += 5;
        }
        return page;
    }

    PrintedPage at(double x, double y, String text) {
        return at(x, y, text, 95);
    }

    /** Blanks separate words; an underscore is a wide gap between columns. */
    PrintedPage at(double x, double y, String text, int confidence) {
        double left = x * PIXELS;
        for (String word : text.split(" ", -1)) {
            if (word.equals("_")) {
                left += 150;
                continue;
            }
            int width = word.length() * 19;
            words.add(new Word(word, confidence, new Box((int) left, (int) (y * PIXELS), width, 30), 0, line));
            left += width + 14;
        }
        line++;
        return this;
    }

    PageText text() {
        return new PageText(number, 2480, 3508, words);
    }

    InvoiceFields read() {
        return READER.read(List.of(text()));
    }

    static InvoiceFields read(PrintedPage... pages) {
        return READER.read(List.of(pages).stream().map(PrintedPage::text).toList());
    }

    /** The field's value, or an empty text. */
    String field(FieldName name) {
        return read().get(name).map(FieldValue::value).orElse("");
    }
}

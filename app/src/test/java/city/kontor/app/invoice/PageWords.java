package city.kontor.app.invoice;

import city.kontor.capture.Box;
import city.kontor.capture.FieldName;
import city.kontor.capture.Word;
import city.kontor.capture.input.PdfPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Where on a letter something stands. */
record PageWords(List<Word> words) {
    static PageWords of(byte[] pdf) {
        try (PdfPages pages = PdfPages.open(pdf)) {
            return new PageWords(pages.text(1).words());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The box of the word that holds the value as it is printed; an empty one at the top where it is not found. */
    Box find(FieldName field, String value) {
        String wanted = value.replaceAll("[^A-Za-z0-9]", "");
        return words.stream()
                .filter(word -> {
                    String text = word.text().replaceAll("[^A-Za-z0-9]", "");
                    return text.length() >= 3 && (text.equals(wanted) || wanted.startsWith(text));
                })
                .map(Word::box)
                .findFirst()
                .orElse(new Box(0, 0, 1, 1));
    }
}

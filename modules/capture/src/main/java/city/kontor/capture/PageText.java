package city.kontor.capture;

import java.util.List;

/**
 * Everything read on one page.
 *
 * @param page the page's number in its document, from 1
 * @param width the page's width in pixels at 300 dpi, after rotation and deskew
 * @param height the page's height in pixels at 300 dpi
 * @param words in reading order
 */
public record PageText(int page, int width, int height, List<Word> words) {
    public PageText {
        words = List.copyOf(words);
    }

    /** The words with single spaces, one line of the page per line. */
    public String plain() {
        var text = new StringBuilder();
        int line = -1;
        for (Word word : words) {
            if (!text.isEmpty()) {
                text.append(word.line() == line ? ' ' : '\n');
            }
            text.append(word.text());
            line = word.line();
        }
        return text.toString();
    }
}

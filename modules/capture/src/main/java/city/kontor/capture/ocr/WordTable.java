package city.kontor.capture.ocr;

import city.kontor.capture.Box;
import city.kontor.capture.Word;
import java.util.ArrayList;
import java.util.List;

/** Tesseract's result as a table of tab-separated values: one row a block, paragraph, line and word. */
final class WordTable {
    private static final int LEVEL = 0;
    private static final int BLOCK = 2;
    private static final int LEFT = 6;
    private static final int CONFIDENCE = 10;
    private static final int TEXT = 11;
    private static final String LINE_LEVEL = "4";
    private static final String WORD_LEVEL = "5";

    private WordTable() {}

    static List<Word> parse(String table) {
        var words = new ArrayList<Word>();
        int line = -1;
        boolean newLine = false;
        int firstBlock = -1;
        for (String row : table.lines().toList()) {
            String[] cells = row.split("\t", -1);
            if (cells.length <= TEXT) {
                continue;
            }
            if (cells[LEVEL].equals(LINE_LEVEL)) {
                newLine = true;
            } else if (cells[LEVEL].equals(WORD_LEVEL) && !cells[TEXT].isBlank()) {
                int block = Integer.parseInt(cells[BLOCK]);
                firstBlock = firstBlock < 0 ? block : firstBlock;
                line += newLine ? 1 : 0;
                newLine = false;
                words.add(new Word(cells[TEXT].strip(), confidence(cells), box(cells), block - firstBlock, line));
            }
        }
        return words;
    }

    private static int confidence(String[] cells) {
        return Math.clamp(Math.round(Float.parseFloat(cells[CONFIDENCE])), 0, 100);
    }

    private static Box box(String[] cells) {
        int[] sides = new int[4];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = Integer.parseInt(cells[LEFT + i]);
        }
        return new Box(sides[0], sides[1], sides[2], sides[3]);
    }
}

package city.kontor.capture.fields;

import city.kontor.capture.Box;
import city.kontor.capture.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, or the part of a word that stands for itself ("Kundennummer:2" is two).
 *
 * @param text without rulings that OCR read as characters
 * @param confidence 0 to 100, of the word
 * @param box where it stands; a part of a word gets its share of the width
 */
record Token(String text, int confidence, Box box) {
    /** After a colon, and between "Nr." and what follows it. Times, addresses of the web and numbers stay whole. */
    private static final Pattern SEAM = Pattern.compile(
            "(?<=[\\p{L}).]:)(?=[^/\\s])|(?<=^:)(?=\\w)|(?<=\\p{L}{2}#)(?=\\w)|(?<=(?i:\\bnr\\.))(?=\\w)|(?<=\\p{L}{3}=)(?=\\w)");

    private static final Pattern RULING = Pattern.compile("^[|\\[\\]{}_¦~‚‘]+(?=.)|(?<=.)[|\\[\\]{}_¦~]+$");

    static List<Token> of(Word word) {
        String text = RULING.matcher(word.text()).replaceAll("");
        if (text.isBlank()) {
            return List.of();
        }
        var tokens = new ArrayList<Token>();
        Matcher seam = SEAM.matcher(text);
        int from = 0;
        while (seam.find()) {
            tokens.add(part(word, text, from, seam.end()));
            from = seam.end();
        }
        tokens.add(part(word, text, from, text.length()));
        return tokens;
    }

    private static Token part(Word word, String text, int from, int to) {
        Box box = word.box();
        int left = box.x() + box.width() * from / text.length();
        int right = box.x() + box.width() * to / text.length();
        return new Token(
                text.substring(from, to), word.confidence(), new Box(left, box.y(), right - left, box.height()));
    }

    int centreY() {
        return box.y() + box.height() / 2;
    }

    boolean hasDigit() {
        return text.chars().anyMatch(Character::isDigit);
    }

    boolean hasLetterOrDigit() {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }
}

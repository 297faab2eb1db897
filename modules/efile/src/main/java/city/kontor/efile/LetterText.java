package city.kontor.efile;

import java.util.List;

/**
 * The words of one letter.
 *
 * @param missing the names of places for which there is nothing; they stand in square brackets
 */
public record LetterText(String subject, String body, List<String> missing) {
    public LetterText {
        missing = List.copyOf(missing);
    }
}

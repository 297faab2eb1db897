package city.kontor.efile;

import java.util.List;

/**
 * What a letter was made of.
 *
 * @param templateVersion the version it was begun with; its words stay when the template changes
 * @param recipient the lines of the address, the name first
 * @param dated the day it bears, ISO 8601
 * @param phone where its clerk is reached; may be empty
 */
public record Letter(
        String templateId,
        int templateVersion,
        String recipient,
        String salutation,
        String dated,
        String phone,
        List<LetterBlock> blocks) {
    /** What fits into the window of the envelope (DIN 5008: six lines). */
    public static final int MOST_LINES = 6;

    public Letter {
        blocks = List.copyOf(blocks);
    }
}

package city.kontor.capture.draft;

import java.util.OptionalInt;

/**
 * What a batch was begun with, kept with its pages so that it can be told to the city as soon as that is possible.
 *
 * @param profileId the scan profile's
 * @param profileVersion from 1
 * @param label what the operator calls it; may be empty
 * @param announcedPages counted on the paper; empty where nobody did
 * @param device that pulled its pages last; empty text where they came as files
 */
public record Ticket(String profileId, int profileVersion, String label, OptionalInt announcedPages, String device) {
    public Ticket by(String scanner) {
        return new Ticket(profileId, profileVersion, label, announcedPages, scanner);
    }
}

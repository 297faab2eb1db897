package city.kontor.capture.draft;

import java.time.Instant;
import java.util.Optional;

/**
 * The mail that brought a file.
 *
 * @param sender a name or an address; may be empty
 * @param subject may be empty
 * @param received when it came; empty where neither server nor sender say
 */
public record Origin(String sender, String subject, Optional<Instant> received) {}

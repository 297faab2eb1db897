package city.kontor.invoice;

import java.time.Instant;
import java.util.Optional;

/**
 * The mail that brought an invoice: proof of when it was received, and by whom it was sent.
 *
 * @param sender a name or an address as the mail says; may be empty
 * @param subject may be empty
 * @param received when the mail came; empty where neither server nor sender said
 */
public record MailOrigin(String sender, String subject, Optional<Instant> received) {}

package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.time.Instant;
import java.util.Optional;

/**
 * A list of files whose time is over, offered to the archive (Anbieteverzeichnis).
 *
 * @param scope the department that leads the files
 * @param archive the archive's name
 * @param offerReceived when the archive said that it has the list (message 0504)
 * @param handedOver who handed files over the last time
 * @param packageSha256 of the last package that was handed over (message 0503); empty before
 * @param packageReceived when the archive said that it has the package (message 0507)
 */
public record Offer(
        String id,
        Scope scope,
        String title,
        String archive,
        Signature offered,
        Optional<Instant> offerReceived,
        Optional<Signature> handedOver,
        String packageSha256,
        Optional<Instant> packageReceived) {}

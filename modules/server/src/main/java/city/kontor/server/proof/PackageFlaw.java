package city.kontor.server.proof;

import city.kontor.kernel.Reason;
import java.util.Optional;

/**
 * What is wrong with a package.
 *
 * @param part the entry; empty where it is the package as a whole
 * @param from the first byte, from the entry's begin (from the package's where there is no entry)
 * @param until the byte behind the last; one more than {@code from} where the very byte is known
 * @param why the suite's {@code Reasons} have the words
 */
public record PackageFlaw(String part, Optional<Long> from, Optional<Long> until, Reason why) {
    static PackageFlaw of(String part, String key, String... arguments) {
        return new PackageFlaw(part, Optional.empty(), Optional.empty(), Reason.of("proof." + key, arguments));
    }

    static PackageFlaw at(String part, long from, long until, String key) {
        return new PackageFlaw(
                part,
                Optional.of(from),
                Optional.of(until),
                Reason.of("proof." + key, Long.toString(from), Long.toString(until - 1)));
    }
}

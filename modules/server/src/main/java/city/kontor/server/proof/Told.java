package city.kontor.server.proof;

import city.kontor.journal.Entry;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the file's own journal with what it says.
 *
 * @param hash of the entry, hexadecimal
 * @param salt hexadecimal; empty where the law had it erased
 * @param payload the event's exact text in UTF-8; empty where the law had it erased
 * @param sentence the same in words, for people
 */
record Told(Link link, String hash, Optional<String> salt, Optional<String> payload, String sentence) {
    /** The file's journal. */
    record All(String fileId, List<Told> entries) {
        All {
            entries = List.copyOf(entries);
        }
    }

    static Told of(Entry entry, String sentence) {
        return new Told(
                Link.of(entry),
                HexFormat.of().formatHex(entry.hash()),
                entry.secret().map(secret -> HexFormat.of().formatHex(secret.salt())),
                entry.secret().map(secret -> new String(secret.payload(), StandardCharsets.UTF_8)),
                sentence);
    }
}

package city.kontor.server.proof;

import java.time.Instant;
import java.util.List;

/**
 * What a package holds; it is signed, and with it every byte of the others.
 *
 * @param form of the package, {@link #FORM}
 * @param madeBy the name of the person who asked for it
 * @param number the file's reference number; empty where it has none yet
 * @param parts all entries of the package but the manifest and its signature
 * @param chains how far the journal's evidence goes, a chain each
 */
record Manifest(
        String form,
        Instant madeAt,
        String madeBy,
        String product,
        String fileId,
        String number,
        String title,
        List<Part> parts,
        List<ChainEnd> chains) {
    static final String FORM = "kontor-proof 1";

    /** Its own name in the package; its signature lies beside it, 64 bytes of Ed25519 (RFC 8032). */
    static final String NAME = "manifest.json";

    static final String SIGNATURE = "manifest.sig";
    static final String KEY = "key.pem";
    static final String CONTENTS = "inhalt.html";
    static final String JOURNAL = "journal.json";
    static final String CHAIN = "chain.jsonl";
    static final String SEALS = "seals.json";
    static final String DOCUMENTS = "documents/";

    /** The bytes of a block, whose hashes say where something was changed. */
    static final int BLOCK = 64 * 1024;

    Manifest {
        parts = List.copyOf(parts);
        chains = List.copyOf(chains);
    }

    /** @param blocks the SHA-256 of every 64 KiB, in their order */
    record Part(String name, long bytes, String sha256, List<String> blocks) {
        Part {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A stretch of one scope's chain.
     *
     * @param before the hash of the entry before the first
     * @param hash of the last entry
     */
    record ChainEnd(String scope, long first, String before, long last, String hash) {}
}

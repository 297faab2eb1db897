package city.kontor.efile;

import java.util.Optional;

/** A destroyed file as lists show it. @param erasure empty until the server has erased bytes and payloads */
public record Grave(Tombstone tombstone, Optional<Erasure> erasure) {}

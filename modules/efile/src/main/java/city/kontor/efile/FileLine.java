package city.kontor.efile;

import java.time.Instant;

/** A file as lists show it. @param changedAt when anything in it was touched last */
public record FileLine(EFile file, int cases, int documents, Instant changedAt) {}

package city.kontor.xdomea;

import java.time.Instant;

/** One line of a file's history ({@code HistorienProtokollInformationType}). */
public record LogLine(String actor, Instant at, String action) {}

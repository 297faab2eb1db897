package city.kontor.server.admin;

import city.kontor.store.Head;
import java.time.Instant;
import java.util.List;

/**
 * What a backup holds and how to tell that it is whole.
 *
 * @param format {@link #FORMAT}
 * @param version of the program that made it
 * @param at when the copy of the database was made
 * @param databaseSha256 of the file {@code kontor.db}
 * @param rowClock the row clock of that moment
 * @param heads the ends of all chains at that moment
 * @param blobs how many documents belong to it
 * @param blobsSha256 of the file {@code blobs.txt} with their addresses
 */
record Manifest(
        int format,
        String version,
        Instant at,
        String databaseSha256,
        long rowClock,
        List<Head> heads,
        long blobs,
        String blobsSha256) {
    static final int FORMAT = 1;
    static final String FILE = "manifest.json";
    static final String DATABASE = "kontor.db";
    static final String BLOBS = "blobs.txt";
}

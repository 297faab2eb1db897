package city.kontor.server;

import city.kontor.blobs.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How this server is set up.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param data the directory of everything the server keeps on this machine
 * @param postgres empty for SQLite in the data directory
 * @param objects an object store for the documents; empty for files in the data directory
 * @param tls empty for plain HTTP
 * @param limits what one request or one address may ask for
 * @param compression whether JSON answers may be compressed; rows and snapshots always are
 * @param publicMetrics whether other machines than this may read the metrics
 * @param language in which the results of a verification are told: German or English
 * @param backupDays for how many days a backup is kept; what was destroyed may be in one for as long
 */
public record Config(
        String host,
        int port,
        Path data,
        Optional<Postgres> postgres,
        Optional<S3Settings> objects,
        Optional<Tls> tls,
        Limits limits,
        boolean compression,
        boolean publicMetrics,
        Locale language,
        int backupDays) {
    /** @param url a JDBC address such as {@code jdbc:postgresql://db.example/kontor} */
    public record Postgres(String url, String user, String password) {
        /** Without the password, which must not get into a log. */
        @Override
        public String toString() {
            return url + " as " + user;
        }
    }

    /**
     * A certificate.
     *
     * @param certificate a PEM file with the chain, or a PKCS 12 file with chain and key
     * @param key a PEM file with the unencrypted PKCS 8 key; empty for PKCS 12
     * @param password of the PKCS 12 file; empty for PEM
     */
    public record Tls(Path certificate, Optional<Path> key, String password) {
        /** Without the password, which must not get into a log. */
        @Override
        public String toString() {
            return certificate.toString();
        }
    }

    /**
     * @param requestBytes the largest request except documents
     * @param blobBytes the largest document
     * @param signInsPerMinute sign-ins from one address
     * @param rowsPerPage changes in one page of a pull, which is held in memory
     */
    public record Limits(long requestBytes, long blobBytes, int signInsPerMinute, int rowsPerPage) {}

    /** @throws SettingsException if a value cannot be used */
    static Config of(Settings settings) {
        return new Config(
                settings.text("host"),
                (int) settings.number("port", 0, 65_535),
                Path.of(settings.text("data")).toAbsolutePath().normalize(),
                settings.optional("database.url")
                        .map(url ->
                                new Postgres(url, settings.text("database.user"), settings.text("database.password"))),
                objects(settings),
                settings.optional("tls.certificate")
                        .map(file -> new Tls(
                                Path.of(file),
                                settings.optional("tls.key").map(Path::of),
                                settings.text("tls.password"))),
                new Limits(
                        settings.number("limits.request-bytes", 65_536, 1 << 30),
                        settings.number("limits.blob-bytes", 1 << 20, 5L << 30),
                        (int) settings.number("limits.sign-ins-per-minute", 1, 1_000_000),
                        (int) settings.number("limits.rows-per-page", 1, 50_000)),
                settings.flag("compression"),
                settings.flag("metrics.public"),
                language(settings.text("language")),
                (int) settings.number("backup.keep-days", 1, 3_650));
    }

    private static Locale language(String code) {
        return switch (code) {
            case "de" -> Locale.GERMANY;
            case "en" -> Locale.UK;
            default -> throw new SettingsException("language is de or en, not " + code);
        };
    }

    private static Optional<S3Settings> objects(Settings settings) {
        if (!settings.given(List.of("s3.endpoint", "s3.bucket", "s3.access-key", "s3.secret-key"))) {
            return Optional.empty();
        }
        return Optional.of(new S3Settings(
                URI.create(settings.text("s3.endpoint")),
                settings.text("s3.region"),
                settings.text("s3.bucket"),
                settings.text("s3.access-key"),
                settings.text("s3.secret-key"),
                settings.flag("s3.path-style")));
    }
}

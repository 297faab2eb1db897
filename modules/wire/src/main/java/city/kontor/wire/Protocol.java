package city.kontor.wire;

/**
 * The paths, headers and codes by which desktops and portal talk to the server. Bodies are JSON in UTF-8 unless said
 * otherwise; whoever is signed in sends {@code Authorization: Bearer TOKEN}; each answer that is not 2xx carries a
 * {@link Problem}.
 *
 * <table>
 * <caption>Routes</caption>
 * <tr><td>POST {@value #SESSION}</td><td>{@link SignInRequest} to {@link SignInResponse}</td></tr>
 * <tr><td>DELETE {@value #SESSION}</td><td>signs out, 204</td></tr>
 * <tr><td>POST {@value #PASSWORD}</td><td>{@link ChangePasswordRequest}, 204; needs no session</td></tr>
 * <tr><td>POST {@value #PUSH}</td><td>{@link PushRequest} to {@link PushResponse}</td></tr>
 * <tr><td>POST {@value #PULL}</td><td>{@link PullRequest} to a {@link RowStream}; 409 {@value #DIVERGED} if the server
 * does not know one of the heads</td></tr>
 * <tr><td>GET {@value #SNAPSHOT}SCOPE</td><td>a SQLite file in zstd, with {@value #CURSOR}, {@code ETag}, {@code
 * Repr-Digest} (RFC 9530, sha-256) and {@code Range} with {@code If-Range}</td></tr>
 * <tr><td>GET {@value #WAKE}</td><td>server-sent events: the row clock as {@code data:}, at once and after each change;
 * a comment at least every 20 s</td></tr>
 * <tr><td>HEAD {@value #BLOBS}ADDRESS</td><td>{@value #UPLOAD_OFFSET}: bytes the server has; {@value
 * #UPLOAD_COMPLETE}: {@code ?1} if that is all of it</td></tr>
 * <tr><td>PATCH {@value #BLOBS}ADDRESS</td><td>a chunk of up to 1 MiB (empty only for an empty blob) with {@value
 * #UPLOAD_OFFSET} and {@value #UPLOAD_LENGTH}; 204 with the next offset and {@value #UPLOAD_COMPLETE}, 409 with the right
 * offset if it was another, 422 if the whole does not have the address</td></tr>
 * <tr><td>GET {@value #BLOBS}ADDRESS</td><td>the bytes, with {@code Range}</td></tr>
 * <tr><td>GET {@value #HISTORY}SUBJECT</td><td>{@link History}</td></tr>
 * <tr><td>GET {@value #PROOF}FILE</td><td>the proof package of a file of the e-file, a zip with {@code Repr-Digest}</td></tr>
 * <tr><td>GET {@value #ACCESS}FILE</td><td>{@link AccessList}; with {@value #AT} (ISO 8601) as it was then</td></tr>
 * <tr><td>POST {@value #SEARCH}</td><td>a question of the search engine to its answer, over all that the person may
 * read</td></tr>
 * <tr><td>GET {@value #HEALTH}</td><td>{@link Health}, without a session</td></tr>
 * <tr><td>GET {@value #METRICS}</td><td>Prometheus text, for the monitoring</td></tr>
 * </table>
 */
public final class Protocol {
    /** Raised when one side would misunderstand the other. The server refuses any other with {@link #INCOMPATIBLE}. */
    public static final int VERSION = 1;

    public static final String SESSION = "/api/session";
    public static final String PASSWORD = "/api/password";
    public static final String PUSH = "/api/push";
    public static final String PULL = "/api/pull";
    public static final String SNAPSHOT = "/api/snapshot/";
    public static final String WAKE = "/api/wake";
    public static final String BLOBS = "/api/blobs/";
    public static final String HISTORY = "/api/history/";
    public static final String PROOF = "/api/proof/";
    public static final String ACCESS = "/api/access/";

    /** For which moment something is asked. */
    public static final String AT = "at";

    public static final String SEARCH = "/api/search";
    public static final String HEALTH = "/health";
    public static final String METRICS = "/metrics";

    /** The row clock when a snapshot was made. */
    public static final String CURSOR = "Kontor-Cursor";

    /** As in the IETF's draft on resumable uploads. */
    public static final String UPLOAD_OFFSET = "Upload-Offset";

    /** How many bytes the whole blob has. */
    public static final String UPLOAD_LENGTH = "Upload-Length";

    public static final String UPLOAD_COMPLETE = "Upload-Complete";

    public static final String JSON = "application/json";
    public static final String ROWS = "application/vnd.kontor.rows+zstd";
    public static final String ZSTD = "application/zstd";
    public static final String BYTES = "application/octet-stream";

    /** The most bytes of a blob in one PATCH. */
    public static final int CHUNK_BYTES = 1 << 20;

    /** The most changes in one page of a pull. */
    public static final int MOST_CHANGES = 50_000;

    /** The most commands in one push. */
    public static final int MOST_COMMANDS = 500;

    /** Problem code: the server does not know a head which the desktop was told; it was restored from a backup. */
    public static final String DIVERGED = "wire.diverged";

    /** Problem code: client and server speak different versions of this protocol. */
    public static final String INCOMPATIBLE = "wire.incompatible";

    /** Problem code: the session ended or never was; always with status 401. */
    public static final String SIGNED_OUT = "wire.signedOut";

    /** Problem code: login and password do not fit; arguments: tries until the lock-out, seconds to wait (or empty). */
    public static final String WRONG_PASSWORD = "wire.wrongPassword";

    /** Problem code: too many failures; argument: until when (ISO 8601), or empty where an administrator must unlock. */
    public static final String LOCKED = "wire.locked";

    /** Problem code: the password was given out by somebody else and has to be changed first. */
    public static final String MUST_CHANGE = "wire.mustChange";

    /** Problem code: the person no longer works here. */
    public static final String INACTIVE = "wire.inactive";

    /** Problem code: this device was revoked for the person; what lies on it is to be made unreadable. */
    public static final String DEVICE_REVOKED = "wire.deviceRevoked";

    /** Problem code: the person may not do or see this. */
    public static final String FORBIDDEN = "wire.forbidden";

    /** Problem code: there is no such thing. */
    public static final String NOT_FOUND = "wire.notFound";

    /** Problem code: the request cannot be understood; argument: what was wrong and where. */
    public static final String BAD_REQUEST = "wire.badRequest";

    /** Problem code: the server is busy or stopping; the same request may succeed later. */
    public static final String BUSY = "wire.busy";

    /** Problem code: a bug; argument: the code that finds it in the server's log. */
    public static final String BROKEN = "wire.broken";

    /** Problem code: the chunks of an upload are not the blob they should be. */
    public static final String MISMATCH = "wire.mismatch";

    private Protocol() {}
}

package city.kontor.capture.mail;

/**
 * A folder of a mailbox, without the password.
 *
 * @param host name or number of the server
 * @param folder whose mails are taken, its levels divided by {@code /}; usually INBOX
 */
public record MailAccount(String host, int port, Security security, String user, String folder) {
    /** How the line is kept secret. */
    public enum Security {
        /** TLS from the first byte (IMAPS). */
        TLS(993),
        /** TLS is begun before anybody signs in (RFC 9051, section 6.2.1), or nothing is said at all. */
        STARTTLS(143),
        /** Not at all: only to a server on this machine. */
        NONE(143);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        /** Where servers usually listen. */
        public int port() {
            return port;
        }
    }

    /** Tells this folder from others in what is remembered of it. */
    String id() {
        return user + "@" + host + ":" + port + "/" + folder;
    }
}

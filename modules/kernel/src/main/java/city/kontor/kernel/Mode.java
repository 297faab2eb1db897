package city.kontor.kernel;

/** Whether a command may be given while the server cannot be reached. */
public enum Mode {
    /** Applied at once on the desktop with the same rules, judged by the server later. */
    OFFLINE,
    /** Only the server can decide: official numbers, approvals that move money, payment release. */
    NEEDS_SERVER
}

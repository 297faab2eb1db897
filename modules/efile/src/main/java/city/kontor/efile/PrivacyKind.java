package city.kontor.efile;

/** What somebody asks for about their data. */
public enum PrivacyKind {
    /** Art. 15 GDPR. */
    ACCESS,
    /** Art. 16 GDPR. */
    RECTIFICATION,
    /** Art. 17 GDPR. */
    ERASURE,
    /** Art. 20 GDPR. */
    PORTABILITY
}

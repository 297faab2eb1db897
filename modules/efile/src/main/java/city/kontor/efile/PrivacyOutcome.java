package city.kontor.efile;

/** What became of a request about data. */
public enum PrivacyOutcome {
    GRANTED,
    PARTLY,
    REFUSED
}

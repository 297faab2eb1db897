package city.kontor.kernel;

/** What happened: a record in the past tense, never changed once written. */
public interface Event {
    /** The id of the thing that changed, by which its history is found. */
    String subject();
}

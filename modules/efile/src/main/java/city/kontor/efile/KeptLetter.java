package city.kontor.efile;

/**
 * A letter that lies in a case as a document.
 *
 * @param finished whether it was made ready to go out; nothing in it changes afterwards
 */
public record KeptLetter(String documentId, Letter letter, boolean finished) {}

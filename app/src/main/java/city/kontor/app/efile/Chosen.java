package city.kontor.app.efile;

/** What is looked at within a file. */
sealed interface Chosen {
    /** The file itself. */
    record TheFile() implements Chosen {}

    record TheCase(String caseId) implements Chosen {}

    record TheDocument(String documentId) implements Chosen {}
}

package city.kontor.app.efile;

/** What is looked at within a file. */
sealed interface Chosen {
    /** The file itself. */
    record TheFile() implements Chosen {}

    record TheCase(String caseId) implements Chosen {}

    record TheDocument(String documentId) implements Chosen {}

    /** Reads {@code document/ID} and {@code case/ID}; anything else means the file. */
    static Chosen parse(String text) {
        String[] parts = text.split("/", 2);
        return switch (parts[0]) {
            case "document" -> new TheDocument(parts[parts.length - 1]);
            case "case" -> new TheCase(parts[parts.length - 1]);
            default -> new TheFile();
        };
    }
}

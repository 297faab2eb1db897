package city.kontor.app.scan;

import city.kontor.capture.draft.SafeFile;
import city.kontor.scanning.ReleasedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What is on its way out of the station: a PDF/A and what the city shall be told of it. Kept on disk until it was told, so
 * that a document that was registered just before the program ended is still entered in its batch.
 *
 * @param batchId empty text for a document of no batch
 */
record HandOver(String batchId, ReleasedDocument document) {
    private static final String ENDING = ".handover";

    void keep(Path folder) throws IOException {
        var values = new Properties();
        values.setProperty("batch", batchId);
        values.setProperty("document", document.documentId());
        values.setProperty("title", document.title());
        values.setProperty("pages", String.valueOf(document.pages()));
        values.setProperty("pdf", document.pdfSha256());
        values.setProperty("note", document.noteSha256());
        SafeFile.write(file(folder), output -> values.store(output, null));
    }

    void forget(Path folder) throws IOException {
        Files.deleteIfExists(file(folder));
    }

    private Path file(Path folder) {
        return folder.resolve(document.documentId() + ENDING);
    }

    /** Those that were begun and not told before the program ended. */
    static List<HandOver> begun(Path folder) throws IOException {
        var found = new ArrayList<HandOver>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (Path file : files) {
                    found.add(read(file));
                }
            }
        }
        return found;
    }

    private static HandOver read(Path file) throws IOException {
        var values = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            values.load(in);
        }
        return new HandOver(
                values.getProperty("batch", ""),
                new ReleasedDocument(
                        values.getProperty("document", ""),
                        values.getProperty("title", ""),
                        Integer.parseInt(values.getProperty("pages", "0")),
                        values.getProperty("pdf", ""),
                        values.getProperty("note", "")));
    }
}

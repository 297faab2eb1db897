package city.kontor.app.scan;

import city.kontor.capture.draft.SafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The originals of a document as one file: the only one as it came, several in a ZIP that holds each unchanged. The
 * same originals always give the same bytes, so that a copy is recognised.
 *
 * @param type the media type
 * @param own whether the file was made here
 */
record OriginalBundle(Path file, String type, boolean own) {
    /** @param beside a file next to which a ZIP may be written */
    static OriginalBundle of(List<Release.OriginalFile> originals, Path beside) throws IOException {
        if (originals.size() == 1) {
            var only = originals.getFirst();
            return new OriginalBundle(only.file(), type(only.name()), false);
        }
        Path zip = beside.resolveSibling(beside.getFileName() + ".originals.zip");
        SafeFile.write(zip, output -> {
            var entries = new ZipOutputStream(output);
            int number = 1;
            for (Release.OriginalFile original : originals) {
                var entry = new ZipEntry(number++ + "-" + original.name());
                entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
                entries.putNextEntry(entry);
                Files.copy(original.file(), entries);
                entries.closeEntry();
            }
            entries.finish();
        });
        return new OriginalBundle(zip, "application/zip", true);
    }

    /** Removes the file if it was made here. */
    void deleteIfOwn() throws IOException {
        if (own) {
            Files.delete(file);
        }
    }

    private static String type(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".pdf")) {
            return "application/pdf";
        }
        if (lower.endsWith(".png")) {
            return "image/png";
        }
        if (lower.endsWith(".jpg") || lower.endsWith(".jpeg")) {
            return "image/jpeg";
        }
        if (lower.endsWith(".xml")) {
            return "application/xml";
        }
        return lower.endsWith(".tif") || lower.endsWith(".tiff") ? "image/tiff" : "application/octet-stream";
    }
}

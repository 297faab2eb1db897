package city.kontor.capture.ocr;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the trained data of a language ({@code deu.traineddata}, the fast variant). */
public final class LanguageData {
    private static final Path SYSTEM = Path.of("/usr/share/tesseract-ocr");

    private LanguageData() {}

    /**
     * The directory that holds the language: {@code KONTOR_TESSDATA}, then {@code tessdata} in the user's cache, then
     * where Debian puts it.
     *
     * @param language three letters, for example {@code deu}
     * @throws OcrException naming what to install where none has it
     */
    public static Path directoryOf(String language) throws OcrException {
        var places = places();
        for (Path place : places) {
            if (Files.isReadable(place.resolve(language + ".traineddata"))) {
                return place;
            }
        }
        throw new OcrException(
                OcrException.Kind.NO_LANGUAGE,
                language + ".traineddata not found in " + places + "; install the Debian package tesseract-ocr-"
                        + language + ", or set KONTOR_TESSDATA to a directory that holds the file");
    }

    private static List<Path> places() {
        var places = new ArrayList<Path>();
        String own = System.getenv("KONTOR_TESSDATA");
        if (own != null && !own.isBlank()) {
            places.add(Path.of(own));
        }
        places.add(UserCache.directory().resolve("tessdata"));
        if (Files.isDirectory(SYSTEM)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(SYSTEM)) {
                for (Path version : versions) {
                    places.add(version.resolve("tessdata"));
                }
            } catch (IOException e) {
                // Unreadable is as good as absent; the places looked at are named when nothing is found.
                places.add(SYSTEM);
            }
        }
        places.add(Path.of("/usr/share/tessdata"));
        return places;
    }
}

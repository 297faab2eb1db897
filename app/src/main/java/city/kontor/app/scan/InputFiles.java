package city.kontor.app.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which files are meant when files and folders are dropped. */
final class InputFiles {
    private static final List<String> ENDINGS = List.of(".pdf", ".tif", ".tiff", ".png", ".jpg", ".jpeg", ".xml");

    /** How names end while a sheet is being written, by SANE and by the network. */
    private static final String PART = ".part";

    private InputFiles() {}

    /** How open dialogs filter. */
    static List<String> patterns() {
        return ENDINGS.stream().map(ending -> "*" + ending).toList();
    }

    /** The files themselves, whatever they are, and inside folders those whose names look like documents, in order. */
    static List<Path> of(List<Path> filesAndFolders) throws IOException {
        var files = new ArrayList<Path>();
        for (Path each : filesAndFolders) {
            if (Files.isDirectory(each)) {
                try (var inside = Files.walk(each)) {
                    inside.filter(Files::isRegularFile)
                            .filter(InputFiles::looksLikeDocument)
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(each);
            }
        }
        return files;
    }

    private static boolean isPart(String name) {
        return name.startsWith(".") || name.endsWith(PART);
    }

    static String names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
    }

    /** Files that the station itself put there and that no draft has taken yet; a sheet that did not come whole is none. */
    static List<Path> leftIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> !isPart(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static boolean looksLikeDocument(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }
}

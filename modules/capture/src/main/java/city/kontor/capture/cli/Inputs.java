package city.kontor.capture.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One file to read.
 *
 * @param file as given, or found in a directory that was given
 * @param pdf where its PDF/A goes
 */
record Inputs(Path file, Path pdf) {
    /**
     * The files in the order given, those of a directory and the directories below it by name. Hidden files and the
     * output directory are left out; everything else counts, so that nothing that lies there is passed over silently.
     */
    static List<Inputs> of(Arguments arguments) throws IOException {
        Path out = arguments.out().toAbsolutePath().normalize();
        var files = new ArrayList<Path>();
        for (Path input : arguments.inputs()) {
            if (Files.isDirectory(input)) {
                try (var tree = Files.walk(input)) {
                    tree.filter(Files::isRegularFile)
                            .filter(file -> !file.toAbsolutePath().normalize().startsWith(out))
                            .filter(file -> !file.getFileName().toString().startsWith("."))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(input);
            }
        }
        var taken = new HashSet<String>();
        return files.stream()
                .map(file -> new Inputs(file, arguments.out().resolve(freeName(file, taken))))
                .toList();
    }

    /** The file's name with {@code .pdf}; a second one of the same name gets {@code -2}, and so on. */
    private static String freeName(Path file, Set<String> taken) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String free = stem + ".pdf";
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = stem + "-" + i + ".pdf";
        }
        return free;
    }
}

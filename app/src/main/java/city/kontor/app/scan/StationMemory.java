package city.kontor.app.scan;

import city.kontor.capture.draft.SafeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What this scan station remembers of its surroundings between two starts: scanners in the network, the watched folder, the profile. */
final class StationMemory {
    private static final String SCANNERS = "scanners";
    private static final String WATCHED = "watched";
    private static final String PROFILE = "profile";

    private final Path file;
    private final Properties values = new Properties();

    /** @param file made when something is saved; a damaged one is logged and counts as empty */
    StationMemory(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                System.getLogger(StationMemory.class.getName())
                        .log(System.Logger.Level.WARNING, "cannot read " + file + "; starting without", e);
                values.clear();
            }
        }
    }

    /** The addresses of scanners in the network, in the order they were added. */
    List<String> scanners() {
        String all = values.getProperty(SCANNERS, "");
        return all.isBlank() ? List.of() : List.of(all.split(" ", -1));
    }

    void scanners(List<String> addresses) {
        put(SCANNERS, String.join(" ", addresses));
    }

    /** The id of the profile that the last batch was begun with. */
    Optional<String> profile() {
        return Optional.of(values.getProperty(PROFILE, "")).filter(id -> !id.isEmpty());
    }

    void profile(String id) {
        put(PROFILE, id);
    }

    /** The folder whose files are taken in, if one is watched. */
    Optional<Path> watched() {
        return Optional.of(values.getProperty(WATCHED, ""))
                .filter(path -> !path.isEmpty())
                .map(Path::of);
    }

    void watched(Optional<Path> folder) {
        put(WATCHED, folder.map(Path::toString).orElse(""));
    }

    private void put(String key, String value) {
        values.setProperty(key, value);
        try {
            SafeFile.write(file, output -> values.store(output, null));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}

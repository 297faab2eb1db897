package city.kontor.app.desk;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/** A small file of names and values. It is replaced as a whole, so that a power cut leaves what was or what is, never a half. */
record PropertiesFile(Path path) {
    /** What it says; nothing where there is no file. */
    Properties read() throws IOException {
        var kept = new Properties();
        if (Files.exists(path)) {
            try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                kept.load(in);
            }
        }
        return kept;
    }

    void write(Properties kept) throws IOException {
        Files.createDirectories(path.getParent());
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try (var out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            kept.store(out, null);
        }
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

package city.kontor.blobs;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;

/** A process that stores blobs in eight threads and prints each address it was given, until it is killed. */
final class EightWriters {
    private EightWriters() {}

    /** @param arguments the store's folder and a seed */
    public static void main(String[] arguments) throws IOException {
        BlobStore store = new DiskBlobStore(Path.of(arguments[0]), InstantSource.system());
        long seed = Long.parseLong(arguments[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int writer = 0; writer < 8; writer++) {
            Random random = new Random(seed + writer);
            Thread.ofPlatform().start(() -> {
                while (true) {
                    byte[] content = new byte[random.nextInt(400_000)];
                    random.nextBytes(content);
                    try {
                        out.println(store.put(content));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        }
    }
}

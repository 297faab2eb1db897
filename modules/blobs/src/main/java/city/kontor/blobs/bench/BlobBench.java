package city.kontor.blobs.bench;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.BlobStore;
import city.kontor.blobs.DiskBlobStore;
import city.kontor.blobs.SealedBlobStore;
import city.kontor.kernel.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Measures how fast documents become durable, and how fast they are read and checked.
 *
 * <p>Eight writers store files with a sync each; {@code cp} followed by one {@code sync} of the file system does the
 * same to the same files without knowing of crashes, hashes or threads. Both take turns, so that other work on the
 * machine meets both, and the median of the rounds counts.
 */
public final class BlobBench {
    private static final int FILES = 400;
    /** A scanned page as PDF/A. */
    private static final int FILE_BYTES = 264_000;

    private static final int LARGE_BYTES = 64 << 20;
    private static final int WRITERS = 8;
    private static final int ROUNDS = 5;
    private static final double MEGABYTE = 1e6;

    private final Path folder;

    private BlobBench(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs for some ten seconds and takes about 1.6 GB of disk meanwhile.
     *
     * @param folder where to work, on the disk that is to be measured; emptied of what was written there afterwards
     */
    public static List<Figure> run(Path folder) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(Files.createDirectories(folder), "blob-bench");
        try {
            return new BlobBench(work).measure();
        } finally {
            remove(work);
        }
    }

    private List<Figure> measure() throws IOException, InterruptedException {
        List<Path> files = makeFiles(folder.resolve("files"));
        List<Double> copied = new ArrayList<>();
        List<Double> stored = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        List<Double> sealed = new ArrayList<>();
        List<Double> unsealed = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            // Everything stays until the end: a disk that is told of freed blocks would be busy with that.
            Path target = Files.createDirectories(folder.resolve("round-" + round));
            double copySeconds = copyAndSync(target.resolve("copy"));
            try (BlobStore store = new DiskBlobStore(target.resolve("store"), InstantSource.system())) {
                double storeSeconds = seconds(() -> store(store, files));
                double readSeconds = seconds(() -> readAll(store));
                double sealedSeconds;
                double unsealedSeconds;
                try (BlobStore cache = sealed(target.resolve("sealed"))) {
                    sealedSeconds = seconds(() -> store(cache, files));
                    unsealedSeconds = seconds(() -> readAll(cache));
                }
                if (round > 0) { // The first round warms up both sides.
                    sealed.add(sealedSeconds);
                    unsealed.add(unsealedSeconds);
                    copied.add(copySeconds);
                    stored.add(storeSeconds);
                    read.add(readSeconds);
                }
            }
        }
        double megabytes = FILES * (FILE_BYTES / MEGABYTE);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "blobs: 8 writers, each synced, against cp + sync", ratio(copied, stored), "ratio", ">= 0.75"));
        figures.add(new Figure("blobs: cp + sync", megabytes / Figure.median(copied), "MB/s", ""));
        figures.add(new Figure("blobs: 8 writers, each synced", megabytes / Figure.median(stored), "MB/s", ""));
        figures.add(new Figure("blobs: read and checked, pages", megabytes / Figure.median(read), "MB/s", ""));
        figures.add(new Figure("blobs: pages stored sealed, against plain", ratio(stored, sealed), "ratio", ">= 0.75"));
        figures.add(new Figure("blobs: pages read unsealed, against plain", ratio(read, unsealed), "ratio", ">= 0.5"));
        figures.addAll(measureLarge());
        return figures;
    }

    /** One document that is too large for memory, stored plainly and sealed, read with both checks. */
    private List<Figure> measureLarge() throws IOException, InterruptedException {
        byte[] content = new byte[LARGE_BYTES];
        new Random(LARGE_BYTES).nextBytes(content);
        double megabytes = LARGE_BYTES / MEGABYTE;
        try (BlobStore store = new DiskBlobStore(folder.resolve("large"), InstantSource.system());
                BlobStore cache = sealed(folder.resolve("large-sealed"))) {
            BlobAddress address = store.put(content);
            cache.put(content);
            List<Double> plain = new ArrayList<>();
            List<Double> sealed = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                plain.add(seconds(() -> drain(store, address)));
                sealed.add(seconds(() -> drain(cache, address)));
            }
            return List.of(
                    new Figure("blobs: read and checked, 64 MiB", megabytes / Figure.median(plain), "MB/s", ""),
                    new Figure("blobs: unsealed and checked, 64 MiB", megabytes / Figure.median(sealed), "MB/s", ""));
        }
    }

    private static BlobStore sealed(Path folder) throws IOException {
        return new SealedBlobStore(
                new DiskBlobStore(folder, InstantSource.system()), new SecretKeySpec(new byte[32], "AES"));
    }

    private static List<Path> makeFiles(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        byte[] page = new byte[FILE_BYTES];
        for (int i = 0; i < FILES; i++) {
            new Random(i).nextBytes(page);
            files.add(Files.write(folder.resolve(i + ".pdf"), page));
        }
        return files;
    }

    private double copyAndSync(Path target) throws IOException, InterruptedException {
        run("sync", "-f", folder.toString()); // Nothing of what went before is on the bill.
        return seconds(() -> {
            run("cp", "-r", folder.resolve("files").toString(), target.toString());
            run("sync", "-f", target.toString());
        });
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit);
        }
    }

    private static void store(BlobStore store, List<Path> files) throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<BlobAddress>> written = new ArrayList<>();
            for (Path file : files) {
                written.add(threads.submit(() -> {
                    try (InputStream in = Files.newInputStream(file)) {
                        return store.put(in);
                    }
                }));
            }
            for (Future<BlobAddress> one : written) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("A writer failed", e);
        }
    }

    private static void readAll(BlobStore store) throws IOException {
        for (BlobAddress address : store.list().toList()) {
            drain(store, address);
        }
    }

    private static void drain(BlobStore store, BlobAddress address) throws IOException {
        try (InputStream in = store.open(address)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static double seconds(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Of two that ran one after the other, how fast the second was; the median of the rounds. */
    private static double ratio(List<Double> first, List<Double> second) {
        return Figure.median(IntStream.range(0, first.size())
                .mapToObj(round -> first.get(round) / second.get(round))
                .toList());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Something to be timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }
}

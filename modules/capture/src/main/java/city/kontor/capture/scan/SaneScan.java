package city.kontor.capture.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One run of {@code scanimage} in batch mode; follows what it says on standard error. */
final class SaneScan implements Scan {
    /** In {@code scanimage}'s own notation. */
    static final String FILE_PATTERN = "page-%04d.tif";

    private static final Pattern SCANNED = Pattern.compile("Scanned page (\\d+)\\. \\(scanner status = (\\d+)\\)");
    /** SANE_STATUS_EOF: the page is complete. */
    private static final int COMPLETE_PAGE = 5;

    private static final int STOPPING_SECONDS = 10;

    private final Path directory;
    private final Consumer<Path> listener;
    private final CompletableFuture<ScanEnd> end = new CompletableFuture<>();
    private volatile @Nullable Process process;
    private volatile boolean cancelled;

    SaneScan(Path directory, Consumer<Path> listener) {
        this.directory = directory;
        this.listener = listener;
    }

    void start(ProcessBuilder builder) {
        try {
            Files.createDirectories(directory);
            Process started = builder.directory(directory.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process = started;
            Thread.ofPlatform().name("scan").daemon().start(() -> follow(started));
        } catch (IOException e) {
            end.complete(new ScanEnd(ScanEnd.Kind.NO_SOFTWARE, 0, String.valueOf(e.getMessage())));
        }
    }

    private void follow(Process started) {
        int pages = 0;
        String last = "";
        OptionalInt finished = OptionalInt.empty();
        try (var lines = new BufferedReader(new InputStreamReader(started.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // A sheet gets its name only after it was announced, but before the next line.
                pages += handOver(finished);
                finished = OptionalInt.empty();
                Matcher scanned = SCANNED.matcher(line);
                if (!scanned.find()) {
                    last = line.startsWith("scanimage: ") ? line.substring("scanimage: ".length()) : last;
                } else if (Integer.parseInt(scanned.group(2)) == COMPLETE_PAGE) {
                    finished = OptionalInt.of(Integer.parseInt(scanned.group(1)));
                }
            }
            int exit = started.waitFor();
            pages += handOver(finished);
            end.complete(new ScanEnd(kind(exit, pages, last), pages, last));
        } catch (IOException e) {
            // The stream closes under the reader when the process is killed; or the disk is full.
            started.destroy();
            end.complete(new ScanEnd(
                    cancelled ? ScanEnd.Kind.CANCELLED : ScanEnd.Kind.FAILED, pages, String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            started.destroyForcibly();
            Thread.currentThread().interrupt();
            end.complete(new ScanEnd(ScanEnd.Kind.CANCELLED, pages, ""));
        } catch (RuntimeException e) {
            started.destroyForcibly();
            end.completeExceptionally(e);
        }
    }

    /** Marks a sheet as one of its own and gives it to the listener; returns how many sheets that were. */
    private int handOver(OptionalInt number) throws IOException {
        if (number.isEmpty()) {
            return 0;
        }
        Path sheet = directory.resolve(String.format(Locale.ROOT, FILE_PATTERN, number.getAsInt()));
        SheetMark.on(sheet, String.valueOf(directory.getFileName()), number.getAsInt());
        listener.accept(sheet);
        return 1;
    }

    /** The program exits with SANE's status (sane.h), and with 0 when the feeder ran empty after some pages. */
    private ScanEnd.Kind kind(int exit, int pages, String message) {
        if (cancelled) {
            return ScanEnd.Kind.CANCELLED;
        }
        return switch (exit) {
            case 0 -> pages > 0 ? ScanEnd.Kind.COMPLETE : ScanEnd.Kind.NO_PAPER;
            case 3 -> ScanEnd.Kind.BUSY;
            case 6 -> ScanEnd.Kind.JAMMED;
            case 7 -> pages > 0 ? ScanEnd.Kind.COMPLETE : ScanEnd.Kind.NO_PAPER;
            case 8 -> ScanEnd.Kind.COVER_OPEN;
            default -> message.startsWith("open of device") ? ScanEnd.Kind.NO_DEVICE : ScanEnd.Kind.FAILED;
        };
    }

    @Override
    public void cancel() {
        cancelled = true;
        Process running = process;
        if (running == null) {
            return;
        }
        // scanimage takes this as a wish and lets the device finish its movement; a hanging driver is ended for good.
        running.destroy();
        running.onExit().orTimeout(STOPPING_SECONDS, TimeUnit.SECONDS).exceptionally(late -> running.destroyForcibly());
    }

    @Override
    public CompletableFuture<ScanEnd> end() {
        return end;
    }
}

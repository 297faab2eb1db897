package city.kontor.demo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A Java process with this one's libraries, which tells what it measured line by line. */
final class Child implements AutoCloseable {
    private static final int STOPPING_SECONDS = 10;
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final BufferedReader lines;
    private final long startedNanos;

    private Child(Process process, long startedNanos) {
        this.process = process;
        this.startedNanos = startedNanos;
        lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a program as this one was started: the same switches, modules and jars, by which {@code ./kontor} runs everything. */
    static Child likeThis(Class<?> program, Map<String, String> environment, String... arguments) throws IOException {
        return start(ManagementFactory.getRuntimeMXBean().getInputArguments(), program, environment, arguments);
    }

    static Child start(List<String> switches, Class<?> program, Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(switches);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        long now = System.nanoTime();
        return new Child(builder.start(), now);
    }

    /**
     * What follows that word on the next line that begins with it; waits for the line.
     *
     * @throws IOException if the process ends without it, or is ended because it takes minutes
     */
    String says(String word) throws IOException {
        var patience = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(word)) {
                    return line.substring(word.length()).strip();
                }
            }
        } finally {
            patience.cancel(false);
        }
        throw new IOException("the process ended without saying " + word);
    }

    /** Seconds since it was started. */
    double seconds() {
        return (System.nanoTime() - startedNanos) / 1e9;
    }

    /** Resident memory in MB, as Linux counts it. */
    double residentMegabytes() throws IOException {
        try (var status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            String resident = status.filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the process has ended"));
            return Long.parseLong(resident.replaceAll("\\D", "")) / 1024.0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}

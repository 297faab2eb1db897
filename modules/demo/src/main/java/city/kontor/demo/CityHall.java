package city.kontor.demo;

import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Tesseract;
import city.kontor.demo.city.DemoCity;
import city.kontor.server.ServerMain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The server of the demo city as a program of its own, on a free port of this machine; ended with the demo. It can be
 * stopped and started again, as a network that is gone for a while.
 */
public final class CityHall implements AutoCloseable {
    private static final Duration PAGE_DEADLINE = Duration.ofSeconds(60);
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private Optional<Process> server = Optional.empty();

    private CityHall(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Builds the city where it is missing, and starts its server. */
    public static CityHall open(Path folder, LocalDate today) throws IOException, InterruptedException {
        Path data = folder.resolve("server");
        if (!DemoCity.isBuilt(data)) {
            System.err.println("Building the demo city: 19 people, 40 invoices ...");
            try (var ocr = new OcrPool(() -> Tesseract.start(PAGE_DEADLINE))) {
                new DemoCity(data, today, ocr).build();
            }
        }
        var hall = new CityHall(folder, FreePort.find());
        hall.start();
        return hall;
    }

    /** The address a desktop connects to. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts the server, and waits until it answers. */
    public void start() throws IOException, InterruptedException {
        Path log = folder.resolve("server.log");
        Process started = program("serve", "--port=" + port, "--data=" + data())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        server = Optional.of(started);
        waitUntilHealthy(started, log);
    }

    /** Checks the whole journal, as {@code ./kontor verify} does. @return what it says */
    public String verify() throws IOException, InterruptedException {
        return say("verify");
    }

    /**
     * Does something about those who sign in, as {@code ./kontor user} does.
     *
     * @param words what stands behind {@code user} there
     * @return what it says
     */
    public String user(String... words) throws IOException, InterruptedException {
        return say(Stream.concat(Stream.of("user"), Stream.of(words)).toArray(String[]::new));
    }

    private String say(String... words) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(words));
        arguments.add("--data=" + data());
        Process running = program(arguments.toArray(String[]::new)).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " failed: " + said);
        }
        return said.strip();
    }

    private Path data() {
        return folder.resolve("server");
    }

    private static ProcessBuilder program(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Europe/Berlin",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ServerMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private void waitUntilHealthy(Process started, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address() + "/health")).build();
            while (!healthy(http, request)) {
                if (!started.isAlive() || System.nanoTime() > deadline) {
                    started.destroy();
                    throw new IOException("The server did not start:\n" + Files.readString(log));
                }
                // The process tells nothing when its port opens; its end would wake us at once.
                started.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static boolean healthy(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks the server to stop and waits for its orderly end. */
    public void stop() {
        server.ifPresent(running -> {
            running.destroy();
            try {
                if (!running.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server = Optional.empty();
    }

    @Override
    public void close() {
        stop();
    }
}

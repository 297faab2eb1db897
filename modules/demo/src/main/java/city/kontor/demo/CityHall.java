package city.kontor.demo;

import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Tesseract;
import city.kontor.demo.city.DemoCity;
import city.kontor.server.ServerMain;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server of the demo city as a program of its own, on a free port of this machine; ended with the demo. */
final class CityHall implements AutoCloseable {
    private static final Duration PAGE_DEADLINE = Duration.ofSeconds(60);
    private static final Duration START = Duration.ofSeconds(60);

    private final Process server;
    private final int port;

    private CityHall(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Builds the city where it is missing, and starts its server. */
    static CityHall open(Path folder, LocalDate today) throws IOException, InterruptedException {
        Path data = folder.resolve("server");
        if (!DemoCity.isBuilt(data)) {
            System.err.println("Building the demo city: 17 people, 40 invoices ...");
            try (var ocr = new OcrPool(() -> Tesseract.start(PAGE_DEADLINE))) {
                new DemoCity(data, today, ocr).build();
            }
        }
        int port = freePort();
        Path log = folder.resolve("server.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Europe/Berlin",
                "-cp",
                System.getProperty("java.class.path"),
                ServerMain.class.getName(),
                "serve",
                "--port=" + port,
                "--data=" + data));
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var hall = new CityHall(server, port);
        hall.waitUntilHealthy(log);
        return hall;
    }

    /** The address a desktop connects to. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    private void waitUntilHealthy(Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address() + "/health")).build();
            while (!healthy(http, request)) {
                if (!server.isAlive() || System.nanoTime() > deadline) {
                    server.destroy();
                    throw new IOException("The server did not start:\n" + Files.readString(log));
                }
                // The process tells nothing when its port opens; its end would wake us at once.
                server.waitFor(100, TimeUnit.MILLISECONDS);
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Asks the server to stop and waits for its orderly end. */
    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package city.kontor.capture.scan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/**
 * A network scanner that speaks eSCL over real HTTP and has no paper but what the test puts in. Written after the
 * behaviour of office devices: 409 where the feeder is empty, 503 while busy, 404 behind the last page.
 */
public final class EsclSimulator implements AutoCloseable {
    private final HttpServer server;
    private final byte[] sheet = jpeg();
    /** What the scanner was asked, such as {@code POST /eSCL/ScanJobs}, in order. */
    public final List<String> requests = new CopyOnWriteArrayList<>();

    private final CountDownLatch slowPageAsked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    /** The body of the last order. */
    volatile String order = "";

    private volatile int sheets;
    private volatile int delivered;
    private final AtomicInteger busyAnswers = new AtomicInteger();
    private final AtomicInteger busyPages = new AtomicInteger();
    private volatile int stopAfter = Integer.MAX_VALUE;
    private volatile String stopState = "";
    private volatile String feeder = "ScannerAdfLoaded";
    private volatile int slowPage = Integer.MAX_VALUE;
    private volatile int brokenPage = Integer.MAX_VALUE;
    private volatile int errorPage = Integer.MAX_VALUE;
    private volatile String jobState = "Processing";
    private volatile String format = "image/jpeg";
    private volatile byte[] delivery = sheet;
    private volatile String prolog = "";

    public EsclSimulator(int sheets) {
        load(sheets);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/eSCL");
    }

    /** Puts sheets into the feeder. */
    public void load(int count) {
        sheets = count;
        delivered = 0;
        stopAfter = Integer.MAX_VALUE;
        jobState = "Processing";
        feeder = count > 0 ? "ScannerAdfLoaded" : "ScannerAdfEmpty";
    }

    /** Stops drawing paper after that many pages, with that AdfState. */
    public void stop(int afterPages, String state) {
        stopAfter = afterPages;
        stopState = state;
        if (afterPages == 0) {
            feeder = state;
        }
    }

    void feeder(String state) {
        feeder = state;
    }

    void busyForOrders(int count) {
        busyAnswers.set(count);
    }

    void busyForPages(int count) {
        busyPages.set(count);
    }

    void slow(int page) {
        slowPage = page;
    }

    void breakOff(int page) {
        brokenPage = page;
    }

    void fail(int page) {
        errorPage = page;
    }

    void deliver(String type, byte[] bytes) {
        format = type;
        delivery = bytes;
    }

    void prolog(String text) {
        prolog = text;
    }

    void awaitSlowPage() throws InterruptedException {
        slowPageAsked.await();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String asked = exchange.getRequestMethod() + " " + path;
            requests.add(asked);
            switch (asked) {
                case "GET /eSCL/ScannerCapabilities" -> xml(exchange, prolog + capabilities());
                case "GET /eSCL/ScannerStatus" -> xml(exchange, status());
                case "POST /eSCL/ScanJobs" -> begin(exchange);
                case "GET /eSCL/ScanJobs/7/NextDocument" -> next(exchange);
                case "DELETE /eSCL/ScanJobs/7" -> {
                    jobState = "Canceled";
                    exchange.sendResponseHeaders(200, -1);
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void begin(HttpExchange exchange) throws IOException {
        order = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (busyAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.sendResponseHeaders(503, -1);
        } else if (order.contains("Feeder") && sheets == 0) {
            exchange.sendResponseHeaders(409, -1);
        } else {
            // Devices name themselves by names that the desktop need not be able to resolve.
            exchange.getResponseHeaders().add("Location", "http://scanner.invalid/eSCL/ScanJobs/7");
            exchange.sendResponseHeaders(201, -1);
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        int pages = order.contains("Platen") ? 1 : order.contains("<scan:Duplex>true") ? 2 * sheets : sheets;
        int page = delivered + 1;
        if (busyPages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.sendResponseHeaders(503, -1);
        } else if (page > stopAfter) {
            feeder = stopState;
            jobState = "Aborted";
            exchange.sendResponseHeaders(stopState.equals("ScannerAdfJam") ? 409 : 404, -1);
        } else if (page == errorPage) {
            exchange.sendResponseHeaders(500, -1);
        } else if (page > pages) {
            feeder = "ScannerAdfEmpty";
            jobState = "Completed";
            exchange.sendResponseHeaders(404, -1);
        } else {
            deliver(exchange, page);
        }
    }

    private void deliver(HttpExchange exchange, int page) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", format);
        exchange.sendResponseHeaders(200, delivery.length);
        int half = delivery.length / 2;
        exchange.getResponseBody().write(delivery, 0, half);
        exchange.getResponseBody().flush();
        if (page == slowPage) {
            slowPageAsked.countDown();
            awaitEnd();
        }
        if (page == brokenPage) {
            return;
        }
        delivered = page;
        exchange.getResponseBody().write(delivery, half, delivery.length - half);
    }

    private void awaitEnd() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void xml(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/xml");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String status() {
        return """
                <scan:ScannerStatus xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" \
                xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
                  <pwg:Version>2.63</pwg:Version><pwg:State>Idle</pwg:State><scan:AdfState>%s</scan:AdfState>
                  <scan:Jobs><scan:JobInfo><pwg:JobUri>/eSCL/ScanJobs/7</pwg:JobUri><pwg:JobState>%s</pwg:JobState>
                  <pwg:JobStateReasons><pwg:JobStateReason>JobScanning</pwg:JobStateReason></pwg:JobStateReasons>
                  </scan:JobInfo></scan:Jobs>
                </scan:ScannerStatus>""".formatted(feeder, jobState);
    }

    private static String capabilities() {
        String caps = """
                <scan:MaxWidth>2550</scan:MaxWidth><scan:MaxHeight>4200</scan:MaxHeight><scan:SettingProfiles>
                <scan:SettingProfile><scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode>
                <scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
                <scan:DocumentFormats><pwg:DocumentFormat>application/pdf</pwg:DocumentFormat>
                <pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>
                <scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>
                <scan:SupportedResolutions><scan:DiscreteResolutions>
                <scan:DiscreteResolution><scan:XResolution>200</scan:XResolution><scan:YResolution>200</scan:YResolution></scan:DiscreteResolution>
                <scan:DiscreteResolution><scan:XResolution>300</scan:XResolution><scan:YResolution>300</scan:YResolution></scan:DiscreteResolution>
                <scan:DiscreteResolution><scan:XResolution>600</scan:XResolution><scan:YResolution>600</scan:YResolution></scan:DiscreteResolution>
                </scan:DiscreteResolutions></scan:SupportedResolutions></scan:SettingProfile>
                <scan:SettingProfile><scan:ColorModes><scan:ColorMode>BlackAndWhite1</scan:ColorMode></scan:ColorModes>
                <scan:DocumentFormats><pwg:DocumentFormat>application/pdf</pwg:DocumentFormat></scan:DocumentFormats>
                <scan:SupportedResolutions><scan:ResolutionRange><scan:XResolutionRange><scan:Min>100</scan:Min>
                <scan:Max>600</scan:Max><scan:Step>50</scan:Step></scan:XResolutionRange></scan:ResolutionRange>
                </scan:SupportedResolutions></scan:SettingProfile></scan:SettingProfiles>""";
        return """
                <scan:ScannerCapabilities xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" \
                xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
                <pwg:Version>2.63</pwg:Version><pwg:MakeAndModel>Simulator 7</pwg:MakeAndModel>
                <scan:Manufacturer>Simulator</scan:Manufacturer>
                <scan:Platen><scan:PlatenInputCaps>%1$s</scan:PlatenInputCaps></scan:Platen>
                <scan:Adf><scan:AdfSimplexInputCaps>%1$s</scan:AdfSimplexInputCaps>
                <scan:AdfDuplexInputCaps>%1$s</scan:AdfDuplexInputCaps></scan:Adf></scan:ScannerCapabilities>""".formatted(caps);
    }

    private static byte[] jpeg() {
        var page = new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.fillRect(400, 400, 900, 60);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(page, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}

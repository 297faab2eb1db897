package city.kontor.app.scan;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A network scanner that only says what it is, over real HTTP. */
final class NetworkPrinter implements AutoCloseable {
    private static final String CAPABILITIES = """
            <ScannerCapabilities xmlns="http://schemas.hp.com/imaging/escl/2011/05/03">
            <MakeAndModel>Drucker 5</MakeAndModel><Platen><PlatenInputCaps/></Platen></ScannerCapabilities>""";

    private final HttpServer server;

    NetworkPrinter() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/eSCL/ScannerCapabilities", exchange -> {
            byte[] bytes = CAPABILITIES.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /** As a person types it. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package city.kontor.capture.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A line to a real mail server over which every mail is said to have one byte. */
final class UnderstatingLine implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final int behind;

    UnderstatingLine(int behind) throws IOException {
        this.behind = behind;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** A client opens another connection while it holds a folder open. */
    private void serve() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> answer(client));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void answer(Socket from) {
        try (Socket client = from;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            Thread.ofVirtual().start(() -> pass(client, server));
            var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = client.getOutputStream();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String less = line.replaceFirst("RFC822\\.SIZE \\d+", "RFC822.SIZE 1") + "\r\n";
                out.write(less.getBytes(StandardCharsets.ISO_8859_1));
                if (!lines.ready()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            // The client has hung up.
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The server has hung up.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

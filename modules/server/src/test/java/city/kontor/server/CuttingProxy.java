package city.kontor.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A network between desktop and server that breaks after so many bytes in one direction. */
final class CuttingProxy implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong up = new AtomicLong(NEVER);
    private final AtomicLong down = new AtomicLong(NEVER);
    private final int server;

    CuttingProxy(int server) throws IOException {
        this.server = server;
        var _ = threads.submit(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The connection breaks once so many more bytes have gone to the server. */
    void cutUpAfter(long bytes) {
        up.set(bytes);
    }

    /** The connection breaks once so many more bytes have come from the server. */
    void cutDownAfter(long bytes) {
        down.set(bytes);
    }

    void mend() {
        up.set(NEVER);
        down.set(NEVER);
    }

    private Void accept() throws IOException {
        while (true) {
            Socket desktop = door.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            var _ = threads.submit(() -> pass(desktop, behind, up));
            var _ = threads.submit(() -> pass(behind, desktop, down));
        }
    }

    private static Void pass(Socket from, Socket to, AtomicLong left) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[256];
            int count = in.read(buffer);
            while (count >= 0) {
                long after = left.get() == NEVER ? NEVER : left.addAndGet(-count);
                if (after < 0) {
                    return null;
                }
                out.write(buffer, 0, count);
                count = in.read(buffer);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}

package city.kontor.server;

import city.kontor.blobs.BlobStore;
import city.kontor.blobs.DiskBlobStore;
import city.kontor.blobs.S3BlobStore;
import city.kontor.directory.accounts.Passwords;
import city.kontor.server.admin.AdminDoor;
import city.kontor.server.admin.Operations;
import city.kontor.server.core.CitySearch;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.server.core.DailyRound;
import city.kontor.server.core.Eraser;
import city.kontor.server.core.FileSeat;
import city.kontor.server.core.PostgresSeat;
import city.kontor.server.core.PrivateFolder;
import city.kontor.server.core.Seat;
import city.kontor.server.core.Wakes;
import city.kontor.server.web.Web;
import city.kontor.suite.Suite;
import city.kontor.wire.JsonCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server at work: opened from the bottom to the door, closed from the door to the bottom. */
public final class KontorServer implements AutoCloseable {
    /** The program's version, as clients are told. */
    public static final String VERSION = "0.1.0";

    private static final Logger LOG = LoggerFactory.getLogger(KontorServer.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Config config;
    private final Web web;

    /**
     * Starts a server.
     *
     * @param cost of password hashes; {@link Passwords#STANDARD} outside of tests
     * @throws SettingsException if it cannot work with these settings
     */
    public KontorServer(Config config, Suite suite, Passwords.Cost cost, InstantSource clock) {
        this.config = config;
        try {
            PrivateFolder.create(config.data());
            Seat seat = open(seat(config));
            Wakes wakes = new Wakes();
            var around = new Core.Surroundings(config, suite, cost, new JsonCodec(), clock, seat, wakes);
            BlobStore blobs = open(blobs(config, clock));
            CoreHolder cores = open(new CoreHolder(around));
            open(new DailyRound(around, cores, blobs));
            if (!suite.features().destroyed().isEmpty()) {
                open(new Eraser(around, cores, blobs));
            }
            open(new AdminDoor(config.data(), around.codec(), new Operations(around, cores, blobs)));
            CitySearch search =
                    open(new CitySearch(config.data().resolve("search"), suite.features(), cores, blobs, wakes));
            web = open(new Web(around, cores, blobs, search, VERSION));
            open(wakes);
        } catch (IOException e) {
            close();
            throw new SettingsException("The server cannot use " + config.data() + ": " + e.getMessage());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T open(T part) {
        parts.push(part);
        return part;
    }

    /** Whoever may write to the data of these settings. */
    static Seat seat(Config config) {
        return config.postgres().<Seat>map(PostgresSeat::new).orElseGet(() -> FileSeat.take(config.data()));
    }

    /** The documents of these settings. */
    static BlobStore blobs(Config config, InstantSource clock) throws IOException {
        Path local = config.data().resolve("blobs");
        return config.objects().isPresent()
                ? new S3BlobStore(config.objects().get(), local, clock)
                : new DiskBlobStore(local, clock);
    }

    /** The port it listens on. */
    public int port() {
        return web.port();
    }

    /** The address by which programs on this machine reach it. */
    public String address() {
        return (config.tls().isPresent() ? "https://" : "http://") + config.host() + ":" + port();
    }

    /** Waits for the end, at most so long; returns whether it came. */
    boolean closesWithin(Duration most) throws InterruptedException {
        return closed.await(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Stops taking requests, judges what waits and closes everything. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.error("{} did not close in order", part.getClass().getSimpleName(), e);
            }
        }
        closed.countDown();
    }
}

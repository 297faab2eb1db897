package city.kontor.server.web;

import city.kontor.blobs.BlobStore;
import city.kontor.efile.EfileFeature;
import city.kontor.server.Config;
import city.kontor.server.SettingsException;
import city.kontor.server.core.CitySearch;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.server.core.SealKey;
import city.kontor.server.proof.PackageMaker;
import city.kontor.store.Codec;
import city.kontor.suite.Suite;
import city.kontor.suite.Texts;
import city.kontor.wire.Protocol;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.time.InstantSource;
import java.util.Locale;

/** The HTTP server with all its routes. */
public final class Web implements AutoCloseable {
    private final Javalin javalin;

    /**
     * Starts to listen.
     *
     * @throws SettingsException if it cannot listen there
     */
    public Web(Core.Surroundings around, CoreHolder cores, BlobStore blobs, CitySearch search, String version) {
        javalin = Javalin.create(settings -> {
            Config config = around.config();
            settings.startup.showJavalinBanner = false;
            settings.startup.showOldJavalinVersionWarning = false;
            settings.startup.startupWatcherEnabled = false;
            settings.concurrency.useVirtualThreads = true;
            if (!config.compression()) {
                settings.http.compressionStrategy = CompressionStrategy.NONE;
            }
            jetty(settings, config);
            settings.routes.before(ctx -> secure(ctx, config.tls().isPresent()));
            install(settings.routes, around, cores, blobs, search, version);
        });
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw new SettingsException("Cannot listen on " + around.config().host() + ":"
                    + around.config().port()
                    + ". Another program listens there, or the address is not this machine's.");
        }
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    private static void jetty(JavalinConfig settings, Config config) {
        settings.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
            http.setRequestHeaderSize(16 * 1024);
        });
        settings.jetty.addConnector((server, http) -> Connectors.make(server, http, config));
    }

    private static void secure(Context ctx, boolean tls) {
        ctx.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
        if (tls) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void install(
            RoutesConfig routes,
            Core.Surroundings around,
            CoreHolder cores,
            BlobStore blobs,
            CitySearch search,
            String version) {
        Config config = around.config();
        Suite suite = around.suite();
        Codec codec = around.codec();
        InstantSource clock = around.clock();
        var meters = new Meters();
        var door = new Door(cores, codec, clock, config.limits().requestBytes());
        var signIns = new RateLimit(config.limits().signInsPerMinute());
        var documents = new DocumentCheck(blobs);
        new Problems(codec, new Texts(suite, Locale.GERMAN), meters).install(routes);
        new SessionRoutes(cores, door, clock, signIns, meters).install(routes);
        routes.post(Protocol.PUSH, door.signed(new PushRoute(cores, door, documents, meters)));
        routes.post(
                Protocol.PULL,
                door.signed(
                        new PullRoute(cores, door, suite, clock, config.limits().rowsPerPage(), meters)));
        routes.get(Protocol.SNAPSHOT + "{scope}", door.signed(new SnapshotRoute(cores, suite, clock)));
        routes.get(Protocol.WAKE, door.signed(new WakeRoute(around.wakes(), door, meters)));
        new BlobRoutes(blobs, door, config.limits().blobBytes(), cores, suite, clock).install(routes);
        routes.get(Protocol.HISTORY + "{subject}", door.signed(new HistoryRoute(cores, door, suite, clock)));
        routes.get(Protocol.ACCESS + "{file}", door.signed(new AccessRoute(cores, door, suite, codec, clock)));
        if (suite.features().features().stream().anyMatch(EfileFeature.class::isInstance)) {
            var maker = new PackageMaker(suite, codec, SealKey.of(config.data()), "Kontor " + version);
            routes.get(
                    Protocol.PROOF + "{file}",
                    door.signed(new ProofRoute(cores, suite, clock, maker, blobs, ProofRoute.folder(config.data()))));
        }
        routes.post(Protocol.SEARCH, door.signed(new SearchRoute(cores, door, suite, search, clock)));
        routes.get(Protocol.HEALTH, new HealthRoute(cores, blobs, door, config.data(), version, clock));
        routes.get(Protocol.METRICS, new MetricsRoute(meters, config.publicMetrics()));
    }

    /** Stops listening; what is being answered may end first. */
    @Override
    public void close() {
        javalin.stop();
    }
}

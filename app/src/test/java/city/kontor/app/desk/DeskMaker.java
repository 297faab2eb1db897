package city.kontor.app.desk;

import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.Session;
import city.kontor.replica.Replica;
import city.kontor.replica.Sync;
import city.kontor.store.Codec;
import city.kontor.store.FeatureSet;
import city.kontor.wire.ServerClient;
import city.kontor.wire.Timeouts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Makes desks whose rows come over a line of the test's own; nobody listens where their documents and histories are. */
public final class DeskMaker {
    /** Seals the documents of desks in tests. */
    static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    private DeskMaker() {}

    /** A client of a server that is not there. */
    public static ServerClient nobody() throws IOException {
        return new ServerClient(URI.create("http://127.0.0.1:1"), "desk", Optional.empty(), Timeouts.STANDARD);
    }

    /** The session of a person at that desk, as a sign-in opens it; its search finds nothing. */
    public static Session session(Desk desk, FeatureSet features, Codec codec, Supplier<Texts> texts, Tasks tasks) {
        return Desks.session(
                desk, desk.actor().orElseThrow(), features, codec, texts, tasks, (words, limit) -> List.of());
    }

    public static Desk make(
            String personId,
            Replica replica,
            Sync sync,
            Path documents,
            FeatureSet features,
            InstantSource clock,
            Executor ui)
            throws IOException {
        return new Desk(
                personId,
                replica,
                sync,
                new Documents(documents, KEY, clock),
                documents,
                nobody(),
                features,
                clock,
                ui);
    }
}

package city.kontor.suite.link;

import city.kontor.kernel.Scope;
import city.kontor.replica.LinkException;
import city.kontor.replica.LinkException.Kind;
import city.kontor.replica.ServerLink;
import city.kontor.store.Head;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import city.kontor.store.Submission;
import city.kontor.wire.DamagedAnswer;
import city.kontor.wire.Protocol;
import city.kontor.wire.ServerClient;
import city.kontor.wire.ServerException;
import city.kontor.wire.ServerRefused;
import city.kontor.wire.ServerUnreachable;
import city.kontor.wire.SignedOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The server over HTTP, for a replica: the same calls, and each failure as what the replica can do about it. */
public final class HttpLink implements ServerLink {
    private final ServerClient client;

    /** @param client signed in as the person whose replica this serves; stays the caller's */
    public HttpLink(ServerClient client) {
        this.client = client;
    }

    @Override
    public List<Outcome> push(List<Submission> submissions) throws LinkException {
        try {
            return client.push(submissions);
        } catch (ServerException e) {
            throw reason(e);
        }
    }

    @Override
    public RowPage pull(long cursor, Set<Scope> held, List<Head> heads) throws LinkException {
        try {
            return client.pull(cursor, held, heads, Protocol.MOST_CHANGES);
        } catch (ServerException e) {
            throw reason(e);
        }
    }

    @Override
    public Snapshot snapshot(Scope scope, Path directory) throws LinkException {
        try {
            ServerClient.Snapshot snapshot = client.snapshot(scope, directory);
            return new Snapshot(snapshot.file(), snapshot.cursor());
        } catch (ServerException e) {
            throw reason(e);
        } catch (IOException e) {
            throw new LinkException(Kind.UNREACHABLE, "The rows of " + scope.id() + " could not be kept: " + e, e);
        }
    }

    private static LinkException reason(ServerException failure) {
        Kind kind = switch (failure) {
            case ServerUnreachable unreachable -> Kind.UNREACHABLE;
            case SignedOut ended -> Kind.SIGNED_OUT;
            // Something between here and the server talks in its place, as portals of guest networks do.
            case DamagedAnswer damaged -> Kind.UNREACHABLE;
            case ServerRefused refused ->
                switch (refused.code()) {
                    case Protocol.DIVERGED -> Kind.DIVERGED;
                    case Protocol.INCOMPATIBLE, Protocol.BAD_REQUEST -> Kind.INCOMPATIBLE;
                    // A bug of the server, or a scope withdrawn a moment ago: the next exchange may go well.
                    default -> Kind.UNREACHABLE;
                };
        };
        return new LinkException(kind, String.valueOf(failure.getMessage()), failure);
    }
}

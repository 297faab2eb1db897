package city.kontor.app.desk;

import city.kontor.app.session.SignIn;
import city.kontor.replica.LinkException;
import city.kontor.wire.Protocol;
import city.kontor.wire.ServerClient;
import city.kontor.wire.ServerException;
import city.kontor.wire.ServerRefused;
import city.kontor.wire.ServerUnreachable;
import java.io.IOException;
import java.util.Optional;

/**
 * Begins a new session with what was typed at the sign-in. Once that was refused it is not tried again: each try would
 * count towards the lock-out of the person's own account.
 */
final class SignInAgain implements SigningLink.Step {
    private final ServerClient client;
    private final SignIn.Request request;
    private final Locking onRevoked;
    private Optional<LinkException> refused = Optional.empty();

    /** What is done once the server has revoked this desktop. */
    @FunctionalInterface
    interface Locking {
        void run() throws IOException;
    }

    SignInAgain(ServerClient client, SignIn.Request request, Locking onRevoked) {
        this.client = client;
        this.request = request;
        this.onRevoked = onRevoked;
    }

    @Override
    public synchronized void run() throws LinkException {
        if (refused.isPresent()) {
            throw refused.get();
        }
        try {
            client.signIn(request.name().strip(), request.password());
        } catch (ServerUnreachable e) {
            throw new LinkException(LinkException.Kind.UNREACHABLE, String.valueOf(e.getMessage()), e);
        } catch (ServerRefused e) {
            var refusal = new LinkException(LinkException.Kind.SIGNED_OUT, String.valueOf(e.getMessage()), e);
            refused = Optional.of(refusal);
            if (e.code().equals(Protocol.DEVICE_REVOKED)) {
                lock();
            }
            throw refusal;
        } catch (ServerException e) {
            throw new LinkException(LinkException.Kind.SIGNED_OUT, String.valueOf(e.getMessage()), e);
        }
    }

    private void lock() throws LinkException {
        try {
            onRevoked.run();
        } catch (IOException e) {
            throw new LinkException(LinkException.Kind.SIGNED_OUT, String.valueOf(e.getMessage()), e);
        }
    }
}

package city.kontor.app.desk;

import city.kontor.kernel.Scope;
import city.kontor.replica.LinkException;
import city.kontor.replica.ServerLink;
import city.kontor.store.Head;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import city.kontor.store.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Signs in again where the session has ended, and before the first exchange of a desktop that was started without a
 * network. Documents go up before the commands that name them.
 */
final class SigningLink implements ServerLink {
    /** A step that may fail for the reasons a link may. */
    @FunctionalInterface
    interface Step {
        void run() throws LinkException;
    }

    @FunctionalInterface
    private interface Call<T> {
        T run() throws LinkException;
    }

    private final ServerLink link;
    private final Step signIn;
    private final Step beforePush;

    SigningLink(ServerLink link, Step signIn, Step beforePush) {
        this.link = link;
        this.signIn = signIn;
        this.beforePush = beforePush;
    }

    @Override
    public List<Outcome> push(List<Submission> submissions) throws LinkException {
        return signedIn(() -> {
            beforePush.run();
            return link.push(submissions);
        });
    }

    @Override
    public RowPage pull(long cursor, Set<Scope> held, List<Head> heads) throws LinkException {
        return signedIn(() -> link.pull(cursor, held, heads));
    }

    @Override
    public Snapshot snapshot(Scope scope, Path directory) throws LinkException {
        return signedIn(() -> link.snapshot(scope, directory));
    }

    private <T> T signedIn(Call<T> call) throws LinkException {
        try {
            return call.run();
        } catch (LinkException e) {
            if (e.kind() != LinkException.Kind.SIGNED_OUT) {
                throw e;
            }
            signIn.run();
            return call.run();
        }
    }
}

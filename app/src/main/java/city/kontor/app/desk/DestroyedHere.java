package city.kontor.app.desk;

import city.kontor.blobs.BlobAddress;
import city.kontor.replica.Replica;
import city.kontor.store.Destroyed;
import city.kontor.store.FeatureSet;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Clears away what this desktop still has of files that were destroyed for good: the copies of their documents, and the
 * deleted rows in the database's own files. Their rows have gone with the pull that brought the tombstones.
 */
final class DestroyedHere {
    private static final Logger LOG = System.getLogger(DestroyedHere.class.getName());

    private final Replica replica;
    private final FeatureSet features;
    private final Documents documents;
    private int cleared;

    DestroyedHere(Replica replica, FeatureSet features, Documents documents) {
        this.replica = replica;
        this.features = features;
        this.documents = documents;
    }

    /** Called after every change of rows, on the thread that made it; costs a count where nothing was destroyed. */
    synchronized void look() {
        for (Destroyed destroyed : features.destroyed()) {
            int now = replica.read(destroyed::count);
            if (now != cleared && clear(destroyed)) {
                cleared = now;
            }
        }
    }

    /** Whether nothing is left; otherwise the next change tries again. */
    private boolean clear(Destroyed destroyed) {
        List<String> unnamed = replica.read(dsl -> destroyed.unnamed(dsl, features));
        try {
            for (String sha256 : unnamed) {
                documents.forget(new BlobAddress(sha256));
            }
            return replica.scrub();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "A destroyed document cannot be deleted here", e);
            return false;
        }
    }
}

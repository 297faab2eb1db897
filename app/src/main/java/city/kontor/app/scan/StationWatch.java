package city.kontor.app.scan;

import city.kontor.capture.watch.FolderWatch;
import city.kontor.capture.watch.WatchedFolder;
import java.util.Optional;

/** The one folder watch of this desktop, whoever is signed in: two would take each other's files. */
public final class StationWatch implements AutoCloseable {
    private Optional<FolderWatch> running = Optional.empty();

    /** Watches this folder instead of any other. */
    void start(WatchedFolder folder, FolderWatch.Listener listener) {
        close();
        running = Optional.of(FolderWatch.start(folder, listener));
    }

    /** Watches nothing; files wait where they are. */
    @Override
    public void close() {
        running.ifPresent(FolderWatch::close);
        running = Optional.empty();
    }
}

package city.kontor.app.scan;

import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.Refusal;
import city.kontor.capture.watch.FolderWatch;
import city.kontor.capture.watch.TakenFiles;
import city.kontor.capture.watch.WatchedFolder;
import city.kontor.kernel.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Takes in whatever others put into a folder that the operator chose; remembered until the operator ends it. */
public final class WatchModel {
    private final StationWatch watch;
    private final StationMemory memory;
    private final ScanStationModel station;
    private final WatchedFolder.Check check;
    private final WatchedFolder.Times times;
    private final Tasks tasks;
    private final Texts texts;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<Path>> folder = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<ScanNews> onNews = news -> {};

    /** @param check whether a file can be taken in */
    WatchModel(
            StationWatch watch,
            StationMemory memory,
            ScanStationModel station,
            WatchedFolder.Check check,
            WatchedFolder.Times times,
            Tasks tasks,
            Texts texts,
            InstantSource clock) {
        this.watch = watch;
        this.memory = memory;
        this.station = station;
        this.check = check;
        this.times = times;
        this.tasks = tasks;
        this.texts = texts.beside(WatchModel.class);
        this.clock = clock;
    }

    /** The folder that is watched, if one is. */
    public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** What the operator should hear of. */
    public void setOnNews(Consumer<ScanNews> listener) {
        onNews = listener;
    }

    /** Goes on with the folder that was watched when the program ended. */
    void resume() {
        memory.watched().ifPresent(this::follow);
    }

    /** Watches this folder from now on, and at the next start. */
    public void watch(Path chosen) {
        memory.watched(Optional.of(chosen));
        follow(chosen);
    }

    /** Watches no longer; what was taken stays. */
    public void end() {
        watch.closeFolder();
        memory.watched(Optional.empty());
        folder.set(Optional.empty());
    }

    private void follow(Path chosen) {
        var taking = new TakenFiles(
                station.incoming(),
                texts.get("watch.quarantine"),
                texts.language().locale(),
                () -> Ids.next(clock.millis()));
        watch.start(new WatchedFolder(chosen, taking, check, times, clock), new News());
        folder.set(Optional.of(chosen));
    }

    /** Brings what the watch tells to the screen's thread. */
    private final class News implements FolderWatch.Listener {
        @Override
        public void looked(WatchedFolder.Look look) {
            tasks.onUi(() -> {
                look.taken().forEach(file -> station.take(file, Optional.empty()));
                for (Refusal refusal : look.refused()) {
                    onNews.accept(new ScanNews.PutAside(refusal));
                }
            });
        }

        @Override
        public void lost(Path lost, IOException why) {
            tasks.onUi(() -> onNews.accept(new ScanNews.NotWatched(lost.toString(), String.valueOf(why.getMessage()))));
        }
    }
}

package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.Language;
import city.kontor.kernel.Command;
import city.kontor.wire.ServerException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The file that is open, what is looked at in it, and the commands given about it. */
final class FileModel implements Following {
    private final EfileParts parts;
    private final String loading;
    private final ReadOnlyObjectWrapper<Optional<FileView>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loadingShown = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(new Chosen.TheFile());
    private Optional<String> wanted = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Travel>> travel = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean following;
    private int generation;

    FileModel(EfileParts parts, String loading) {
        this.parts = parts;
        this.loading = loading;
        parts.desk().changesProperty().addListener((property, before, now) -> {
            if (following) {
                load();
            }
        });
    }

    /** The file that is open; empty while it loads or none is open. */
    ReadOnlyObjectProperty<Optional<FileView>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loadingShown.getReadOnlyProperty();
    }

    /** What is looked at in it. */
    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    EfileParts parts() {
        return parts;
    }

    /** The way through the past that is being gone; empty while the file is shown as it is. */
    ReadOnlyObjectProperty<Optional<Travel>> travelProperty() {
        return travel.getReadOnlyProperty();
    }

    /**
     * Begins to go through the file's past.
     *
     * @param doing what is being done, in the person's language
     * @param onFailure told where the server, which alone knows the past, does not answer
     */
    void travel(String doing, Language language, Consumer<ServerException> onFailure) {
        int asked = ++generation;
        wanted.ifPresent(fileId -> parts.tasks()
                .<Travel>start(doing, progress -> Travel.of(parts, fileId, language))
                .onFailure(ServerException.class, onFailure)
                .then(found -> {
                    if (asked == generation) {
                        travel.set(Optional.of(found));
                    }
                }));
    }

    /** Shows the file as it was behind a moment. */
    void goTo(String doing, int moment, Consumer<Travel.Seen> then) {
        int asked = ++generation;
        travel.get()
                .ifPresent(past -> parts.tasks()
                        .<Travel.Seen>start(doing, progress -> past.at(parts, moment))
                        .then(seen -> {
                            if (asked == generation) {
                                seen.view().ifPresent(view -> shown.set(Optional.of(view)));
                                then.accept(seen);
                            }
                        }));
    }

    /** Shows the file as it is again. */
    void today() {
        if (travel.get().isPresent()) {
            travel.set(Optional.empty());
            load();
        }
    }

    void open(String fileId, Chosen at) {
        if (wanted.equals(Optional.of(fileId))) {
            chosen.set(at);
        } else {
            travel.set(Optional.empty());
            wanted = Optional.of(fileId);
            loadingShown.set(true);
            shown.set(Optional.empty());
            chosen.set(at);
            load();
        }
    }

    /** Shows no file any more. */
    void close() {
        wanted = Optional.empty();
        generation++;
        loadingShown.set(false);
        shown.set(Optional.empty());
    }

    /** The file that is open or being opened. */
    Optional<String> openId() {
        return wanted;
    }

    void choose(Chosen now) {
        chosen.set(now);
    }

    @Override
    public void follow() {
        following = true;
        load();
    }

    @Override
    public void rest() {
        following = false;
    }

    /** @param doing what is being done, in the person's language */
    void give(String doing, Command command, Consumer<Given> then) {
        parts.tasks()
                .<Given>start(doing, progress -> parts.desk().give(command))
                .then(then);
    }

    private void load() {
        if (travel.get().isPresent()) {
            // News of today must not push what was out of sight.
            return;
        }
        int asked = ++generation;
        wanted.ifPresent(fileId -> parts.tasks()
                .<Optional<FileView>>start(loading, progress -> FileView.read(parts, fileId))
                .then(found -> {
                    if (asked == generation) {
                        shown.set(found);
                    }
                })
                .atEnd(() -> {
                    if (asked == generation) {
                        loadingShown.set(false);
                    }
                }));
    }
}

package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.app.kit.Following;
import city.kontor.kernel.Command;
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

    void open(String fileId, Chosen at) {
        chosen.set(at);
        if (!wanted.equals(Optional.of(fileId))) {
            wanted = Optional.of(fileId);
            loadingShown.set(true);
            shown.set(Optional.empty());
            load();
        }
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

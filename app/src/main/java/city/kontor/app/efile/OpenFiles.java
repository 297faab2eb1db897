package city.kontor.app.efile;

import city.kontor.efile.EFile;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files that are open beside each other, in the order in which they were opened, and what is looked at in each. */
final class OpenFiles {
    /** As many as a person keeps apart; the one that was opened first makes room. */
    static final int MOST = 8;

    /** An open file as it was last seen. */
    record Open(EFile file, Chosen at) {}

    private final FileModel shown;
    private final ObservableList<Open> all = FXCollections.observableArrayList();

    OpenFiles(FileModel shown) {
        this.shown = shown;
        shown.shownProperty()
                .addListener((property, before, now) -> now.ifPresentOrElse(
                        view -> put(view.file()),
                        () -> before.filter(view -> !shown.loadingProperty().get())
                                .ifPresent(gone -> forget(gone.file().id()))));
        shown.chosenProperty()
                .addListener(
                        (property, before, now) -> shown.shownProperty().get().ifPresent(view -> put(view.file())));
        shown.loadingProperty().addListener((property, before, now) -> {
            if (!now && shown.shownProperty().get().isEmpty()) {
                shown.openId().ifPresent(this::forget);
            }
        });
    }

    ObservableList<Open> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    /** Whether it is this one that is shown. */
    boolean isShown(Open one) {
        return shown.openId().equals(Optional.of(one.file().id()));
    }

    void show(Open one) {
        shown.open(one.file().id(), one.at());
    }

    /** Shows the one that many places further; behind the last comes the first. */
    void step(int by) {
        int at = shown.openId().map(this::index).orElse(-1);
        if (!all.isEmpty()) {
            show(all.get(Math.floorMod(at + by, all.size())));
        }
    }

    /** Closes it; if it was shown, the one beside it is. */
    void close(Open one) {
        int at = index(one.file().id());
        if (at < 0) {
            return;
        }
        boolean wasShown = isShown(one);
        all.remove(at);
        if (wasShown && all.isEmpty()) {
            shown.close();
        } else if (wasShown) {
            show(all.get(Math.min(at, all.size() - 1)));
        }
    }

    /** Closes the one that is shown. */
    void closeShown() {
        all.stream().filter(this::isShown).findFirst().ifPresent(this::close);
    }

    private void put(EFile file) {
        var seen = new Open(file, shown.chosenProperty().get());
        int at = index(file.id());
        if (at < 0) {
            all.add(seen);
            if (all.size() > MOST) {
                all.removeFirst();
            }
        } else if (!all.get(at).equals(seen)) {
            all.set(at, seen);
        }
    }

    private void forget(String fileId) {
        int at = index(fileId);
        if (at >= 0) {
            all.remove(at);
        }
    }

    private int index(String fileId) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).file().id().equals(fileId))
                .findFirst()
                .orElse(-1);
    }
}

package city.kontor.app.scan;

import city.kontor.capture.Refusal;
import city.kontor.capture.draft.KeptPage;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.image.Pixels;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One page on the operator's desk: its small picture, what was read on it, or why it could not be. */
public final class PageModel {
    private final ReadOnlyObjectWrapper<PageRef> place;
    private final ReadOnlyObjectWrapper<Optional<Pixels>> thumbnail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<KeptPage>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());

    PageModel(PageRef place) {
        this.place = new ReadOnlyObjectWrapper<>(place);
    }

    /** Where the page comes from and how the operator turned it. */
    public PageRef place() {
        return place.get();
    }

    public ReadOnlyObjectProperty<PageRef> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** As the page lies in its file, not yet turned; empty until it is made. */
    public ReadOnlyObjectProperty<Optional<Pixels>> thumbnailProperty() {
        return thumbnail.getReadOnlyProperty();
    }

    /** Empty until the page was read in the turn it has now. */
    public ReadOnlyObjectProperty<Optional<KeptPage>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why the page could not be read, if so. */
    public ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Clockwise quarter turns from how the page lies in its file to how it is shown, 0 to 3. */
    public int quarters() {
        return place.get()
                .quarters()
                .orElseGet(() -> reading.get().map(KeptPage::quarters).orElse(0));
    }

    /** Whether reading has come to an end, good or bad. */
    public boolean isSettled() {
        return reading.get().isPresent() || refusal.get().isPresent();
    }

    void show(Pixels picture) {
        thumbnail.set(Optional.of(picture));
    }

    void read(PageRef asPlaced, KeptPage kept) {
        // The operator may have turned the page while it was being read.
        if (asPlaced.equals(place.get())) {
            refusal.set(Optional.empty());
            reading.set(Optional.of(kept));
        }
    }

    void refuse(Refusal why) {
        refusal.set(Optional.of(why));
    }

    void forgetRefusal() {
        refusal.set(Optional.empty());
    }

    /** The page lies differently from now on: what was read of it before counts no more. */
    void place(PageRef now) {
        if (!now.equals(place.get())) {
            reading.set(Optional.empty());
            refusal.set(Optional.empty());
            place.set(now);
        }
    }
}

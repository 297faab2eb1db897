package city.kontor.app.scan;

import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.Ticket;
import city.kontor.kernel.Ids;
import city.kontor.scanning.Batch;
import city.kontor.scanning.Profile;
import city.kontor.scanning.Stage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The batch that the operator works on: that of the chosen document, or the one begun last. */
public final class CurrentBatch {
    /**
     * The batch as the screen shows it.
     *
     * @param batch as the city knows it; empty for one without a profile, and for a moment after it was begun
     */
    public record Shown(Draft draft, Optional<Batch> batch) {
        /** Whether further pages belong into it. */
        boolean takesPages() {
            return batch.map(known -> known.stage() == Stage.SCAN).orElse(true);
        }
    }

    private final Batches batches;
    private final StationBatches station;
    private final Selection selection;
    private final StationMemory memory;
    private final InstantSource clock;
    /** The batch begun last, until a document is chosen. */
    private Optional<String> begun = Optional.empty();

    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    CurrentBatch(
            Batches batches, StationBatches station, Selection selection, StationMemory memory, InstantSource clock) {
        this.batches = batches;
        this.station = station;
        this.selection = selection;
        this.memory = memory;
        this.clock = clock;
        selection.documentProperty().addListener((property, before, now) -> {
            begun = Optional.empty();
            show();
        });
        station.knownProperty().addListener((property, before, now) -> {
            giveTickets();
            show();
        });
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows anew what changed in the drafts. */
    void show() {
        shown.set(draft().map(draft -> new Shown(draft, station.batch(draft.id()))));
    }

    private Optional<Draft> draft() {
        return begun.filter(batches::has)
                .or(() -> selection.documentProperty().get().map(DocumentModel::draftId))
                .filter(batches::has)
                .map(batches::draft)
                .or(batches::newest);
    }

    /** The draft that new pages go into; a new batch where none takes them. */
    Draft forPages() {
        return shown.get()
                .filter(Shown::takesPages)
                .map(Shown::draft)
                .filter(draft -> batches.has(draft.id()))
                .or(() -> batches.newest().filter(this::takesPages))
                .orElseGet(() -> begin(usual().map(profile -> ticket(profile, "", OptionalInt.empty()))));
    }

    private boolean takesPages(Draft draft) {
        return new Shown(draft, station.batch(draft.id())).takesPages();
    }

    /** The profiles that a batch can be begun with, the one used last at this station first. */
    public List<Profile> profiles() {
        List<Profile> all = station.knownProperty().get().profiles();
        return usual().map(first -> Stream.concat(Stream.of(first), all.stream().filter(each -> !each.equals(first)))
                        .toList())
                .orElse(all);
    }

    /** The profile of a draft; empty where it has none or the city does not know it yet. */
    Optional<Profile> profile(Draft draft) {
        return station.batch(draft.id())
                .map(Batch::profile)
                .or(() -> draft.ticket()
                        .flatMap(ticket -> station.knownProperty().get().profiles().stream()
                                .filter(profile -> profile.id().equals(ticket.profileId())
                                        && profile.version() == ticket.profileVersion())
                                .findFirst()));
    }

    /** The profile that the next pages are pulled with. */
    Optional<Profile> profileOfPages() {
        return shown.get()
                .filter(Shown::takesPages)
                .flatMap(now -> profile(now.draft()))
                .or(this::usual);
    }

    private Optional<Profile> usual() {
        List<Profile> all = station.knownProperty().get().profiles();
        return all.stream()
                .filter(profile -> memory.profile().equals(Optional.of(profile.id())))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Begins a batch; what comes in now belongs to it. */
    void begin(Profile profile, String label, OptionalInt announced) {
        memory.profile(profile.id());
        begin(Optional.of(ticket(profile, label, announced)));
    }

    private Draft begin(Optional<Ticket> ticket) {
        Instant now = clock.instant();
        Draft empty = Draft.empty(Ids.next(now.toEpochMilli()), now);
        Draft draft = ticket.map(empty::withTicket).orElse(empty);
        batches.change(draft);
        begun = Optional.of(draft.id());
        station.announce(draft);
        show();
        return draft;
    }

    private static Ticket ticket(Profile profile, String label, OptionalInt announced) {
        return new Ticket(profile.id(), profile.version(), label, announced, "");
    }

    /** A draft that was begun before the profiles were known gets the usual one. */
    private void giveTickets() {
        usual().ifPresent(profile -> batches.drafts().stream()
                .filter(draft -> draft.ticket().isEmpty())
                .forEach(draft -> {
                    Draft known = draft.withTicket(ticket(profile, "", OptionalInt.empty()));
                    batches.change(known);
                    station.announce(known);
                }));
    }

    /** Remembers on a batch's ticket which device pulls its pages; returns the draft as it is then. */
    Draft pulledBy(Draft draft, String device) {
        Optional<Ticket> ticket =
                draft.ticket().filter(before -> !before.device().equals(device));
        ticket.ifPresent(before -> batches.change(draft.withTicket(before.by(device))));
        return batches.draft(draft.id());
    }
}

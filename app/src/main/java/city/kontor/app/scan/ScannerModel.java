package city.kontor.app.scan;

import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.scan.Scan;
import city.kontor.capture.scan.ScanEnd;
import city.kontor.capture.scan.ScanSettings;
import city.kontor.capture.scan.Scanner;
import city.kontor.capture.scan.ScannerDevice;
import city.kontor.capture.scan.Scanners;
import city.kontor.kernel.Ids;
import city.kontor.scanning.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Pulls sheets from a scanner onto the desk; one stack becomes one document. */
public final class ScannerModel {
    private final NetworkScanners network;
    private final Scanner scanner;
    private final ScanStationModel station;
    private final Tasks tasks;
    private final Texts texts;
    private final InstantSource clock;
    private final ObservableList<ScannerDevice> devices = FXCollections.observableArrayList();
    private final ObservableList<ScannerDevice> shownDevices = FXCollections.unmodifiableObservableList(devices);
    private final ObservableList<String> sources = FXCollections.observableArrayList();
    private final ObservableList<String> shownSources = FXCollections.unmodifiableObservableList(sources);
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper scanning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper pages = new ReadOnlyIntegerWrapper();
    private Optional<Scan> running = Optional.empty();
    private boolean interrupted;
    private Consumer<ScanEnd> onEnd = end -> {};

    /**
     * @param local scanners of this machine
     * @param network those that somebody adds by their addresses
     */
    ScannerModel(
            Scanner local,
            NetworkScanners network,
            ScanStationModel station,
            Tasks tasks,
            Texts texts,
            InstantSource clock) {
        this.network = network;
        scanner = new Scanners(List.of(network.way(), local));
        this.station = station;
        this.tasks = tasks;
        this.texts = texts.beside(ScannerModel.class);
        this.clock = clock;
    }

    /** The devices that answered when it was last asked. */
    public ObservableList<ScannerDevice> devices() {
        return shownDevices;
    }

    /** What the chosen device can take pages from, in its own words. */
    public ObservableList<String> sources() {
        return shownSources;
    }

    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty scanningProperty() {
        return scanning.getReadOnlyProperty();
    }

    /** How many sheets of this run have arrived. */
    public ReadOnlyIntegerProperty pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /** Called when a run has ended, well or not. */
    public void setOnEnd(Consumer<ScanEnd> listener) {
        onEnd = listener;
    }

    /** Asks which devices there are; takes seconds. */
    public void look() {
        if (looking.get()) {
            return;
        }
        looking.set(true);
        tasks.<List<ScannerDevice>>start(texts.get("work.scanners"), progress -> scanner.devices())
                .then(devices::setAll)
                .atEnd(() -> looking.set(false));
    }

    /** Asks what a device can take pages from. */
    public void choose(ScannerDevice device) {
        tasks.<List<String>>start(texts.get("work.scanners"), progress -> scanner.sources(device))
                .then(sources::setAll);
    }

    /** Why the last address brought no scanner, in words; empty if nothing is wrong. */
    ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /** Looks for a scanner in the network and puts it on the list; {@code found} hears of it. */
    void add(String address, Consumer<ScannerDevice> found) {
        if (looking.get()) {
            return;
        }
        looking.set(true);
        complaint.set("");
        tasks.<Optional<ScannerDevice>>start(texts.get("work.scanners"), progress -> network.add(address))
                .onFailure(
                        IOException.class,
                        failure -> complaint.set(
                                texts.get("scanner.silent", address.strip(), String.valueOf(failure.getMessage()))))
                .then(device -> device.ifPresentOrElse(
                        there -> {
                            if (!devices.contains(there)) {
                                devices.add(there);
                            }
                            found.accept(there);
                        },
                        () -> complaint.set(texts.get("scanner.noAddress", address.strip()))))
                .atEnd(() -> looking.set(false));
    }

    /** Whether somebody added that device by its address. */
    boolean isAdded(ScannerDevice device) {
        return network.has(device);
    }

    /** Takes a device that somebody added off the list. */
    void forget(ScannerDevice device) {
        network.forget(device);
        devices.remove(device);
    }

    /** Starts a run. After a jam or an open cover the sheets go on into the same document. */
    public void start(ScanSettings settings) {
        if (scanning.get()) {
            return;
        }
        if (!interrupted) {
            station.feed().begin();
        }
        station.feed()
                .pullsFrom((settings.device().vendor() + " " + settings.device().model()).strip());
        pages.set(0);
        scanning.set(true);
        Path folder = station.incoming().resolve(Ids.next(clock.millis()));
        Scan scan = scanner.scan(settings, folder, sheet -> tasks.onUi(() -> take(sheet)));
        running = Optional.of(scan);
        // A bug in the scanner's thread must be seen as one.
        scan.end().thenAccept(end -> tasks.onUi(() -> end(end))).exceptionally(bug -> {
            tasks.onUi(() -> {
                scanning.set(false);
                throw new IllegalStateException(bug);
            });
            return null;
        });
    }

    /** What the profile of the next pages asks for; empty where there is none. */
    Optional<Profile> profile() {
        return station.current().profileOfPages();
    }

    /** Stops the device; the sheets that are complete stay. */
    public void cancel() {
        running.ifPresent(Scan::cancel);
    }

    private void take(Path sheet) {
        pages.set(pages.get() + 1);
        station.feed().add(sheet);
    }

    private void end(ScanEnd end) {
        scanning.set(false);
        station.feed().endReplacement();
        running = Optional.empty();
        interrupted = switch (end.kind()) {
            case JAMMED, COVER_OPEN -> true;
            case COMPLETE, NO_PAPER, BUSY, NO_DEVICE, CANCELLED, NO_SOFTWARE, FAILED -> false;
        };
        onEnd.accept(end);
    }
}

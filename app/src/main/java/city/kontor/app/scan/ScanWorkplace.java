package city.kontor.app.scan;

import city.kontor.app.batch.DeskBatches;
import city.kontor.app.desk.Desk;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.mail.MailWatch;
import city.kontor.capture.pipeline.CapturePipeline;
import city.kontor.capture.scan.EsclTimes;
import city.kontor.capture.scan.SaneScanner;
import city.kontor.capture.watch.WatchedFolder;
import city.kontor.invoice.InvoiceRights;
import city.kontor.kernel.Actor;
import city.kontor.scanning.ScanningRights;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javax.net.ssl.SSLContext;
import org.kordamp.ikonli.feather.Feather;

/** The workplace "Scan station", for those who may register invoices. */
public final class ScanWorkplace {
    private static final Predicate<Actor> WORKS_HERE = Workplace.anyoneWith(
            InvoiceRights.REGISTER,
            ScanningRights.SCAN,
            ScanningRights.CHECK,
            ScanningRights.INDEX,
            ScanningRights.RELEASE);

    private final ScanStationModel model;
    private final Workplace workplace;

    private ScanWorkplace(ScanStationModel model, Workplace workplace) {
        this.model = model;
        this.workplace = workplace;
    }

    public Workplace workplace() {
        return workplace;
    }

    /** Takes a batch that waits, with its pages, onto this desk. */
    public void take(String batchId) {
        model.takeBatch(batchId);
    }

    /**
     * The workplace of one session; its model lives as long as it does.
     *
     * @param store the drafts of this desktop
     * @param pipeline over that store
     * @param eInvoices reads and checks electronic invoices
     * @param output where PDF/A files lie until they are handed over
     * @param folderWatch of this desktop
     */
    public static ScanWorkplace of(
            Desk desk,
            DraftStore store,
            CapturePipeline pipeline,
            EInvoices eInvoices,
            Path output,
            StationWatch folderWatch,
            Tasks tasks,
            Texts texts,
            InstantSource clock) {
        var memory = new StationMemory(output.resolveSibling("scan-station.properties"));
        var model = new ScanStationModel(new ScanStationModel.Parts(
                store,
                pipeline,
                eInvoices,
                new DeskReleases(desk, eInvoices, clock),
                new DeskKnownInvoices(desk),
                new DeskSuppliers(desk),
                new DeskBatches(desk, texts),
                memory,
                tasks,
                texts,
                output,
                clock));
        desk.changesProperty()
                .addListener((property, before, now) -> model.station().refresh());
        var network = new NetworkScanners(memory, EsclTimes.DEFAULT);
        var scanner = new ScannerModel(new SaneScanner(), network, model, tasks, texts, clock);
        var watch = new WatchModel(
                folderWatch, memory, model, pipeline::check, WatchedFolder.Times.DEFAULT, tasks, texts, clock);
        var mail = new MailModel(
                folderWatch,
                memory,
                model,
                pipeline::check,
                MailWatch.Times.DEFAULT,
                systemTrust(),
                tasks,
                texts,
                clock);
        // Files are taken for those only who may see what comes of them.
        model.open(() -> {
            desk.actor().filter(ScanWorkplace::mayScan).ifPresent(actor -> {
                watch.resume();
                mail.resume();
            });
        });
        return new ScanWorkplace(
                model,
                new Workplace(
                        "scan",
                        ScanStationScreen.class,
                        Feather.PRINTER,
                        ScanWorkplace::mayScan,
                        kit -> new ScanStationScreen(kit, model, scanner, watch, mail),
                        Bindings.size(model.documents())));
    }

    /** Certificates that this machine's Java trusts; {@code javax.net.ssl.trustStore} names a city's own. */
    private static SSLContext systemTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has TLS", e);
        }
    }

    private static boolean mayScan(Actor actor) {
        return WORKS_HERE.test(actor);
    }
}

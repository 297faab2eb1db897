package city.kontor.app.scan;

import city.kontor.app.desk.Desk;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.pipeline.CapturePipeline;
import city.kontor.capture.scan.SaneScanner;
import city.kontor.invoice.InvoiceRights;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;

/** The workplace "Scan station", for those who may register invoices. */
public final class ScanWorkplace {
    private ScanWorkplace() {}

    /**
     * The workplace of one session; its model lives as long as it does.
     *
     * @param store the drafts of this desktop
     * @param pipeline over that store
     * @param eInvoices reads and checks electronic invoices
     * @param output where PDF/A files lie until they are handed over
     */
    public static Workplace of(
            Desk desk,
            DraftStore store,
            CapturePipeline pipeline,
            EInvoices eInvoices,
            Path output,
            Tasks tasks,
            Texts texts,
            InstantSource clock) {
        var model = new ScanStationModel(new ScanStationModel.Parts(
                store,
                pipeline,
                eInvoices,
                new DeskReleases(desk, eInvoices, clock),
                new DeskKnownInvoices(desk),
                tasks,
                texts,
                output,
                clock));
        var scanner = new ScannerModel(new SaneScanner(), model, tasks, texts, clock);
        model.open();
        return new Workplace(
                "scan",
                ScanStationScreen.class,
                Feather.PRINTER,
                actor -> actor.grants().stream().anyMatch(grant -> grant.right().equals(InvoiceRights.REGISTER)),
                kit -> new ScanStationScreen(kit, model, scanner),
                Bindings.size(model.documents()));
    }
}

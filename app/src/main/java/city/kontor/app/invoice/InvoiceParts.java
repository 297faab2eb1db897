package city.kontor.app.invoice;

import city.kontor.app.desk.Desk;
import city.kontor.app.desk.Given;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.app.history.HistoryParts;
import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Tasks;
import city.kontor.app.session.SyncStatus;
import city.kontor.kernel.Command;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * What the models of this package work with.
 *
 * @param documents where the bytes of a document come from
 * @param histories shows histories
 * @param eInvoices reads and checks electronic invoices
 */
public record InvoiceParts(
        Desk desk,
        SyncStatus sync,
        Tasks tasks,
        InstantSource clock,
        DocumentSource documents,
        HistoryParts histories,
        EInvoices eInvoices) {

    /** Opens documents by their address, on a background thread. */
    @FunctionalInterface
    public interface DocumentSource {
        /** @param sha256 64 hexadecimal digits */
        InputStream open(String sha256) throws IOException;
    }

    /** The day it is in the office. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    /**
     * Gives a command in the background.
     *
     * @param doing what is being done, in the person's language
     * @param then told on the JavaFX thread what came of it
     */
    void give(String doing, Command command, Consumer<Given> then) {
        tasks.<Given>start(doing, progress -> desk.give(command)).then(then);
    }
}

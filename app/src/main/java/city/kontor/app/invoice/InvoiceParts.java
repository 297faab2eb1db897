package city.kontor.app.invoice;

import city.kontor.app.desk.Desk;
import city.kontor.app.desk.Given;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.session.SyncStatus;
import city.kontor.kernel.Command;
import city.kontor.wire.History;
import city.kontor.wire.ServerException;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the models of this package work with.
 *
 * @param documents where the bytes of a document come from
 * @param histories where the history of a thing comes from
 * @param eInvoices reads and checks electronic invoices
 * @param sentences tells events in a language
 */
public record InvoiceParts(
        Desk desk,
        SyncStatus sync,
        Tasks tasks,
        InstantSource clock,
        DocumentSource documents,
        HistorySource histories,
        EInvoices eInvoices,
        Function<Language, EventTeller> sentences) {

    /** Opens documents by their address, on a background thread. */
    @FunctionalInterface
    public interface DocumentSource {
        /** @param sha256 64 hexadecimal digits */
        InputStream open(String sha256) throws IOException;
    }

    /** Asks for everything that happened to one thing, on a background thread. */
    @FunctionalInterface
    public interface HistorySource {
        History of(String subject) throws ServerException;
    }

    /** Tells in one sentence what happened. */
    @FunctionalInterface
    public interface EventTeller {
        String tell(History.Entry entry);
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

package city.kontor.invoice.finance;

import city.kontor.invoice.Handover;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes bookings as a finance system reads them. A city adds its own beside the generic ones; docs/finance-writers.md
 * says how. The same handover must always give the same bytes: their address is part of its history.
 */
public interface FinanceWriter {
    /** Names the writer in commands and rows, for example {@code csv}; never changes. */
    String id();

    /** Of the file's name, without a dot. */
    String extension();

    /** Writes the whole file; leaves the stream open. */
    void write(Handover handover, OutputStream out) throws IOException;
}

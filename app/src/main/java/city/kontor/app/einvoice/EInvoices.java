package city.kontor.app.einvoice;

import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.read.InvoiceFile;
import city.kontor.einvoice.read.InvoiceXml;
import city.kontor.einvoice.rules.OfficialRules;
import city.kontor.einvoice.rules.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads and checks the electronic invoices of this desktop. The table of terms and the official rules are made when they are first
 * needed, and once. Safe for use by several threads.
 */
public final class EInvoices {
    private static final int HEAD = 64;

    private final Later<InvoiceXml> reader = new Later<>(InvoiceXml::new);
    private final Later<OfficialRules> rules = new Later<>(OfficialRules::new);

    /**
     * An invoice with the file it came in.
     *
     * @param file its XML and what lay beside it
     */
    public record Opened(InvoiceFile file, EInvoice invoice) {}

    /** Reads the invoice in a file. */
    public Opened open(Path file) throws UnreadableException {
        return open(InvoiceFile.open(file));
    }

    /** Reads the invoice in the bytes of a file. */
    public Opened open(byte[] bytes) throws UnreadableException {
        return open(InvoiceFile.of(bytes));
    }

    private Opened open(InvoiceFile file) throws UnreadableException {
        return new Opened(file, reader.get().read(file.xml()));
    }

    /** Whether a file is XML, by its first bytes. */
    public boolean isXml(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return InvoiceFile.isXml(in.readNBytes(HEAD));
        }
    }

    /** What the official rules say; the first time takes some seconds unless {@link #warmUp} ran. */
    public Verdict check(Opened opened) throws UnreadableException {
        return rules.get().check(opened.invoice(), opened.file().xml());
    }

    /** Prepares the rules; for a background thread. */
    public void warmUp() {
        rules.get().warmUp();
    }
}

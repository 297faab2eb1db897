package city.kontor.einvoice.bench;

import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.read.InvoiceXml;
import city.kontor.einvoice.rules.OfficialRules;
import city.kontor.einvoice.sample.SampleEInvoice;
import city.kontor.kernel.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Measures reading and checking of XRechnung in both syntaxes, first cold and then warm. */
public final class EInvoiceBench {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 2);
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 60;

    private EInvoiceBench() {}

    /** Runs everything, about half a minute. */
    public static List<Figure> run() throws UnreadableException {
        var sample = SampleEInvoice.streetLights("RE-4711", ISSUED);
        List<byte[]> invoices = List.of(sample.ubl(), sample.cii());
        long start = System.nanoTime();
        var reader = new InvoiceXml();
        var rules = new OfficialRules();
        rules.warmUp();
        double prepared = (System.nanoTime() - start) / 1e9;
        for (int i = 0; i < WARM_UP; i++) {
            check(reader, rules, invoices.get(i % 2));
        }
        var millis = new ArrayList<Double>();
        long begun = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            long before = System.nanoTime();
            check(reader, rules, invoices.get(i % 2));
            millis.add((System.nanoTime() - before) / 1e6);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        millis.sort(null);
        return List.of(
                new Figure("e-invoices: read and checked, one at a time", ROUNDS / seconds, "1/s", ""),
                new Figure("e-invoices: one, warm, median", millis.get(ROUNDS / 2), "ms", "<= 300"),
                new Figure("e-invoices: one, warm, slowest of 60", millis.getLast(), "ms", ""),
                new Figure("e-invoices: preparing the rules of both syntaxes", prepared, "s", ""));
    }

    private static void check(InvoiceXml reader, OfficialRules rules, byte[] xml) throws UnreadableException {
        EInvoice invoice = reader.read(xml);
        if (!rules.check(invoice, xml).findings().isEmpty()) {
            throw new IllegalStateException("the sample breaks a rule");
        }
    }
}

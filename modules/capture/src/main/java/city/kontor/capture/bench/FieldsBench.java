package city.kontor.capture.bench;

import city.kontor.capture.FieldName;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.pipeline.Extraction;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.sample.SampleScan;
import city.kontor.capture.sample.StrangerInvoices;
import city.kontor.capture.sample.StrangerLayout;
import city.kontor.kernel.Figure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures how many header fields are read right from pictures of pages, averaged over sellers: on the shared samples, whose embedded
 * XML is the truth, and on generated invoices, clean and worn.
 */
public final class FieldsBench {
    private static final String TARGET = ">= 0.90";
    private static final Recipient RECIPIENT = Recipient.department("Amt für Immobilien");

    private FieldsBench() {}

    /** What came out: the figures, and tables per seller and per field with every miss. */
    public record Result(List<Figure> figures, String report) {}

    /**
     * Reads all samples; some three minutes on two cores.
     *
     * @param sharedData the shared data's folder; empty where there is none, then those figures are left out
     * @param seeds how many invoices of each layout to generate
     */
    public static Result run(Optional<Path> sharedData, int seeds) throws IOException {
        Path folder = Files.createTempDirectory("fields-bench");
        try (var reader = new ScanReader(folder, 2)) {
            var figures = new ArrayList<Figure>();
            var report = new StringBuilder();
            if (sharedData.isPresent()) {
                add("shared samples", samples(reader, sharedData.get()), figures, report);
            }
            add("generated, clean", generated(reader, seeds, false), figures, report);
            add("generated, worn", generated(reader, seeds, true), figures, report);
            add("eight layouts kept apart, clean", strangers(reader, seeds, false), figures, report);
            add("eight layouts kept apart, worn", strangers(reader, seeds, true), figures, report);
            return new Result(List.copyOf(figures), report.toString());
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static void add(String name, FieldScores scores, List<Figure> figures, StringBuilder report) {
        figures.add(new Figure(
                "fields: " + name + ", averaged over sellers", scores.averageOverSellers(), "ratio", TARGET));
        figures.add(new Figure("fields: " + name + ", tax lines", scores.taxLines(), "ratio", ""));
        figures.add(new Figure(
                "fields: " + name + ", right where confidence >= 0.99", scores.precisionOfSure(), "ratio", ">= 0.99"));
        report.append("== ").append(name).append('\n').append(scores.report()).append('\n');
    }

    /** The shared samples, read from pictures of their pages. */
    static FieldScores samples(ScanReader reader, Path sharedData) throws IOException {
        var scores = new FieldScores();
        for (Path file : ZugferdSample.files(sharedData)) {
            ZugferdSample sample = ZugferdSample.open(file);
            Extraction read = reader.read(sample.pages());
            String seller = sample.truth().values().getOrDefault(FieldName.SELLER_NAME, sample.name());
            scores.add(sample.name(), seller, sample.truth(), sample.text(), read.fields());
        }
        return scores;
    }

    private static FieldScores generated(ScanReader reader, int seeds, boolean worn) throws IOException {
        var scores = new FieldScores();
        for (int seed = 1; seed <= seeds; seed++) {
            for (SampleLayout layout : SampleLayout.values()) {
                addGenerated(scores, reader, layout, seed, worn);
            }
        }
        return scores;
    }

    /** One generated invoice; every layout counts as a seller, since the sellers are different each time anyway. */
    static void addGenerated(FieldScores scores, ScanReader reader, SampleLayout layout, long seed, boolean worn)
            throws IOException {
        add(scores, reader, SampleInvoices.create(seed, layout, RECIPIENT), layout.name(), seed, worn);
    }

    /** Layouts that the rules did not grow up with, see {@link StrangerLayout}. */
    static FieldScores strangers(ScanReader reader, int seeds, boolean worn) throws IOException {
        var scores = new FieldScores();
        for (int seed = 1; seed <= seeds; seed++) {
            for (StrangerLayout layout : StrangerLayout.values()) {
                add(scores, reader, StrangerInvoices.create(seed, layout, RECIPIENT), layout.name(), seed, worn);
            }
        }
        return scores;
    }

    private static void add(
            FieldScores scores, ScanReader reader, SampleInvoice invoice, String layout, long seed, boolean worn)
            throws IOException {
        List<BufferedImage> pages = worn
                ? SampleScan.worn(invoice.pdf(), seed * 1000 + layout.hashCode())
                : SampleScan.clean(invoice.pdf());
        InvoiceFields read = reader.read(pages).fields();
        scores.addAll(layout + " " + seed + (worn ? " worn" : ""), layout, truth(invoice), read);
    }

    private static Truth truth(SampleInvoice invoice) {
        return new Truth(
                invoice.values(),
                invoice.taxes().stream()
                        .map(tax -> new Truth.Tax(tax.rate(), tax.net(), tax.tax()))
                        .toList());
    }
}

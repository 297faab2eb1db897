package city.kontor.capture.bench;

import city.kontor.capture.FieldName;
import city.kontor.capture.PageText;
import city.kontor.capture.pipeline.Extraction;
import city.kontor.capture.sample.PeculiarInvoices;
import city.kontor.capture.sample.PeculiarLayout;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.sample.SampleScan;
import city.kontor.capture.sample.StrangerInvoices;
import city.kontor.capture.sample.StrangerLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the samples of {@link ReadingBench} from pictures of their pages. */
final class ReadingSamples {
    /**
     * One invoice as read.
     *
     * @param heldBack true where nothing was tuned on it
     * @param supplier the same for all invoices of one seller
     * @param turn which of the supplier's invoices it is, from 0
     * @param truth what its pages print
     */
    record Sample(
            boolean heldBack,
            String supplier,
            int turn,
            List<PageText> pages,
            Map<FieldName, String> truth,
            List<SampleInvoice.Line> lines) {}

    /** Seeds that rules, thresholds and learning were tuned on, and seeds that they were not. */
    private static final int[] TUNED = {101, 102};

    private static final int[] HELD_BACK = {201, 202, 203};
    private static final int[] PECULIAR = {11, 12, 13};
    private static final int TURNS = 3;

    private static final Recipient RECIPIENT = Recipient.department("Amt für Immobilien");

    private final ScanReader reader;

    ReadingSamples(ScanReader reader) {
        this.reader = reader;
    }

    /** The layouts that rules know, clean and worn, one invoice of each supplier. */
    List<Sample> common(boolean heldBack) throws IOException {
        var samples = new ArrayList<Sample>();
        for (int seed : heldBack ? HELD_BACK : TUNED) {
            for (boolean worn : new boolean[] {false, true}) {
                for (SampleLayout layout : SampleLayout.values()) {
                    samples.add(read(
                            heldBack, layout + " " + seed, 0, worn, SampleInvoices.create(seed, layout, RECIPIENT)));
                }
                for (StrangerLayout layout : StrangerLayout.values()) {
                    samples.add(read(
                            heldBack, layout + " " + seed, 0, worn, StrangerInvoices.create(seed, layout, RECIPIENT)));
                }
            }
        }
        return samples;
    }

    /** Suppliers with words of their own, several invoices of each: the first one is what a person corrects. */
    List<Sample> peculiar(boolean heldBack, boolean worn) throws IOException {
        var samples = new ArrayList<Sample>();
        for (PeculiarLayout layout : PeculiarLayout.values()) {
            if (layout.isHeldBack() == heldBack) {
                for (int seed : PECULIAR) {
                    for (int turn = 0; turn < TURNS; turn++) {
                        SampleInvoice invoice = PeculiarInvoices.create(seed, turn, layout, RECIPIENT);
                        samples.add(read(heldBack, layout + " " + seed, turn, worn, invoice));
                    }
                }
            }
        }
        return samples;
    }

    /** The shared hybrid invoices, whose XML is the truth; only what their pages print counts. */
    List<Sample> shared(Path sharedData) throws IOException {
        var samples = new ArrayList<Sample>();
        for (Path file : ZugferdSample.files(sharedData)) {
            ZugferdSample sample = ZugferdSample.open(file);
            Extraction read = reader.read(sample.pages());
            var printed = new EnumMap<FieldName, String>(FieldName.class);
            sample.truth().values().forEach((name, value) -> {
                if (PrintedForms.onPage(name, value, sample.text())) {
                    printed.put(name, value);
                }
            });
            samples.add(new Sample(true, sample.name(), 0, read.pages(), printed, List.of()));
        }
        return samples;
    }

    private Sample read(boolean heldBack, String supplier, int turn, boolean worn, SampleInvoice invoice)
            throws IOException {
        var pages = worn
                ? SampleScan.worn(invoice.pdf(), supplier.hashCode() + turn * 17L)
                : SampleScan.clean(invoice.pdf());
        return new Sample(heldBack, supplier, turn, reader.read(pages).pages(), invoice.values(), invoice.lines());
    }

    static Optional<Sample> first(List<Sample> samples, String supplier) {
        return samples.stream()
                .filter(sample -> sample.turn() == 0 && sample.supplier().equals(supplier))
                .findFirst();
    }
}

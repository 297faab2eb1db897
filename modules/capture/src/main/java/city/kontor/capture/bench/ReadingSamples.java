package city.kontor.capture.bench;

import city.kontor.capture.FieldName;
import city.kontor.capture.PageText;
import city.kontor.capture.sample.PeculiarInvoices;
import city.kontor.capture.sample.PeculiarLayout;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.sample.SampleScan;
import city.kontor.capture.sample.StrangerInvoices;
import city.kontor.capture.sample.StrangerLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads the samples of {@link ReadingBench} from pictures of their pages. Only two invoices are there as pictures at any time: the one
 * being read, and the next one being drawn meanwhile.
 */
final class ReadingSamples {
    /**
     * One invoice as read.
     *
     * @param supplier the same for all invoices of one seller
     * @param turn which of the supplier's invoices it is, from 0
     * @param truth what its pages print
     * @param complete whether the pages print nothing that the truth lacks
     */
    record Sample(
            String supplier,
            int turn,
            List<PageText> pages,
            Map<FieldName, String> truth,
            boolean complete,
            List<SampleInvoice.Line> lines) {}

    /** An invoice that can be drawn. */
    @FunctionalInterface
    private interface Sheet {
        Drawn draw() throws IOException;
    }

    /** An invoice as pictures of its pages, with what they print. */
    private record Drawn(
            String supplier,
            int turn,
            List<BufferedImage> pages,
            Map<FieldName, String> truth,
            boolean complete,
            List<SampleInvoice.Line> lines) {}

    private static final Recipient RECIPIENT = Recipient.department("Amt für Immobilien");

    private final ScanReader reader;
    private final ReadingExtent extent;

    ReadingSamples(ScanReader reader, ReadingExtent extent) {
        this.reader = reader;
        this.extent = extent;
    }

    /** The layouts that rules know, clean and worn, one invoice of each supplier. */
    List<Sample> common(boolean heldBack) throws IOException, InterruptedException {
        var sheets = new ArrayList<Sheet>();
        for (int seed : extent.seeds(heldBack)) {
            for (boolean worn : new boolean[] {false, true}) {
                int place = 0;
                for (SampleLayout layout : SampleLayout.values()) {
                    if (extent.reads(place++, worn)) {
                        sheets.add(() ->
                                draw(layout + " " + seed, 0, worn, SampleInvoices.create(seed, layout, RECIPIENT)));
                    }
                }
                for (StrangerLayout layout : StrangerLayout.values()) {
                    if (extent.reads(place++, worn)) {
                        sheets.add(() ->
                                draw(layout + " " + seed, 0, worn, StrangerInvoices.create(seed, layout, RECIPIENT)));
                    }
                }
            }
        }
        return read(sheets);
    }

    /** Suppliers with words of their own, several invoices of each: the first one is what a person corrects. */
    List<Sample> peculiar(boolean heldBack, boolean worn) throws IOException, InterruptedException {
        var sheets = new ArrayList<Sheet>();
        for (PeculiarLayout layout : PeculiarLayout.values()) {
            if (layout.isHeldBack() == heldBack) {
                for (int seed : extent.peculiarSeeds()) {
                    for (int turn = 0; turn < extent.turns(); turn++) {
                        int invoice = turn;
                        sheets.add(() -> draw(
                                layout + " " + seed,
                                invoice,
                                worn,
                                PeculiarInvoices.create(seed, invoice, layout, RECIPIENT)));
                    }
                }
            }
        }
        return read(sheets);
    }

    /** The shared hybrid invoices, whose XML is the truth; only what their pages print counts. */
    List<Sample> shared(Path sharedData) throws IOException, InterruptedException {
        var sheets = new ArrayList<Sheet>();
        for (Path file : ZugferdSample.files(sharedData)) {
            sheets.add(() -> {
                ZugferdSample sample = ZugferdSample.open(file);
                var printed = new EnumMap<FieldName, String>(FieldName.class);
                sample.truth().values().forEach((name, value) -> {
                    if (PrintedForms.onPage(name, value, sample.text())) {
                        printed.put(name, value);
                    }
                });
                // Their terms and orders stand in free text where the XML has a place of its own for them.
                return new Drawn(sample.name(), 0, sample.pages(), printed, false, List.of());
            });
        }
        return read(sheets);
    }

    private static Drawn draw(String supplier, int turn, boolean worn, SampleInvoice invoice) throws IOException {
        var pages = worn
                ? SampleScan.worn(invoice.pdf(), supplier.hashCode() + turn * 17L)
                : SampleScan.clean(invoice.pdf());
        return new Drawn(supplier, turn, pages, invoice.values(), true, invoice.lines());
    }

    private List<Sample> read(List<Sheet> sheets) throws IOException, InterruptedException {
        var samples = new ArrayList<Sample>();
        try (var drawing = Executors.newSingleThreadExecutor()) {
            Optional<Future<Drawn>> next = sheets.stream().findFirst().map(sheet -> drawing.submit(sheet::draw));
            for (int i = 0; next.isPresent(); i++) {
                Drawn drawn = finished(next.get());
                next = sheets.stream().skip(i + 1).findFirst().map(sheet -> drawing.submit(sheet::draw));
                samples.add(new Sample(
                        drawn.supplier(),
                        drawn.turn(),
                        reader.read(drawn.pages()).pages(),
                        drawn.truth(),
                        drawn.complete(),
                        drawn.lines()));
            }
        }
        return samples;
    }

    private static Drawn finished(Future<Drawn> drawing) throws IOException, InterruptedException {
        try {
            return drawing.get();
        } catch (ExecutionException e) {
            throw new IOException("a sample could not be drawn", e.getCause());
        }
    }

    static Optional<Sample> first(List<Sample> samples, String supplier) {
        return samples.stream()
                .filter(sample -> sample.turn() == 0 && sample.supplier().equals(supplier))
                .findFirst();
    }
}

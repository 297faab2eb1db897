package city.kontor.capture.bench;

import city.kontor.capture.image.PageKey;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.sample.SampleScan;
import city.kontor.kernel.Figure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures whether paper that is scanned a second time is known again: each layout clean, worn, and a later invoice of the same seller,
 * each page compared with each other one. Pages are straight, as the pipeline makes them before it keeps their picture.
 */
final class RescanBench {
    private static final long SEED = 204;
    private static final Recipient RECIPIENT = Recipient.department("Amt für Immobilien");

    /** @param paper the same for all scans of one paper */
    private record Scan(String paper, PageKey key) {}

    private RescanBench() {}

    static List<Figure> run(ScanReader reader, ReadingExtent extent) throws IOException {
        var scans = new ArrayList<Scan>();
        for (SampleLayout layout :
                List.of(SampleLayout.values()).subList(0, extent.rescannedLayouts(SampleLayout.values().length))) {
            SampleInvoice first = SampleInvoices.create(SEED, layout, RECIPIENT);
            SampleInvoice later = SampleInvoices.later(SEED, 1, layout, RECIPIENT);
            scans.add(new Scan(layout + " 1", key(reader, SampleScan.clean(first.pdf()))));
            scans.add(new Scan(layout + " 1", key(reader, SampleScan.worn(first.pdf(), 0, SEED))));
            scans.add(new Scan(layout + " 2", key(reader, SampleScan.clean(later.pdf()))));
        }
        int rescans = 0;
        int known = 0;
        int others = 0;
        int mistaken = 0;
        for (int i = 0; i < scans.size(); i++) {
            for (int j = i + 1; j < scans.size(); j++) {
                boolean same = scans.get(i).paper().equals(scans.get(j).paper());
                boolean found = scans.get(i).key().isSamePage(scans.get(j).key());
                rescans += same ? 1 : 0;
                known += same && found ? 1 : 0;
                others += same ? 0 : 1;
                mistaken += !same && found ? 1 : 0;
            }
        }
        return List.of(
                new Figure("reading: rescans known again, of " + rescans, (double) known / rescans, "ratio", ">= 0.95"),
                new Figure("reading: other pages taken for rescans, of " + others + " pairs", mistaken, "pairs", "0"));
    }

    private static PageKey key(ScanReader reader, List<BufferedImage> pages) throws IOException {
        var text = reader.read(pages).pages().getFirst();
        return PageKey.of(Pixels.of(pages.getFirst()), text);
    }
}

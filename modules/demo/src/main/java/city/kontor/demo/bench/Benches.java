package city.kontor.demo.bench;

import city.kontor.blobs.bench.BlobBench;
import city.kontor.capture.bench.CaptureBench;
import city.kontor.capture.bench.FieldsBench;
import city.kontor.capture.bench.ReadingBench;
import city.kontor.capture.bench.ReadingExtent;
import city.kontor.einvoice.bench.EInvoiceBench;
import city.kontor.kernel.Figure;
import city.kontor.testbed.SharedData;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every bench by its name, in the order of the table. */
public final class Benches {
    /** One group of figures. */
    @FunctionalInterface
    public interface Bench {
        /** @param directory an empty directory of its own, deleted afterwards */
        List<Figure> run(Path directory) throws Exception;
    }

    /** How many documents the city of the bench of the e-file has, where nothing else is asked for. */
    public static final int DOCUMENTS = 1_000_000;

    private static final int INVOICES_A_LAYOUT = 2;

    private Benches() {}

    /**
     * @param extent how much is read by the bench of reading, whose whole takes a quarter of an hour
     * @param documents how many the city of the bench of the e-file has
     */
    public static Map<String, Bench> all(ReadingExtent extent, int documents) {
        var benches = new LinkedHashMap<String, Bench>();
        benches.put("journal", directory -> new JournalBench(directory).run());
        benches.put("sync", directory -> new SyncBench(directory).run());
        benches.put("blobs", BlobBench::run);
        benches.put("capture", CaptureBench::run);
        benches.put(
                "fields",
                directory ->
                        FieldsBench.run(SharedData.folder(), INVOICES_A_LAYOUT).figures());
        benches.put("reading", directory -> ReadingBench.run(directory, SharedData.folder(), extent));
        benches.put("einvoice", directory -> EInvoiceBench.run());
        benches.put("efile", directory -> new EfileBench(directory, documents).run());
        benches.put("desktop", directory -> new DesktopBench(directory).run());
        return benches;
    }
}

package city.kontor.capture.bench;

import city.kontor.capture.Certainty;
import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.LineItem;
import city.kontor.capture.bench.ReadingSamples.Sample;
import city.kontor.capture.fields.LearnedFieldReader;
import city.kontor.capture.fields.LineItems;
import city.kontor.capture.fields.RuleFieldReader;
import city.kontor.capture.fields.SupplierLearner;
import city.kontor.capture.learned.LearnedSupplier;
import city.kontor.kernel.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures what spares the operator's eye: how many fields are accepted without one and how many of those are right, how much better the
 * next invoice of a supplier reads after one correction, and how many lines are read. Each on the part that was tuned on and on the part
 * held back from it.
 */
public final class ReadingBench {
    /** Of the normal distribution, for 95 % on one side. */
    private static final double Z = 1.645;

    private final RuleFieldReader rules = new RuleFieldReader();
    private final List<Figure> figures = new ArrayList<>();

    private ReadingBench() {}

    /**
     * Reads the samples one after the other with one engine; what is kept of each are its words.
     *
     * @param directory an empty directory
     * @param sharedData the shared data's folder; empty where there is none, then its invoices are left out
     */
    public static List<Figure> run(Path directory, Optional<Path> sharedData, ReadingExtent extent)
            throws IOException, InterruptedException {
        try (var reader = new ScanReader(directory, 1)) {
            var samples = new ReadingSamples(reader, extent);
            var bench = new ReadingBench();
            List<Sample> tuned = samples.common(false);
            List<Sample> heldBack = new ArrayList<>(samples.common(true));
            if (sharedData.isPresent()) {
                heldBack.addAll(samples.shared(sharedData.get()));
            }
            bench.acceptance("tuned", tuned);
            bench.acceptance("held back", heldBack);
            bench.learning("tuned layouts, clean", samples.peculiar(false, false));
            bench.learning("tuned layouts, worn", samples.peculiar(false, true));
            bench.learning("layouts held back, clean", samples.peculiar(true, false));
            bench.learning("layouts held back, worn", samples.peculiar(true, true));
            bench.lines("tuned", tuned);
            bench.lines("held back", heldBack);
            bench.figures.addAll(RescanBench.run(reader, extent));
            return List.copyOf(bench.figures);
        }
    }

    private void add(String name, double value, String target) {
        figures.add(new Figure("reading: " + name, value, "ratio", target));
    }

    private void acceptance(String part, List<Sample> samples) {
        int all = 0;
        int accepted = 0;
        int right = 0;
        int unstated = 0;
        for (Sample sample : samples) {
            InvoiceFields read = rules.read(sample.pages());
            all += sample.truth().size();
            for (FieldName name : Certainty.of(read, Certainty.Backing.NONE)) {
                if (!sample.complete() && !sample.truth().containsKey(name)) {
                    unstated++;
                    name("unstated, " + part, sample, name, read);
                    continue;
                }
                accepted++;
                right += isRight(sample, name, read) ? 1 : 0;
                name("accepted, " + part, sample, name, read);
            }
        }
        add("auto-accept, precision, " + part + " (" + accepted + " accepted)", share(right, accepted), ">= 0.995");
        add("auto-accept, precision, " + part + ", lower end of the 95 % interval", lower(right, accepted), "");
        add("auto-accept, recall, " + part, share(right, all), "");
        if (unstated > 0) {
            String name = "reading: auto-accept, accepted where the XML states nothing, " + part;
            figures.add(new Figure(name, unstated, "fields", ""));
        }
    }

    /** The Wilson interval's lower end. */
    private static double lower(int right, int all) {
        if (all == 0) {
            return 0;
        }
        double share = (double) right / all;
        double square = Z * Z;
        return (share + square / (2 * all) - Z * Math.sqrt((share * (1 - share) + square / (4 * all)) / all))
                / (1 + square / all);
    }

    private void learning(String part, List<Sample> samples) {
        int all = 0;
        int before = 0;
        int after = 0;
        for (Sample sample : samples) {
            if (sample.turn() == 0) {
                continue;
            }
            Sample corrected = ReadingSamples.first(samples, sample.supplier()).orElseThrow();
            List<LearnedSupplier> learned =
                    SupplierLearner.learn(corrected.pages(), rules.read(corrected.pages()), corrected.truth()).stream()
                            .toList();
            InvoiceFields read = rules.read(sample.pages());
            InvoiceFields better =
                    LearnedFieldReader.read(sample.pages(), read, learned).fields();
            for (FieldName name : sample.truth().keySet()) {
                all++;
                before += isRight(sample, name, read) ? 1 : 0;
                after += isRight(sample, name, better) ? 1 : 0;
                name("learned, " + part, sample, name, better);
            }
        }
        add("learning effect, " + part + ", header fields right before", share(before, all), "");
        add("learning effect, " + part + ", after one correction", share(after, all), ">= 0.98");
    }

    private void lines(String part, List<Sample> samples) {
        int printed = 0;
        int taken = 0;
        int right = 0;
        int whole = 0;
        for (Sample sample : samples) {
            List<LineItem> read = LineItems.read(sample.pages(), rules.read(sample.pages()));
            printed += sample.lines().size();
            taken += sample.lines().isEmpty() ? 0 : read.size();
            for (int i = 0; i < Math.min(read.size(), sample.lines().size()); i++) {
                var truth = sample.lines().get(i);
                boolean amount = truth.amount().equals(read.get(i).amount());
                boolean quantity =
                        Integer.toString(truth.quantity()).equals(read.get(i).quantity());
                boolean text =
                        squeezed(truth.text()).equals(squeezed(read.get(i).description()));
                right += amount ? 1 : 0;
                whole += amount && quantity && text ? 1 : 0;
            }
        }
        add("line items, " + part + ", amounts right of those taken", share(right, taken), ">= 0.98");
        add("line items, " + part + ", amounts right of those printed", share(right, printed), "");
        add("line items, " + part + ", amount, quantity and text right of those taken", share(whole, taken), "");
    }

    /** Names a wrong field beside the table, so that somebody can look at its page. */
    private static void name(String what, Sample sample, FieldName name, InvoiceFields read) {
        if (!isRight(sample, name, read)) {
            System.err.printf(
                    Locale.ROOT,
                    "wrong (%s): %s, invoice %d, %s: \"%s\" read as %s%n",
                    what,
                    sample.supplier(),
                    sample.turn(),
                    name.key(),
                    sample.truth().getOrDefault(name, ""),
                    read.get(name)
                            .map(value ->
                                    String.format(Locale.ROOT, "\"%s\" (%.2f)", value.value(), value.confidence()))
                            .orElse("nothing"));
        }
    }

    private static boolean isRight(Sample sample, FieldName name, InvoiceFields read) {
        Map<FieldName, String> truth = sample.truth();
        String got = read.get(name).map(FieldValue::value).orElse("");
        return truth.containsKey(name) && squeezed(truth.getOrDefault(name, "")).equals(squeezed(got));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

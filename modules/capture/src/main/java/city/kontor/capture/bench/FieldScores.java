package city.kontor.capture.bench;

import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.TaxLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Compares read fields with the truth. A field counts where the truth has it and the page prints it; the result is averaged over
 * sellers, so that a seller with many invoices does not outweigh the others.
 */
public final class FieldScores {
    /** One compared field: {@code read} is empty where nothing was read. */
    public record Miss(String sample, FieldName name, String truth, String read, double confidence) {}

    private static final class Count {
        private int right;
        private int all;
    }

    private final Map<String, Count> bySeller = new LinkedHashMap<>();
    private final Map<FieldName, Count> byField = new EnumMap<>(FieldName.class);
    private final Count taxes = new Count();
    private final Count sure = new Count();
    private final List<Miss> misses = new ArrayList<>();
    private final List<Miss> invented = new ArrayList<>();

    /** Nothing compared yet. */
    public FieldScores() {}

    /**
     * Adds one invoice, counting only what its pages print.
     *
     * @param pageText the text really on the pages, to see what can be read at all
     */
    public void add(String sample, String seller, Truth truth, String pageText, InvoiceFields read) {
        compare(sample, seller, truth, read, (name, value) -> PrintedForms.onPage(name, value, pageText));
    }

    /** Adds one invoice, counting all its truth: what is computed, such as a due date from terms, included. */
    public void addAll(String sample, String seller, Truth truth, InvoiceFields read) {
        compare(sample, seller, truth, read, (name, value) -> true);
    }

    private void compare(
            String sample, String seller, Truth truth, InvoiceFields read, BiPredicate<FieldName, String> counts) {
        Count ofSeller = bySeller.computeIfAbsent(seller, key -> new Count());
        for (FieldName name : FieldName.values()) {
            String wanted = truth.values().getOrDefault(name, "");
            Optional<FieldValue> value = read.get(name);
            String got = value.map(FieldValue::value).orElse("");
            double confidence = value.map(FieldValue::confidence).orElse(0.0);
            boolean right = !wanted.isEmpty() && same(name, wanted, got);
            if (!wanted.isEmpty() && counts.test(name, wanted)) {
                count(ofSeller, right);
                count(byField.computeIfAbsent(name, key -> new Count()), right);
                if (!right) {
                    misses.add(new Miss(sample, name, wanted, got, confidence));
                }
            } else if (wanted.isEmpty() && !got.isEmpty()) {
                invented.add(new Miss(sample, name, "", got, confidence));
            }
            if (confidence >= 0.99) {
                count(sure, right);
            }
        }
        for (Truth.Tax tax : truth.taxes()) {
            if (counts.test(FieldName.TAX_TOTAL, tax.tax())) {
                count(taxes, read.taxes().stream().anyMatch(line -> same(tax, line)));
            }
        }
    }

    private static void count(Count count, boolean right) {
        count.all++;
        count.right += right ? 1 : 0;
    }

    private static boolean same(Truth.Tax tax, TaxLine line) {
        return tax.rate().equals(line.ratePercent())
                && tax.net().equals(line.net().value())
                && tax.tax().equals(line.tax().value());
    }

    private static boolean same(FieldName name, String wanted, String got) {
        return name == FieldName.SELLER_NAME
                ? squeezed(wanted).equals(squeezed(got))
                : wanted.replaceAll("\\s", "").equals(got.replaceAll("\\s", ""));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** The share of right fields, averaged over sellers, 0.0 to 1.0. */
    public double averageOverSellers() {
        return bySeller.values().stream()
                .mapToDouble(FieldScores::share)
                .average()
                .orElse(0.0);
    }

    /** The share of right tax lines, 0.0 to 1.0. */
    public double taxLines() {
        return share(taxes);
    }

    /** Of the fields read with a confidence of at least 0.99, the share that is right. */
    public double precisionOfSure() {
        return share(sure);
    }

    /** The share of right values for each field that occurred. */
    public Map<FieldName, Double> byField() {
        var shares = new EnumMap<FieldName, Double>(FieldName.class);
        byField.forEach((name, count) -> shares.put(name, share(count)));
        return shares;
    }

    /** The share of right fields for each seller. */
    public Map<String, Double> bySeller() {
        var shares = new LinkedHashMap<String, Double>();
        bySeller.forEach((seller, count) -> shares.put(seller, share(count)));
        return shares;
    }

    /** Fields on the page that were read wrong or not at all. */
    public List<Miss> misses() {
        return List.copyOf(misses);
    }

    /** Fields read although the invoice has none. */
    public List<Miss> invented() {
        return List.copyOf(invented);
    }

    private static double share(Count count) {
        return count.all == 0 ? 1.0 : (double) count.right / count.all;
    }

    /** A table for people: per seller, per field, and every miss. */
    public String report() {
        var text = new StringBuilder();
        bySeller.forEach((seller, count) -> line(text, seller, count));
        text.append('\n');
        byField.forEach((name, count) -> line(text, name.key(), count));
        line(text, "tax lines", taxes);
        line(text, "confidence >= 0.99", sure);
        for (Miss miss : misses) {
            text.append(String.format(
                    Locale.ROOT,
                    "missed   %s %s: \"%s\" read as \"%s\" (%.2f)%n",
                    miss.sample(),
                    miss.name().key(),
                    miss.truth(),
                    miss.read(),
                    miss.confidence()));
        }
        for (Miss miss : invented) {
            text.append(String.format(
                    Locale.ROOT,
                    "invented %s %s: \"%s\" (%.2f)%n",
                    miss.sample(),
                    miss.name().key(),
                    miss.read(),
                    miss.confidence()));
        }
        return text.append(String.format(Locale.ROOT, "average over sellers %.1f %%%n", 100 * averageOverSellers()))
                .toString();
    }

    private static void line(StringBuilder text, String name, Count count) {
        text.append(String.format(
                Locale.ROOT, "%-44s %4d of %4d  %5.1f %%%n", name, count.right, count.all, 100 * share(count)));
    }
}

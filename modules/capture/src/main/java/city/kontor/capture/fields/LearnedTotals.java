package city.kontor.capture.fields;

import city.kontor.capture.FieldName;
import city.kontor.capture.learned.LearnedField;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses net, tax and gross total together from what stands at their learned places: they must add up. */
final class LearnedTotals {
    private LearnedTotals() {}

    /**
     * What was chosen.
     *
     * @param mended true where one of the three was misread and is what the other two make it
     */
    record Choice(Map<FieldName, LearnedPlace.Hit> hits, boolean mended) {}

    private static final int MISREAD_DIGITS = 2;

    /** @param found what stands at the learned places, by field, the likeliest first */
    static Choice choose(Map<FieldName, List<LearnedPlace.Hit>> found) {
        List<LearnedPlace.Hit> nets = found.getOrDefault(FieldName.NET_TOTAL, List.of());
        List<LearnedPlace.Hit> taxes = found.getOrDefault(FieldName.TAX_TOTAL, List.of());
        List<LearnedPlace.Hit> grosses = found.getOrDefault(FieldName.GROSS_TOTAL, List.of());
        Map<FieldName, LearnedPlace.Hit> best = new EnumMap<>(FieldName.class);
        double most = 0;
        for (LearnedPlace.Hit net : nets) {
            for (LearnedPlace.Hit tax : taxes) {
                for (LearnedPlace.Hit gross : grosses) {
                    double score = net.score() + tax.score() + gross.score();
                    boolean possible = Math.abs(cents(tax)) < Math.abs(cents(net));
                    boolean likely = net.isLikely() || tax.isLikely() || gross.isLikely();
                    if (score > most && likely && possible && cents(net) + cents(tax) == cents(gross)) {
                        most = score;
                        best.put(FieldName.NET_TOTAL, net);
                        best.put(FieldName.TAX_TOTAL, tax);
                        best.put(FieldName.GROSS_TOTAL, gross);
                    }
                }
            }
        }
        boolean each = isFirstLikely(nets) && isFirstLikely(taxes) && isFirstLikely(grosses);
        return best.isEmpty() && each
                ? new Choice(mended(nets.getFirst(), taxes.getFirst(), grosses.getFirst()), true)
                : new Choice(best, false);
    }

    private static boolean isFirstLikely(List<LearnedPlace.Hit> hits) {
        return !hits.isEmpty() && hits.getFirst().isLikely();
    }

    /** The amount that was read worst is computed from the others, if a digit or two make the difference. */
    private static Map<FieldName, LearnedPlace.Hit> mended(
            LearnedPlace.Hit net, LearnedPlace.Hit tax, LearnedPlace.Hit gross) {
        Map<FieldName, LearnedPlace.Hit> read = new EnumMap<>(FieldName.class);
        read.put(FieldName.NET_TOTAL, net);
        read.put(FieldName.TAX_TOTAL, tax);
        read.put(FieldName.GROSS_TOTAL, gross);
        FieldName worst = read.entrySet().stream()
                .min(Comparator.comparingInt(
                        entry -> entry.getValue().placed().span().confidence()))
                .orElseThrow()
                .getKey();
        long cents = switch (worst) {
            case NET_TOTAL -> cents(gross) - cents(tax);
            case TAX_TOTAL -> cents(gross) - cents(net);
            default -> cents(net) + cents(tax);
        };
        LearnedPlace.Hit hit = Optional.ofNullable(read.get(worst)).orElseThrow();
        String right = Amount.normalise(cents);
        String wrong = hit.placed().value();
        boolean near =
                right.length() == wrong.length() && Folding.distance(right, wrong, MISREAD_DIGITS) <= MISREAD_DIGITS;
        if (!near) {
            return Map.of();
        }
        var placed = new PlacedValues.Placed(right, hit.placed().span());
        read.put(worst, new LearnedPlace.Hit(placed, hit.score(), hit.words()));
        return read;
    }

    static boolean isTotal(FieldName name) {
        return name == FieldName.NET_TOTAL || name == FieldName.TAX_TOTAL || name == FieldName.GROSS_TOTAL;
    }

    /** Whether all three were learned, so that they can prove one another. */
    static boolean complete(Map<FieldName, LearnedField> fields) {
        return placed(fields, FieldName.NET_TOTAL)
                && placed(fields, FieldName.TAX_TOTAL)
                && placed(fields, FieldName.GROSS_TOTAL);
    }

    private static boolean placed(Map<FieldName, LearnedField> fields, FieldName name) {
        return Optional.ofNullable(fields.get(name))
                .filter(field -> field.kind() == LearnedField.Kind.PLACED)
                .isPresent();
    }

    private static long cents(LearnedPlace.Hit hit) {
        return Long.parseLong(hit.placed().value().replace(".", ""));
    }
}

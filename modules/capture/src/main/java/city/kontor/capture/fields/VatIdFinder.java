package city.kontor.capture.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the seller's VAT id (BT-31): by its form, its check digit, its label and whose place it stands in. */
final class VatIdFinder {
    private static final Pattern FOREIGN = Pattern.compile(
            "ATU\\d{8}|BE[01]\\d{9}|CHE-?\\d{3}\\.?\\d{3}\\.?\\d{3}(?:MWST)?|NL\\d{9}B\\d{2}|FR[0-9A-Z]{2}\\d{9}|LU\\d{8}|PL\\d{10}|CZ\\d{8,10}|DK\\d{8}|IT\\d{11}|ES[0-9A-Z]\\d{7}[0-9A-Z]|SE\\d{12}|IE\\d[0-9A-Z]\\d{5}[A-Z]{1,2}");

    private VatIdFinder() {}

    static Optional<Candidate> find(Reading reading) {
        var candidates = new ArrayList<Candidate>();
        for (Row row : reading.rows()) {
            for (int token = 0; token < row.tokens().size(); token++) {
                idAt(row, token).flatMap(id -> judge(reading, id)).ifPresent(candidates::add);
            }
        }
        return candidates.stream().max(Comparator.comparingDouble(candidate -> rank(candidate, candidates)));
    }

    private static double rank(Candidate candidate, List<Candidate> all) {
        long again = all.stream()
                .filter(other -> other.value().equals(candidate.value()))
                .count();
        return candidate.evidence()
                + 0.02 * again
                + (candidate.proven() ? 0.15 : 0)
                - candidate.box().y() / 200_000.0;
    }

    private record Id(String value, Span span) {}

    /** "DE123456789", "DE 123 456 789"; letters among the digits are mended where the check digit then fits. */
    private static Optional<Id> idAt(Row row, int from) {
        String first = row.tokens().get(from).text();
        if (!first.matches("(?i)[(]?(D[E3F]|[A-Z]{2}).*")) {
            return Optional.empty();
        }
        var joined = new StringBuilder();
        for (int to = from; to < Math.min(row.tokens().size(), from + 5); to++) {
            if (to > from && row.gapBefore(to) > row.cellGap()) {
                break;
            }
            joined.append(row.tokens().get(to).text());
            String text =
                    joined.toString().replaceAll("[^\\p{L}\\d]+$|^[(]", "").replaceAll("[ .]", "");
            boolean more = to + 1 < row.tokens().size()
                    && row.tokens().get(to + 1).text().matches("\\d{2,}.*")
                    && row.gapBefore(to + 1) < row.height();
            if (text.length() == 11 && !more) {
                Optional<String> german = german(text);
                if (german.isPresent()) {
                    return Optional.of(new Id(german.get(), row.span(from, to + 1)));
                }
            }
            if (FOREIGN.matcher(text).matches() && !more) {
                return Optional.of(new Id(text, row.span(from, to + 1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> german(String text) {
        if (text.matches("DE\\d{9}")) {
            return Optional.of(text);
        }
        String mended = "DE" + OcrShapes.digits(text.substring(2));
        boolean begins = text.matches("(?:DE|D3|DF|OE|0E).*");
        return begins && CheckDigits.germanVatId(mended) ? Optional.of(mended) : Optional.empty();
    }

    private static Optional<Candidate> judge(Reading reading, Id id) {
        boolean proven = CheckDigits.germanVatId(id.value());
        Labels labels = reading.labels();
        boolean buyers = labels.announces(LabelKind.BUYER_VAT_ID, id.span(), 3, 1);
        boolean labelled = !buyers
                && (labels.announces(LabelKind.VAT_ID, id.span(), 3, 1)
                        || labels.announces(LabelKind.TAX_NUMBER, id.span(), 3, 1)
                        || labels.announces(LabelKind.TAX, id.span(), 3, 1));
        boolean german = id.value().startsWith("DE");
        if (!labelled && !buyers && !(german && proven)) {
            return Optional.empty();
        }
        double evidence = labelled ? 0.9 : 0.6;
        evidence += proven ? 0.08 : german ? -0.2 : 0.0;
        evidence += switch (reading.parties().of(id.span())) {
            case SELLER -> 0.015;
            case UNKNOWN -> 0.0;
            case BUYER, OTHER -> -0.5;
        };
        if (buyers) {
            evidence -= 0.6;
        }
        return evidence <= 0.35
                ? Optional.empty()
                : Optional.of(Candidate.of(id.value(), Math.min(evidence, 0.995), proven, id.span()));
    }
}

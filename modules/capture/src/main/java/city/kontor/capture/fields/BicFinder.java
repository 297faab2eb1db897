package city.kontor.capture.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the BIC (BT-86) that belongs to the account: its country is the IBAN's, and it stands near it. */
final class BicFinder {
    private static final Pattern FORM = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");

    private BicFinder() {}

    static Optional<Candidate> find(Reading reading, Optional<Candidate> iban) {
        var candidates = new ArrayList<Candidate>();
        for (Row row : reading.rows()) {
            for (int token = 0; token < row.tokens().size(); token++) {
                Span span = row.span(token, token + 1);
                at(reading, span, iban).ifPresent(candidates::add);
            }
        }
        return candidates.stream()
                .max(Comparator.comparingDouble(
                        candidate -> candidate.evidence() - distance(candidate, iban) / 20_000.0));
    }

    private static Optional<Candidate> at(Reading reading, Span span, Optional<Candidate> iban) {
        String text = span.text().replaceAll("[^\\p{L}\\d]", "");
        String bic = mended(text);
        if (!FORM.matcher(bic).matches() || !text.equals(text.toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean labelled = reading.labels().announces(LabelKind.BIC, span, 2, 1);
        boolean besideAccount = reading.labels().announces(LabelKind.IBAN, span, 9, 2);
        boolean sameCountry =
                iban.isPresent() && bic.startsWith(iban.get().value().substring(0, 2), 4);
        boolean close = iban.isPresent()
                && iban.get().page() == span.page()
                && Math.abs(iban.get().box().y() - span.box().y())
                        < 6 * span.row().height();
        boolean mended = !text.equals(bic);
        boolean follows = iban.isPresent() && follows(iban.get(), span);
        if (!labelled && !(sameCountry && close && (besideAccount || follows))) {
            return Optional.empty();
        }
        double evidence = labelled ? 0.85 : besideAccount ? 0.55 : 0.45;
        evidence += sameCountry ? 0.1 : iban.isPresent() ? -0.3 : 0.0;
        evidence += close ? 0.03 : 0.0;
        evidence -= mended ? 0.15 : 0.0;
        return evidence < 0.3 ? Optional.empty() : Optional.of(Candidate.of(bic, evidence, false, span));
    }

    /** Whether it stands to the right of the account in the same line: together they need no label. */
    private static boolean follows(Candidate iban, Span span) {
        int gap = span.box().x() - iban.box().right();
        int apart = Math.abs(span.box().y() - iban.box().y());
        return gap >= 0 && gap < 6 * span.row().height() && apart < span.row().height();
    }

    /**
     * Bank and country are letters; the second character of the place is never the letter O and hardly ever I (ISO 9362). OCR reads such
     * a 1 as "I", or as both.
     */
    private static String mended(String text) {
        if (text.length() < 8 || text.length() > 12) {
            return text;
        }
        String place = text.substring(6)
                .replaceFirst("^(.)(?:I1|1I|I)(?=$|...$)", "$11")
                .replaceFirst("^(.)O(?=$|...$)", "$10");
        return OcrShapes.letters(text.substring(0, 6)) + place;
    }

    private static int distance(Candidate bic, Optional<Candidate> iban) {
        return iban.filter(account -> account.page() == bic.page())
                .map(account -> Math.abs(account.box().y() - bic.box().y())
                        + Math.abs(account.box().x() - bic.box().x()) / 4)
                .orElse(4000);
    }
}

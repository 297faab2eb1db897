package city.kontor.capture.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the account to pay to (BT-84). The check digits choose and mend; a labelled number whose check digits fail is still shown, but
 * with a confidence that nobody accepts unseen.
 */
final class IbanFinder {
    private static final Pattern START = Pattern.compile("(?:[A-Z]{2}|[DO0]E|D3|0E)[\\dOISBQ]{0,2}.*");

    /** Countries whose account numbers contain letters. */
    private static final Set<String> LETTERED = Set.of("GB", "NL", "IE", "FR", "IT", "CH", "LI", "LU");

    private IbanFinder() {}

    static Optional<Candidate> find(Reading reading) {
        var candidates = new ArrayList<Candidate>();
        for (Row row : reading.rows()) {
            for (int token = 0; token < row.tokens().size(); token++) {
                if (START.matcher(row.tokens().get(token).text()).matches()) {
                    at(reading, row, token).ifPresent(candidates::add);
                }
            }
        }
        for (LabelHit label : reading.labels().of(LabelKind.IBAN)) {
            broken(reading, label).ifPresent(candidates::add);
        }
        return candidates.stream().max(Comparator.comparingDouble(IbanFinder::rank));
    }

    /** Of several valid accounts the first printed is taken: it is the one the seller prefers. */
    private static double rank(Candidate candidate) {
        return candidate.evidence()
                - candidate.page() * 0.001
                - candidate.box().y() / 10_000_000.0
                - candidate.box().x() / 20_000_000.0;
    }

    private static Optional<Candidate> at(Reading reading, Row row, int from) {
        var joined = new StringBuilder();
        for (int to = from; to < Math.min(row.tokens().size(), from + 9); to++) {
            if (to > from && row.gapBefore(to) > 2 * row.cellGap()) {
                break;
            }
            joined.append(row.tokens().get(to).text());
            Optional<String> iban = valid(joined.toString());
            if (iban.isPresent()) {
                return Optional.of(judge(reading, iban.get(), row.span(from, to + 1)));
            }
        }
        return continued(reading, row, from, joined.toString());
    }

    /** In a narrow footer column the last groups stand on the next line. */
    private static Optional<Candidate> continued(Reading reading, Row row, int from, String begun) {
        if (!begun.matches("[A-Z0-9]{2}[\\dOISB]{8,21}")) {
            return Optional.empty();
        }
        Span cell = row.cellOf(from);
        for (Row below : reading.sheets().below(row).stream().limit(2).toList()) {
            for (Span next : below.cells()) {
                boolean close =
                        Math.abs(next.box().x() - row.tokens().get(from).box().x()) < 60
                                || Math.abs(next.box().x() - cell.box().x()) < 40;
                Optional<String> iban = valid(begun + next.text());
                if (close && iban.isPresent()) {
                    return Optional.of(judge(reading, iban.get(), row.span(from, cell.to()))
                            .joined(next));
                }
            }
        }
        return Optional.empty();
    }

    /** The IBAN a text is, letters among its digits mended, if its check digits then fit. */
    private static Optional<String> valid(String text) {
        String plain = text.replaceAll("[^\\p{L}\\d|!$]", "");
        if (plain.length() < 15 || plain.length() > 30) {
            return Optional.empty();
        }
        String country =
                OcrShapes.letters(plain.substring(0, 2)).replace("OE", "DE").replace("D3", "DE");
        int length = CheckDigits.ibanLength(country).orElse(0);
        if (plain.length() == length + 1) {
            return withoutDouble(country, plain.substring(2));
        }
        if (plain.length() != length) {
            return Optional.empty();
        }
        String mended =
                country + (LETTERED.contains(country) ? plain.substring(2) : OcrShapes.digits(plain.substring(2)));
        return CheckDigits.iban(mended) ? Optional.of(mended) : Optional.empty();
    }

    /** OCR gives a doubtful character twice, as letter and as digit ("DE2S5"): one of the two is left out if the check digits agree. */
    private static Optional<String> withoutDouble(String country, String rest) {
        String digits = OcrShapes.digits(rest);
        var proven = new TreeSet<String>();
        for (int i = 0; i + 1 < rest.length(); i++) {
            boolean twice = digits.charAt(i) == digits.charAt(i + 1) && rest.charAt(i) != rest.charAt(i + 1);
            String shorter = country + digits.substring(0, i) + digits.substring(i + 1);
            if (twice && CheckDigits.iban(shorter)) {
                proven.add(shorter);
            }
        }
        return proven.size() == 1 ? Optional.of(proven.first()) : Optional.empty();
    }

    private static Candidate judge(Reading reading, String iban, Span span) {
        double evidence = 0.985;
        Optional<LabelHit> left =
                reading.labels().leftOf(span).or(() -> reading.labels().above(span, 1));
        if (left.isPresent() && left.get().kind() == LabelKind.IBAN) {
            evidence = 0.996;
        }
        boolean buyers = reading.labels().in(span.row()).stream()
                        .anyMatch(hit -> hit.kind() == LabelKind.BUYER_ACCOUNT
                                && hit.span().to() <= span.from())
                || (left.isPresent() && left.get().kind() == LabelKind.BUYER_ACCOUNT);
        Party party = reading.parties().of(span);
        if (buyers || party == Party.BUYER || party == Party.OTHER) {
            evidence -= 0.5;
        }
        return Candidate.of(iban, evidence, true, span);
    }

    /** What stands beside the label "IBAN" although its check digits fail. */
    private static Optional<Candidate> broken(Reading reading, LabelHit label) {
        Row row = label.span().row();
        int from = label.span().to();
        while (from < row.tokens().size() && !row.tokens().get(from).hasLetterOrDigit()) {
            from++;
        }
        if (from >= row.tokens().size() || !row.tokens().get(from).text().matches("[A-Z0]{1,2}[\\dA-Z].*|[A-Z]{2}")) {
            return Optional.empty();
        }
        int to = from + 1;
        while (to < row.tokens().size()
                && row.gapBefore(to) < row.cellGap()
                && row.tokens().get(to).text().matches("[\\dOISB]{1,4}[.,]?")) {
            to++;
        }
        String text = row.span(from, to).text().replaceAll("[^\\p{L}\\d]", "");
        boolean plausible = text.matches("[A-Z]{2}\\d{2}[0-9A-Z]{9,30}")
                && reading.parties().of(label.span()) != Party.BUYER;
        return plausible ? Optional.of(Candidate.of(text, 0.35, false, row.span(from, to))) : Optional.empty();
    }
}

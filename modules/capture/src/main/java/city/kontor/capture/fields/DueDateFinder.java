package city.kontor.capture.fields;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds when the invoice is due without discount (BT-9): a printed date, or terms ("30 Tage netto") counted from the issue date.
 * Dates and terms of a cash discount are never taken, and nothing is invented where the page says nothing.
 */
final class DueDateFinder {
    private static final Pattern DISCOUNT = Pattern.compile(
            "(?i)skonto|abz[uü]gl|abzug von|cash discount|discount|\\d+(?:[.,]\\d+)? ?% (?:auf|nachlass|abzug)|% *$");
    private static final Pattern PAYMENT = Pattern.compile(
            "(?i)zahl|f[aä]llig|[uü]berweis|netto|ohne abzug|begleich|ausgleich|entricht|abbuch|einzug|eingezogen|due|remit|pay|net\\b|transfer");
    private static final Pattern DAYS = Pattern.compile(
            "(?i)(?:innerhalb|binnen|within|in|net|netto|zahlungsziel:?|ziel:?|frist:?|terms:?)?\\s*(?:von |of )?(?<!\\d[.,])\\b(\\d{1,3})\\s*(?:\\(\\p{L}+\\) )?(?:Kalender)?(?:Tage?n?|days?)\\b(?!\\s*(?:ab|nach) Lieferung)");
    /** The line begins with what belongs to the number at the end of the line above. */
    private static final Pattern WRAPPED = Pattern.compile("(?i)(?:Kalender)?tage|days");

    private static final Pattern NET_DAYS = Pattern.compile("(?i)\\bnet\\s*(\\d{1,3})\\b");
    private static final Pattern RECEIPT = Pattern.compile(
            "(?i)nach (?:erhalt|zugang|eingang)|(?:rechnungs)?(?:erhalt|zugang|eingang) der|rechnungserhalt|rechnungseingang|receipt");
    /** Commas, semicolons, full stops and conjunctions separate the discount from the net terms. */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?<=\\p{L}{3}[.;])\\s+|;|,(?!\\d)|(?<=\\.\\d{2})\\.?\\s+(?=\\p{Lu})|(?<=\\d{4})\\.?\\s+(?=\\p{Lu}|\\d+(?:[.,]\\d+)? ?%)|\\s(?:oder|sonst|danach|or|otherwise|bzw\\.|ansonsten|und)\\s|\\s[/|]\\s");

    private DueDateFinder() {}

    static Optional<Candidate> find(Reading reading, Optional<Candidate> issueDate) {
        Optional<LocalDate> issued = issueDate.map(date -> LocalDate.parse(date.value()));
        var candidates = new ArrayList<Candidate>();
        for (Row row : reading.rows()) {
            for (Dates.Found found : Dates.in(row, reading.sheets())) {
                double evidence = printed(reading, found);
                boolean possible = issued.isEmpty()
                        || (!found.date().isBefore(issued.get())
                                && found.date().isBefore(issued.get().plusYears(1)));
                if (evidence > 0 && possible) {
                    candidates.add(Candidate.of(found.date().toString(), evidence, false, found.span()));
                }
            }
        }
        Optional<Candidate> terms = issued.flatMap(date -> fromTerms(reading, date));
        Optional<Candidate> best = candidates.stream()
                .max(Comparator.comparingDouble(Candidate::evidence).thenComparing(Candidate::value));
        if (best.isPresent()
                && terms.isPresent()
                && best.get().value().equals(terms.get().value())) {
            // The printed date and the terms counted from the issue date agree: all three were read right.
            return best.map(date -> new Candidate(date.value(), 0.995, true, date.ocr(), date.page(), date.box()));
        }
        return best.isPresent() ? best : terms;
    }

    private static double printed(Reading reading, Dates.Found found) {
        Span date = found.span();
        Optional<LabelHit> left = reading.labels()
                .leftOf(date)
                .filter(label -> date.from() - label.span().to() <= 2);
        String clause = clauseOf(reading, date);
        boolean discount = DISCOUNT.matcher(clause).find();
        if (left.isPresent()) {
            switch (left.get().kind()) {
                case DUE_DATE -> {
                    boolean onlyUntil =
                            left.get().span().text().toLowerCase(Locale.ROOT).startsWith("bis");
                    double strength = onlyUntil && !PAYMENT.matcher(clause).find() ? 0.5 : 0.95;
                    return discount ? 0.0 : strength * left.get().score();
                }
                case OTHER_DATE, ISSUE_DATE, DISCOUNT, DATED -> {
                    return 0.0;
                }
                default -> {}
            }
        }
        Optional<LabelHit> above = reading.labels().above(date, 2);
        if (above.isPresent() && above.get().kind() == LabelKind.DUE_DATE && !discount) {
            return 0.88;
        }
        boolean until = clause.matches("(?is).*\\b(?:bis|until|by|zum|am|sp[aä]testens)\\b.*");
        return !discount && until && PAYMENT.matcher(clause).find() ? 0.85 : 0.0;
    }

    /** The clause of the sentence that a date stands in; the sentence may have begun on the line above. */
    private static String clauseOf(Reading reading, Span date) {
        Span cell = date.row().cellOf(date.from());
        String lead = date.from() == cell.from()
                ? ""
                : date.row().span(cell.from(), date.from()).text();
        String previous = lineAbove(reading.sheets(), cell).map(Span::text).orElse("");
        String next = Paragraphs.from(reading.sheets(), cell).stream()
                .skip(1)
                .findFirst()
                .map(Span::text)
                .orElse("");
        String after =
                date.to() < cell.to() ? date.row().span(date.to(), cell.to()).text() : "";
        String stop = date.text().matches(".*[,;]") ? ";" : "";
        String[] heads = CLAUSE.split(previous + " " + lead, -1);
        String[] tails = CLAUSE.split(stop + " " + after + " " + next, -1);
        return heads[heads.length - 1] + " " + date.text() + " " + tails[0];
    }

    private static Optional<Span> lineAbove(Sheets sheets, Span cell) {
        for (Row row : sheets.above(cell.row())) {
            if (cell.box().y() - row.box().bottom() > cell.row().height() * 3 / 2) {
                return Optional.empty();
            }
            Optional<Span> above = row.cells().stream()
                    .filter(other -> Math.abs(other.box().x() - cell.box().x())
                            < cell.row().height())
                    .findFirst();
            if (above.isPresent()) {
                return above;
            }
        }
        return Optional.empty();
    }

    private static Optional<Candidate> fromTerms(Reading reading, LocalDate issued) {
        var found = new ArrayList<Candidate>();
        for (Row row : reading.rows()) {
            for (Span cell : row.cells()) {
                if (cell.tokens().stream().noneMatch(Token::hasDigit)) {
                    continue;
                }
                termsIn(reading, cell, issued).ifPresent(found::add);
            }
        }
        return found.stream()
                .max(Comparator.comparingDouble(Candidate::evidence).thenComparing(Candidate::value));
    }

    private static Optional<Candidate> termsIn(Reading reading, Span cell, LocalDate issued) {
        String previous = lineAbove(reading.sheets(), cell).map(Span::text).orElse("");
        String own = previous.isEmpty() ? cell.text() : previous + " " + cell.text();
        Optional<LabelHit> left = reading.labels().leftOf(cell);
        String label = left.map(hit -> hit.span().text()).orElse("");
        List<Candidate> clauses = new ArrayList<>();
        for (String clause : CLAUSE.split(own, -1)) {
            Matcher days = DAYS.matcher(clause);
            boolean matches = days.find();
            if (!matches) {
                days = NET_DAYS.matcher(clause);
                matches = days.find();
            }
            if (!matches || DISCOUNT.matcher(clause).find()) {
                continue;
            }
            String context = label + " " + own;
            if (PAYMENT.matcher(context).find()
                    && (cell.text().contains(days.group(1))
                            || WRAPPED.matcher(cell.text()).lookingAt())) {
                int count = Integer.parseInt(days.group(1));
                double evidence = RECEIPT.matcher(own).find() ? 0.6 : 0.85;
                if (count > 0 && count <= 180) {
                    clauses.add(Candidate.of(issued.plusDays(count).toString(), evidence, false, cell));
                }
            }
        }
        return clauses.stream().max(Comparator.comparing(Candidate::value));
    }
}

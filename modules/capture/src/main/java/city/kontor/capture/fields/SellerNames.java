package city.kontor.capture.fields;

import city.kontor.capture.PageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds who sent the invoice. The name stands in several places (letterhead, return address, footer, a section "Verkäufer"); each
 * place votes, places that read alike vote together.
 */
final class SellerNames {
    static final Pattern LEGAL_FORM = Pattern.compile(
            "g?G[mM][bB]H|[mM][bB]H|KG|KGaA|[oO]HG|UG|GbR|GBR|e\\.?K\\.?|e\\.?Kfm\\.?|eG|e\\.V\\.?|eV|SE|AG|Ltd\\.?|LTD\\.?|Limited|Inc\\.?|B\\.V\\.?|PartG(mbB)?|Stiftung|AöR|AdöR|\\(haftungsbeschränkt\\)");

    /** These stand beside account numbers and are seldom the seller. */
    private static final Pattern BANK =
            Pattern.compile("(?i).*(bank|sparkasse|finanzamt|amtsgericht|registergericht|kasse\\b).*");

    /** Letters of some 12 points and more. */
    private static final int LARGE = 42;

    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\d&(]+|[eoa°*]");
    private static final Pattern STREET = Pattern.compile(
            "(?i).*(str(aße|asse|\\.)|weg|platz|allee|gasse|ring|damm|ufer|chaussee|park|hof|markt)\\.?|postfach");

    private record Vote(String name, double weight, Span span) {
        double rank() {
            return weight + span.confidence() / 500.0 + (hasLegalForm(name) ? 0.15 : 0.0);
        }
    }

    private final Reading reading;
    private final List<Vote> votes = new ArrayList<>();

    SellerNames(Reading reading) {
        this.reading = reading;
    }

    Optional<Candidate> find() {
        headedSections();
        reading.parties().returnLine().ifPresent(line -> firstPart(line, 0.9));
        for (Row row : reading.rows()) {
            for (Span cell : row.cells()) {
                if (reading.parties().of(cell) != Party.BUYER
                        && reading.parties().of(cell) != Party.OTHER) {
                    addressBlock(cell);
                    companyLine(cell);
                    headline(cell);
                }
            }
        }
        for (LabelHit holder : reading.labels().of(LabelKind.ACCOUNT_HOLDER)) {
            restOfCell(holder.span()).ifPresent(rest -> vote(rest, 0.25));
        }
        return decide();
    }

    /** Below "Verkäufer:" the first line that is no label and no number. */
    private void headedSections() {
        for (Span head : reading.parties().sellerHeads()) {
            Optional<Span> beside = restOfCell(head).filter(rest -> rest.text().matches(".*\\p{L}{3}.*"));
            if (beside.isPresent()) {
                vote(beside.get(), 1.5);
                continue;
            }
            reading.sheets().below(head.row()).stream()
                    .limit(8)
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.box().x() < head.box().x() + 200
                            && cell.box().right() > head.box().x())
                    .filter(cell -> reading.parties().of(cell) == Party.SELLER)
                    .filter(cell -> !startsWithLabel(cell) && cell.text().matches(".*\\p{L}{2}.*"))
                    .findFirst()
                    .ifPresent(cell -> vote(cell, 1.6));
        }
    }

    private void addressBlock(Span cell) {
        if (Addresses.startsWithPostcode(cell)) {
            List<Span> block = Addresses.blockAbove(reading.sheets(), cell);
            block.stream()
                    .limit(Math.max(0, block.size() - 1))
                    .filter(line -> !startsWithLabel(line) && line.text().matches(".*\\p{L}{3}.*"))
                    .findFirst()
                    .filter(line -> !isStreet(line) && reading.parties().of(line) != Party.BUYER)
                    .ifPresent(line -> vote(line, 0.6 + edgeBonus(line)));
        } else if (Addresses.inline(cell)
                && reading.parties()
                        .returnLine()
                        .filter(line -> line.overlaps(cell))
                        .isEmpty()) {
            firstPart(cell, 0.5 + edgeBonus(cell));
        }
    }

    private static boolean isStreet(Span line) {
        return line.tokens().stream()
                        .anyMatch(token -> STREET.matcher(token.text()).matches())
                && line.tokens().getLast().hasDigit();
    }

    /** A cell that ends in a company form, in the letterhead or the footer more than in the text. */
    private void companyLine(Span cell) {
        int last = -1;
        for (int token = cell.from() + 1; token < Math.min(cell.to(), cell.from() + 9); token++) {
            if (LEGAL_FORM
                    .matcher(trimmed(cell.row().tokens().get(token).text()))
                    .matches()) {
                last = token;
            }
        }
        if (last > 0 && !startsWithLabel(cell)) {
            Span name = cell.row().span(cell.from(), last + 1);
            long lower = name.tokens().stream()
                    .filter(token -> token.text().matches("\\p{Ll}{2,}"))
                    .count();
            if (lower <= 2) {
                vote(name, 0.4 + edgeBonus(cell));
            }
        }
    }

    /** The largest print in the upper fifth of the first page, unless it is the title. */
    private void headline(Span cell) {
        PageText page = reading.sheets().page(cell.page());
        boolean top = cell.page() == 1 && cell.box().y() < page.height() / 5;
        boolean large = cell.tokens().stream()
                        .mapToInt(token -> token.box().height())
                        .max()
                        .orElse(0)
                > LARGE;
        if (top
                && large
                && !startsWithLabel(cell)
                && cell.text().matches("[\\p{L}].*\\p{L}{2}.*")
                && cell.tokens().stream().noneMatch(Token::hasDigit)) {
            vote(cell, 0.4);
        }
    }

    private double edgeBonus(Span span) {
        PageText page = reading.sheets().page(span.page());
        int y = span.box().y();
        return y < page.height() * 3 / 10 || y > page.height() * 85 / 100 ? 0.15 : 0.0;
    }

    /** The name in a one-line address ends at the first separator, or where the street begins. */
    private void firstPart(Span line, double weight) {
        int to = line.from() + 1;
        while (to < line.to()) {
            String text = line.row().tokens().get(to).text();
            boolean separated = (SEPARATOR.matcher(text).matches() && !text.equals("&") && !text.equals("-"))
                    || (text.equals("-")
                            && line.row().gapBefore(to) > line.row().height() / 4)
                    || line.row().tokens().get(to - 1).text().matches(".*[,;|•·]")
                    || line.row().startsCell(to)
                    || (STREET.matcher(text).matches() && to > line.from() + 1);
            if (separated) {
                break;
            }
            to++;
        }
        if (to < line.to()) {
            vote(line.row().span(line.from(), to), weight);
        }
    }

    private boolean startsWithLabel(Span cell) {
        return reading.labels().in(cell.row()).stream()
                        .anyMatch(hit -> hit.span().from() == cell.from() && announces(hit, cell))
                || cell.row().tokens().get(cell.from()).text().matches("(?i)www\\..*|http.*|.*@.*|.*:$|\\(c\\)|©");
    }

    /** "Lieferant GmbH" is a name although "Lieferant:" is a heading. */
    private static boolean announces(LabelHit hit, Span cell) {
        return switch (hit.kind()) {
            case SELLER, BUYER, OTHER_PARTY, WEAK_ORDER ->
                hit.span().to() == cell.to() || hit.span().text().endsWith(":");
            default -> true;
        };
    }

    private static Optional<Span> restOfCell(Span label) {
        Span cell = label.row().cellOf(label.to() - 1);
        int from = label.to();
        while (from < label.row().tokens().size()
                && !label.row().tokens().get(from).hasLetterOrDigit()) {
            from++;
        }
        return from >= cell.to() ? Optional.empty() : Optional.of(label.row().span(from, cell.to()));
    }

    private void vote(Span span, double weight) {
        String name = trimmed(span.text());
        if (name.length() < 3 || name.length() > 70) {
            return;
        }
        double bank = BANK.matcher(name).matches() && weight < 0.85 ? 0.4 : 1.0;
        votes.add(new Vote(name, weight * bank, span));
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[^\\p{L}\\d\"„(]+|[\\s,;:|•·*–-]+$", "");
    }

    private static boolean hasLegalForm(String name) {
        return List.of(name.split("\\s+", -1)).stream()
                .anyMatch(word -> LEGAL_FORM.matcher(word).matches());
    }

    private Optional<Candidate> decide() {
        Vote best =
                votes.stream().max(Comparator.comparingDouble(this::support)).orElse(null);
        if (best == null) {
            return Optional.empty();
        }
        Vote spoken = votes.stream()
                .filter(vote -> alike(vote.name(), best.name()))
                .max(Comparator.comparingDouble(Vote::rank))
                .orElse(best);
        long agreeing = votes.stream()
                .filter(vote -> Folding.fold(vote.name()).equals(Folding.fold(spoken.name())))
                .map(vote -> vote.span().box())
                .distinct()
                .count();
        double evidence = Math.min(0.45 + support(best) * 0.2 + agreeing * 0.06, 0.97);
        return Optional.of(Candidate.of(spoken.name(), evidence, false, spoken.span()));
    }

    /** The best vote counts whole, those that read alike a third each. */
    private double support(Vote vote) {
        double others = votes.stream()
                .filter(other -> !other.equals(vote) && alike(other.name(), vote.name()))
                .mapToDouble(Vote::weight)
                .sum();
        return vote.rank() + others / 3;
    }

    private static boolean alike(String left, String right) {
        String a = Folding.fold(left);
        String b = Folding.fold(right);
        int shorter = Math.min(a.length(), b.length());
        boolean begins = shorter >= 6 && (a.startsWith(b) || b.startsWith(a));
        return begins || Folding.distance(a, b, Folding.tolerance(shorter)) <= Folding.tolerance(shorter);
    }
}

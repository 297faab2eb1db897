package city.kontor.capture.fields;

import city.kontor.capture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the seller's places from the buyer's: sections under a heading ("Verkäufer:", "Bill to"), and the address window of DIN 5008
 * with the seller's return address in small print above it.
 */
final class Parties {
    /** A heading's section ends after this many rows. */
    private static final int SECTION_ROWS = 14;

    private record Zone(Party party, int page, Box box, boolean headed) {}

    private final Sheets sheets;
    private final List<Zone> zones = new ArrayList<>();
    private final List<Span> sellerHeads = new ArrayList<>();
    private final Optional<Span> returnLine;

    Parties(Sheets sheets, Labels labels) {
        this.sheets = sheets;
        List<LabelHit> headings = labels.of(LabelKind.SELLER, LabelKind.BUYER, LabelKind.OTHER_PARTY).stream()
                .filter(Parties::isHeading)
                .toList();
        for (LabelHit heading : headings) {
            zones.add(section(heading, headings));
            if (heading.kind() == LabelKind.SELLER) {
                sellerHeads.add(heading.span());
            }
        }
        returnLine = findReturnLine();
        window().ifPresent(zones::add);
    }

    /** The party a place belongs to; a heading speaks louder than the window. */
    Party of(Span span) {
        Box box = span.box();
        int x = box.x() + Math.min(box.width(), 100) / 2;
        int y = box.y() + box.height() / 2;
        Party found = Party.UNKNOWN;
        for (Zone zone : zones) {
            if (zone.page() == span.page() && zone.box().contains(x, y) && (found == Party.UNKNOWN || zone.headed())) {
                found = zone.party();
            }
        }
        return found;
    }

    /** The headings "Verkäufer:", "From" and the like. */
    List<Span> sellerHeads() {
        return sellerHeads;
    }

    /** The seller's address in small print above the address window. */
    Optional<Span> returnLine() {
        return returnLine;
    }

    /** A heading starts its cell and is all of it, or ends in a colon. */
    private static boolean isHeading(LabelHit hit) {
        Span span = hit.span();
        Span cell = span.row().cellOf(span.from());
        if (cell.from() != span.from()) {
            return false;
        }
        boolean colon = span.text().endsWith(":")
                || (span.to() < cell.to()
                        && span.row().tokens().get(span.to()).text().equals(":"));
        return colon || span.to() == cell.to();
    }

    private Zone section(LabelHit heading, List<LabelHit> headings) {
        Span span = heading.span();
        Box box = span.box();
        int left = box.x() - 2 * span.row().height();
        int right = columnEnd(span);
        int bottom = box.bottom();
        int lastBottom = box.bottom();
        int rows = 0;
        for (Row row : sheets.below(span.row())) {
            Optional<Span> inside = row.cells().stream()
                    .filter(cell -> cell.box().x() >= left && cell.box().x() < right)
                    .findFirst();
            if (inside.isEmpty()) {
                continue;
            }
            boolean otherHeading = headings.stream()
                    .anyMatch(other -> other.span().row().equals(row)
                            && other.span().box().x() >= left
                            && other.span().box().x() < right);
            int gap = inside.get().box().y() - lastBottom;
            if (otherHeading || ++rows > SECTION_ROWS || gap > 6 * span.row().height()) {
                break;
            }
            lastBottom = Math.max(lastBottom, inside.get().box().bottom());
            bottom = lastBottom;
        }
        Party party = switch (heading.kind()) {
            case SELLER -> Party.SELLER;
            case BUYER -> Party.BUYER;
            default -> Party.OTHER;
        };
        return new Zone(party, span.page(), new Box(left, box.y(), right - left, bottom - box.y() + 1), true);
    }

    /** Where the column of a heading ends: at the next cell of its row or of a row just below, or at the page's edge. */
    private int columnEnd(Span heading) {
        int width = sheets.page(heading.page()).width();
        Box box = heading.box();
        int end = width;
        List<Row> near = new ArrayList<>(List.of(heading.row()));
        near.addAll(sheets.below(heading.row()).stream().limit(4).toList());
        for (Row row : near) {
            for (Span cell : row.cells()) {
                if (cell.box().x() > box.right() + width / 10) {
                    end = Math.min(end, cell.box().x() - 10);
                }
            }
        }
        return end;
    }

    private boolean addressFollows(Span line) {
        return sheets.below(line.row()).stream()
                .limit(14)
                .flatMap(below -> below.cells().stream())
                .anyMatch(cell -> Math.abs(cell.box().x() - line.box().x()) < 120
                        && cell.box().y() - line.box().bottom() < 500
                        && Addresses.startsWithPostcode(cell));
    }

    private Optional<Span> findReturnLine() {
        Optional<Span> last = Optional.empty();
        for (Row row : sheets.rows()) {
            var page = sheets.page(row.page());
            if (row.page() != 1 || row.box().y() > page.height() * 36 / 100) {
                continue;
            }
            int to = 0;
            while (to < row.tokens().size()
                    && (to == 0 || row.gapBefore(to) < 5 * row.height())
                    && row.tokens().get(to).box().x() < page.width() * 55 / 100) {
                to++;
            }
            if (to < 4 || row.tokens().getFirst().box().x() > page.width() * 30 / 100) {
                continue;
            }
            Span line = row.span(0, to);
            if (Addresses.inline(line) && addressFollows(line)) {
                // A letterhead may be an address in one line too; the return address is the last one above the window.
                last = Optional.of(line);
            }
        }
        return last;
    }

    /** DIN 5008: the window lies 20 mm from the left edge, 45 mm high, its upper edge 27 mm (form A) or 45 mm (form B) down. */
    private Optional<Zone> window() {
        if (sheets.rows().isEmpty()) {
            return Optional.empty();
        }
        var page = sheets.page(sheets.rows().getFirst().page());
        int millimetre = page.width() / 210;
        if (returnLine.isPresent()) {
            Box box = returnLine.get().box();
            return Optional.of(new Zone(
                    Party.BUYER,
                    1,
                    new Box(box.x() - 8 * millimetre, box.bottom() + 1, 88 * millimetre, 42 * millimetre),
                    false));
        }
        return sheets.rows().stream()
                .filter(row -> row.page() == 1)
                .flatMap(row -> row.cells().stream())
                .filter(Addresses::startsWithPostcode)
                .filter(cell -> cell.box().x() < page.width() * 40 / 100
                        && cell.box().y() > page.height() * 16 / 100
                        && cell.box().y() < page.height() * 36 / 100)
                .map(cell -> Addresses.blockAbove(sheets, cell))
                .filter(block -> block.size() >= 3)
                .findFirst()
                .map(block -> {
                    Box box = block.stream().map(Span::box).reduce(Box::union).orElseThrow();
                    return new Zone(
                            Party.BUYER,
                            1,
                            new Box(box.x() - 10, box.y() - 5, box.width() + 20, box.height() + 60),
                            false);
                });
    }
}

package city.kontor.capture.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a sentence that runs over several lines together again. */
final class Paragraphs {
    private static final int MAX_LINES = 4;

    private Paragraphs() {}

    /** The cell and the lines that follow it at the same left edge without a gap. */
    static List<Span> from(Sheets sheets, Span cell) {
        var lines = new ArrayList<Span>(List.of(cell));
        Span last = cell;
        for (Row row : sheets.below(cell.row())) {
            Span above = last;
            Optional<Span> next = row.cells().stream()
                    .filter(other -> Math.abs(other.box().x() - above.box().x())
                            < above.row().height())
                    .findFirst();
            int gap = row.box().y() - above.box().bottom();
            if (gap > above.row().height() * 3 / 2 || lines.size() >= MAX_LINES) {
                break;
            }
            if (next.isPresent()) {
                lines.add(next.get());
                last = next.get();
            }
        }
        return lines;
    }
}

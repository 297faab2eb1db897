package city.kontor.paper;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A letter after DIN 5008, form B: the address stands where the window of a DL envelope is, the block of information
 * beside it, marks say where to fold (105 and 210 mm) and punch (148.5 mm).
 *
 * @param organisation and {@code unit}: who it is from, at the head of the first sheet
 * @param returnLine in small above the address
 * @param address its lines, at most six, the name first
 * @param info names and values beside the address
 * @param subject in one or two lines; printed strong
 * @param body its lines as they are printed, each broken where it is too long; an empty one leaves a gap
 * @param footer lines at the foot of the first sheet; may be empty
 * @param mark said at the head of every sheet of what is not final; empty for a letter that goes out
 */
public record DinLetter(
        String organisation,
        String unit,
        String returnLine,
        List<String> address,
        List<Fact> info,
        String subject,
        String body,
        List<String> footer,
        Optional<String> mark) {
    /** One line of the block beside the address. */
    public record Fact(String name, String value) {}

    private static final float MM = 72 / 25.4f;
    private static final float LEFT = 25 * MM;
    private static final float WIDTH = (210 - 25 - 20) * MM;
    private static final float HEAD = 18 * MM;
    private static final float RETURN_LINE = 61 * MM;
    private static final float ADDRESS = 62.7f * MM;
    private static final float ADDRESS_WIDTH = 80 * MM;
    private static final float INFO = 50 * MM;
    private static final float INFO_LEFT = 125 * MM;
    private static final float INFO_NAMES = 25 * MM;
    private static final float INFO_WIDTH = 75 * MM;
    private static final float SUBJECT = 98.5f * MM;
    private static final float FOOT = 12 * MM;
    private static final float BOTTOM = 32 * MM;
    private static final float MARKS_LEFT = 4 * MM;
    private static final float[] MARKS = {105 * MM, 148.5f * MM, 210 * MM};
    private static final float TEXT = 11;
    private static final float SMALL = 8;
    private static final float LINE = 14.8f;

    public DinLetter {
        address = List.copyOf(address);
        info = List.copyOf(info);
        footer = List.copyOf(footer);
    }

    /** The letter as PDF/A-2u. @param page what stands at the foot of sheets where there are several: {@code Seite %d von %d} */
    public byte[] write(PdfInfo about, String page) throws IOException {
        try (var paper = new Paper(BOTTOM)) {
            paper.drop(HEAD);
            paper.strong(16, Paper.Cell.left(LEFT, WIDTH, organisation));
            paper.row(TEXT, List.of(Paper.Cell.left(LEFT, WIDTH, unit)));
            address(paper);
            info(paper);
            paper.drop(Math.max(SUBJECT, paper.reached() + LINE));
            paper.strong(TEXT, Paper.Cell.left(LEFT, WIDTH, subject));
            paper.space(LINE);
            for (String line : body.split("\\R", -1)) {
                if (line.isBlank()) {
                    paper.space(LINE);
                } else {
                    paper.row(TEXT, List.of(Paper.Cell.left(LEFT, WIDTH, line)));
                }
            }
            return paper.finish(about, (number, pages) -> foot(paper, number, pages, page));
        }
    }

    private void address(Paper paper) throws IOException {
        paper.put(SMALL, LEFT, RETURN_LINE, ADDRESS_WIDTH, returnLine);
        paper.line(LEFT, LEFT + ADDRESS_WIDTH, RETURN_LINE + 3);
        paper.drop(ADDRESS);
        for (String line : address) {
            paper.row(TEXT, List.of(Paper.Cell.left(LEFT, ADDRESS_WIDTH, line)));
        }
    }

    private void info(Paper paper) throws IOException {
        paper.drop(INFO);
        for (Fact line : info) {
            paper.row(
                    9,
                    List.of(
                            Paper.Cell.left(INFO_LEFT, INFO_NAMES, line.name()),
                            Paper.Cell.left(INFO_LEFT + INFO_NAMES, INFO_WIDTH - INFO_NAMES, line.value())));
        }
    }

    private void foot(Paper paper, int number, int pages, String page) throws IOException {
        if (number == 1) {
            for (float mark : MARKS) {
                paper.line(MARKS_LEFT, MARKS_LEFT + 4 * MM, mark);
            }
            float top = Paper.HEIGHT - FOOT - footer.size() * SMALL * 1.35f;
            if (!footer.isEmpty()) {
                paper.line(LEFT, LEFT + WIDTH, top - SMALL);
            }
            for (int i = 0; i < footer.size(); i++) {
                paper.put(SMALL, LEFT, top + (i + 0.5f) * SMALL * 1.35f, WIDTH, footer.get(i));
            }
        }
        if (pages > 1) {
            paper.put(SMALL, LEFT + WIDTH - 25 * MM, Paper.HEIGHT - 7 * MM, 25 * MM, page.formatted(number, pages));
        }
        if (mark.isPresent()) {
            paper.put(14, LEFT + WIDTH - 40 * MM, 12 * MM, 40 * MM, mark.get());
        }
    }
}

package city.kontor.einvoice.drawing;

import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.Entry;
import city.kontor.einvoice.Extra;
import city.kontor.einvoice.Section;
import city.kontor.einvoice.rules.Specification;
import city.kontor.paper.Paper;
import city.kontor.paper.Paper.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws everything an electronic invoice states on sheets of A4, in German. The drawing is a view; the XML stays the original, which
 * the first line says.
 */
public final class InvoiceDrawing {
    private static final float TITLE = 17;
    private static final float HEADING = 11;
    private static final float TEXT = 9.5f;
    private static final float SMALL = 8;
    private static final float LABEL_WIDTH = 150;
    private static final float HALF = Paper.WIDTH / 2 - 10;
    private static final Set<String> PARTIES = Set.of("BG-4", "BG-7");
    private static final Set<String> DRAWN_LINE_TERMS = Set.of("BT-126", "BT-129", "BT-130", "BT-131");
    private static final Set<String> DRAWN_ITEM_TERMS = Set.of("BT-153", "BT-146", "BT-152");
    private static final int LONGEST_EXTRA = 2000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final EInvoice invoice;
    private final Paper paper;

    private InvoiceDrawing(EInvoice invoice, Paper paper) {
        this.invoice = invoice;
        this.paper = paper;
    }

    /** The sheets as a PDF with text. */
    public static byte[] of(EInvoice invoice) {
        try (var paper = new Paper()) {
            new InvoiceDrawing(invoice, paper).draw();
            return paper.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw an invoice in memory", e);
        }
    }

    private void draw() throws IOException {
        paper.text(
                SMALL, "Ansicht einer E-Rechnung (" + Specification.of(invoice).title() + "). Rechtlich gilt das XML.");
        paper.space(8);
        paper.text(TITLE, title() + " " + invoice.number().orElse("ohne Nummer"));
        paper.space(10);
        parties();
        paper.space(8);
        entries(invoice.terms());
        lines();
        for (Section section : invoice.terms().sections()) {
            String id = section.group().id();
            if (!PARTIES.contains(id) && !id.equals("BG-25")) {
                section(section, "");
            }
        }
        extras();
    }

    private String title() {
        return switch (invoice.type().orElse("")) {
            case "381", "261", "262", "296", "308", "420", "458", "532" -> "Gutschrift";
            case "384" -> "Rechnungskorrektur";
            case "326" -> "Teilrechnung";
            case "389" -> "Gutschrift des Leistungsempfängers";
            default -> "Rechnung";
        };
    }

    private void parties() throws IOException {
        paper.row(
                SMALL,
                List.of(Cell.left(Paper.LEFT, HALF, "Verkäufer"), Cell.left(Paper.LEFT + HALF + 20, HALF, "Käufer")));
        paper.row(
                TEXT,
                List.of(
                        Cell.left(Paper.LEFT, HALF, party("BG-4")),
                        Cell.left(Paper.LEFT + HALF + 20, HALF, party("BG-7"))));
    }

    /** One line a value; what needs its name to be understood has it. */
    private String party(String group) {
        return invoice.terms().first(group).map(InvoiceDrawing::flat).orElse("");
    }

    private static String flat(Section section) {
        return section.entries().stream()
                        .map(entry ->
                                isPlain(entry) ? entry.value() : entry.term().german() + ": " + entry.value())
                        .collect(Collectors.joining("\n"))
                + section.sections().stream().map(inner -> "\n" + flat(inner)).collect(Collectors.joining());
    }

    private static boolean isPlain(Entry entry) {
        return Set.of("Name", "Straße", "Zusatz", "Ort", "Postleitzahl", "Staat")
                .contains(entry.term().german());
    }

    private void lines() throws IOException {
        heading("Positionen");
        lineRow(SMALL, "Nr.", "Bezeichnung", "Menge", "Einzelpreis", "USt", "Netto");
        paper.rule();
        for (Section line : invoice.lines()) {
            Optional<Section> item = line.first("BG-31");
            lineRow(
                    TEXT,
                    line.value("BT-126").orElse(""),
                    item.flatMap(each -> each.value("BT-153")).orElse(""),
                    (number(line.value("BT-129")) + " " + line.value("BT-130").orElse("")).strip(),
                    number(line.first("BG-29").flatMap(price -> price.value("BT-146"))),
                    line.first("BG-30")
                            .flatMap(tax -> tax.value("BT-152"))
                            .map(rate -> number(Optional.of(rate)) + " %")
                            .orElse(""),
                    number(line.value("BT-131")));
            details(line);
        }
    }

    private void lineRow(float size, String number, String name, String quantity, String price, String rate, String net)
            throws IOException {
        float x = Paper.LEFT;
        paper.row(
                size,
                List.of(
                        Cell.left(x, 30, number),
                        Cell.left(x + 34, 196, name),
                        Cell.right(x + 234, 70, quantity),
                        Cell.right(x + 308, 66, price),
                        Cell.right(x + 378, 38, rate),
                        Cell.right(x + 420, Paper.WIDTH - 420, net)));
    }

    /** What a line states beyond the columns. */
    private void details(Section section) throws IOException {
        for (Entry entry : section.entries()) {
            String id = entry.term().id();
            if (!DRAWN_LINE_TERMS.contains(id) && !DRAWN_ITEM_TERMS.contains(id)) {
                String text = section.group().german() + " · " + entry.term().german() + ": " + shown(entry);
                paper.row(SMALL, List.of(Cell.left(Paper.LEFT + 34, Paper.WIDTH - 34, text)));
            }
        }
        for (Section inner : section.sections()) {
            details(inner);
        }
    }

    private void section(Section section, String above) throws IOException {
        String name = above.isEmpty()
                ? section.group().german()
                : above + " · " + section.group().german();
        if (!section.entries().isEmpty()) {
            heading(name);
            entries(section);
        }
        for (Section inner : section.sections()) {
            section(inner, name);
        }
    }

    private void heading(String text) throws IOException {
        paper.space(8);
        paper.text(HEADING, text);
        paper.space(2);
    }

    private void entries(Section section) throws IOException {
        for (Entry entry : section.entries()) {
            pair(entry.term().german(), shown(entry));
        }
    }

    private void pair(String label, String value) throws IOException {
        paper.row(
                TEXT,
                List.of(
                        Cell.left(Paper.LEFT, LABEL_WIDTH, label),
                        Cell.left(Paper.LEFT + LABEL_WIDTH + 6, Paper.WIDTH - LABEL_WIDTH - 6, value)));
    }

    private void extras() throws IOException {
        if (invoice.extras().isEmpty()) {
            return;
        }
        heading("Angaben außerhalb der Norm");
        for (Extra extra : invoice.extras()) {
            String value = extra.value();
            pair(extra.path(), value.length() > LONGEST_EXTRA ? value.substring(0, LONGEST_EXTRA) + " …" : value);
        }
    }

    private static String shown(Entry entry) {
        Optional<LocalDate> day = EInvoice.dateOf(entry.value());
        if (day.isPresent()) {
            return DAY.format(day.get());
        }
        // Amounts name their currency, quantities their unit; everything else is shown as it is written.
        boolean isAmount = entry.qualifier().matches("[A-Z0-9]{2,3}") && isNumber(entry.value());
        String value = isAmount ? number(Optional.of(entry.value())) : entry.value();
        return entry.qualifier().isEmpty() ? value : value + " (" + entry.qualifier() + ")";
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d{1,15}(\\.\\d+)?");
    }

    private static String number(Optional<String> value) {
        return value.map(text ->
                        EInvoice.amountOf(text).map(InvoiceDrawing::german).orElse(text))
                .orElse("");
    }

    private static String german(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.GERMANY);
        int decimals = Math.max(0, number.scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}

package city.kontor.app.kit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a file for other programs: CSV as German and English spreadsheets open it (UTF-8 with a mark, semicolons,
 * the language's numbers and dates), or XLSX. Row by row, so that a list of any length needs little room.
 *
 * @param title of the list, and of the sheet
 * @param headings one for each column
 * @param cells what stands in the columns of a row
 * @param rows gives every row to what it is handed, in order; called on a background thread
 */
public record ListExport<T>(
        String title, List<String> headings, Function<T, List<CellValue>> cells, Rows<T> rows, Formats formats) {
    /** A spreadsheet would read a text that begins so as a formula (OWASP, CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private static final Pattern QUOTED = Pattern.compile("[;\"\\r\\n]");

    /** Spreadsheets take at most 31 characters, and not these. */
    private static final Pattern NOT_IN_SHEET_NAMES = Pattern.compile("[\\\\/?*\\[\\]:]");

    private static final int MOST_SHEET_NAME = 31;
    private static final int WIDTH = 18;

    /** All rows of a list. */
    @FunctionalInterface
    public interface Rows<T> {
        void each(Consumer<T> sink) throws Exception;
    }

    public ListExport {
        headings = List.copyOf(headings);
    }

    /** Writes CSV; leaves the stream open. */
    public void csv(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        line(writer, headings.stream().map(ListExport::guarded).toList());
        each(row -> line(writer, cells.apply(row).stream().map(this::csv).toList()));
        writer.flush();
    }

    private String csv(CellValue value) {
        return switch (value) {
            case CellValue.Text(String text) -> guarded(text);
            // Without grouping: a spreadsheet reads it as a number.
            case CellValue.Amount(long cents) -> formats.cents(cents).replace(formats.grouping(), "");
            case CellValue.Count(long number) -> String.valueOf(number);
            case CellValue.Decimal(double number) ->
                formats.cents(Math.round(number * 100)).replace(formats.grouping(), "");
            case CellValue.Day(var day) -> formats.date(day);
            case CellValue.Moment(var at) -> formats.time(at);
            case CellValue.Nothing ignored -> "";
        };
    }

    private static String guarded(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(';');
            }
            String cell = cells.get(i);
            writer.write(QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        writer.write("\r\n");
    }

    /** Writes XLSX; leaves the stream open. */
    public void xlsx(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Kontor", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName());
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, WIDTH);
            }
            sheet.freezePane(0, 1);
            var line = new int[] {0};
            each(row -> {
                line[0]++;
                List<CellValue> values = cells.apply(row);
                for (int column = 0; column < values.size(); column++) {
                    cell(sheet, line[0], column, values.get(column));
                }
                if (line[0] % 1_000 == 0) {
                    sheet.flush();
                }
            });
        }
    }

    /** A text is written as a text, whatever it begins with: nothing in an XLSX becomes a formula by itself. */
    private static void cell(Worksheet sheet, int row, int column, CellValue value) {
        switch (value) {
            case CellValue.Text(String text) -> sheet.inlineString(row, column, text);
            case CellValue.Amount(long cents) -> {
                sheet.value(row, column, BigDecimal.valueOf(cents, 2));
                sheet.style(row, column).format("#,##0.00").set();
            }
            case CellValue.Count(long number) -> sheet.value(row, column, number);
            case CellValue.Decimal(double number) -> {
                sheet.value(row, column, BigDecimal.valueOf(Math.round(number * 100), 2));
                sheet.style(row, column).format("0.00").set();
            }
            case CellValue.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd.mm.yyyy").set();
            }
            case CellValue.Moment(var at) -> {
                sheet.value(row, column, at.atZone(Formats.ZONE).toLocalDateTime());
                sheet.style(row, column).format("dd.mm.yyyy hh:mm").set();
            }
            case CellValue.Nothing ignored -> {
                // An empty cell is none.
            }
        }
    }

    private String sheetName() {
        String name = NOT_IN_SHEET_NAMES.matcher(title).replaceAll(" ");
        return name.length() <= MOST_SHEET_NAME ? name : name.substring(0, MOST_SHEET_NAME);
    }

    /** What a line does may fail as writing does. */
    @FunctionalInterface
    private interface Line<T> {
        void write(T row) throws IOException;
    }

    private void each(Line<T> line) throws IOException {
        try {
            rows.each(row -> {
                try {
                    line.write(row);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}

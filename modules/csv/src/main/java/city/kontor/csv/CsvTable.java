package city.kontor.csv;

import city.kontor.kernel.Reason;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file read as a table. Its encoding is UTF-8 where the bytes allow that, else the western one of Windows; its
 * separator is the one that its first line has most of; its columns are found by their headings.
 *
 * @param separator a semicolon, comma, tab or bar
 * @param headings how the file calls the columns that were found, by their keys
 * @param ignored headings that nobody looked for
 * @param lines in the order of the file, without empty ones
 */
public record CsvTable(
        Charset charset, char separator, Map<String, String> headings, List<String> ignored, List<CsvLine> lines) {
    /** Larger files are not made by people: 20 MB are some hundred thousand lines. */
    static final long MOST_MEGABYTES = 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char[] SEPARATORS = {';', '\t', ',', '|'};

    public CsvTable {
        headings = Map.copyOf(headings);
        ignored = List.copyOf(ignored);
        lines = List.copyOf(lines);
    }

    /**
     * Reads a file.
     *
     * @throws CsvException if it is empty, too large, no table, or lacks a required column
     */
    public static CsvTable read(Path file, List<CsvColumn> columns) throws IOException, CsvException {
        if (Files.size(file) > MOST_MEGABYTES << 20) {
            throw new CsvException(CsvFault.TOO_LARGE.because(String.valueOf(MOST_MEGABYTES)));
        }
        return read(Files.readAllBytes(file), columns);
    }

    /** As {@link #read(Path, List)}, of bytes that are at hand. */
    public static CsvTable read(byte[] bytes, List<CsvColumn> columns) throws CsvException {
        Charset charset = charset(bytes);
        String text = text(bytes, charset);
        char separator = separator(text);
        List<CsvRecord> records = records(text, separator);
        if (records.isEmpty()) {
            throw new CsvException(CsvFault.EMPTY.because());
        }
        List<String> first = records.getFirst().getFields();
        var places = new HashMap<String, Integer>();
        var headings = new HashMap<String, String>();
        var ignored = new ArrayList<String>();
        for (int i = 0; i < first.size(); i++) {
            String heading = first.get(i).strip();
            List<CsvColumn> meant =
                    columns.stream().filter(column -> column.isCalled(heading)).toList();
            if (meant.isEmpty()) {
                ignored.add(heading);
            } else if (places.putIfAbsent(meant.getFirst().key(), i) != null) {
                throw new CsvException(CsvFault.COLUMN_TWICE.because(heading));
            } else {
                headings.put(meant.getFirst().key(), heading);
            }
        }
        List<String> missing = columns.stream()
                .filter(column -> column.required() && !places.containsKey(column.key()))
                .map(column -> column.headings().getFirst())
                .toList();
        if (!missing.isEmpty()) {
            throw new CsvException(CsvFault.COLUMNS_MISSING.because(String.join(", ", missing)));
        }
        return new CsvTable(
                charset,
                separator,
                headings,
                ignored,
                records.stream()
                        .skip(1)
                        .filter(line -> line.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                        .map(line -> line(line, first.size(), places, headings))
                        .toList());
    }

    /**
     * The cells of a file that nobody knows the columns of, line by line, to be looked at.
     *
     * @throws CsvException if it is empty, too large or no table
     */
    public static List<List<String>> cells(byte[] bytes) throws CsvException {
        if (bytes.length > MOST_MEGABYTES << 20) {
            throw new CsvException(CsvFault.TOO_LARGE.because(String.valueOf(MOST_MEGABYTES)));
        }
        String text = text(bytes, charset(bytes));
        List<CsvRecord> records = records(text, separator(text));
        if (records.isEmpty()) {
            throw new CsvException(CsvFault.EMPTY.because());
        }
        return records.stream().map(CsvRecord::getFields).toList();
    }

    private static String text(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static CsvLine line(CsvRecord line, int width, Map<String, Integer> places, Map<String, String> headings) {
        List<String> cells = line.getFields();
        var known = new HashMap<String, String>();
        places.forEach((key, place) -> {
            if (place < cells.size()) {
                known.put(key, cells.get(place));
            }
        });
        List<Reason> faults = cells.size() == width
                ? List.of()
                : List.of(CsvFault.LINE_LENGTH.because(String.valueOf(cells.size()), String.valueOf(width)));
        return new CsvLine(line.getStartingLineNumber(), known, headings, faults);
    }

    private static List<CsvRecord> records(String text, char separator) throws CsvException {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new StringReader(text))) {
            List<CsvRecord> records = reader.stream().toList();
            quotesEnd(text, records);
            return records;
        } catch (CsvParseException e) {
            throw new CsvException(CsvFault.NOT_CSV.because(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A quotation without an end swallows the rest of the file, which would be left out without a word. */
    private static void quotesEnd(String text, List<CsvRecord> records) throws CsvException {
        boolean odd = text.chars().filter(sign -> sign == '"').count() % 2 != 0;
        if (odd
                && !records.isEmpty()
                && records.getLast().getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
            throw new CsvException(
                    CsvFault.QUOTE_OPEN.because(String.valueOf(records.getLast().getStartingLineNumber())));
        }
    }

    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS;
        }
    }

    /** The candidate that stands most often outside quotes in the first line; a semicolon where there is none. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = SEPARATORS[0];
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = first.chars().filter(sign -> sign == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}

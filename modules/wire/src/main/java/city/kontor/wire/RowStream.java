package city.kontor.wire;

import city.kontor.kernel.Scope;
import city.kontor.store.Head;
import city.kontor.store.RowPage;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of changed rows as lines of JSON in zstd, written and read without a second copy of it in memory.
 *
 * <pre>{@code
 * {"protocol":1,"scopes":["city","dept.tiefbau"],"tables":[{"name":"note","columns":["id",…],"blobs":["picture"]}]}
 * [0,"n1","city",17,…]                                        a row of table 0; blobs in base64
 * {"gone":"note","id":"n2","scope":"city","version":18}       a row that left the scope
 * {"end":true,"cursor":18,"complete":true,"rows":1,"gone":1,"heads":[…]}
 * }</pre>
 *
 * The last line counts the others, so that a stream that broke off is never taken for a whole one, and zstd's
 * checksum finds what changed on the way.
 */
public final class RowStream {
    private static final JsonMapper MAPPER = JsonCodec.mapper(false);
    private static final int LEVEL = 1;

    private RowStream() {}

    /** The first line. */
    record Header(int protocol, Set<Scope> scopes, List<Shape> tables) {}

    /** @param blobs the names of the columns whose values are bytes */
    record Shape(String name, List<String> columns, List<String> blobs) {}

    /** A line about a row that left a scope. */
    record GoneLine(String gone, String id, Scope scope, long version) {}

    /** The last line. */
    record EndLine(boolean end, long cursor, boolean complete, long rows, long gone, List<Head> heads) {}

    /** Writes a page; leaves the stream open. */
    public static void write(RowPage page, OutputStream out) throws IOException {
        try (var compressed = new ZstdOutputStream(new LeftOpen(out), LEVEL).setChecksum(true);
                JsonGenerator json = MAPPER.createGenerator(compressed)) {
            line(
                    json,
                    new Header(
                            Protocol.VERSION,
                            page.scopes(),
                            page.rows().stream().map(RowStream::shape).toList()));
            long rows = 0;
            for (int table = 0; table < page.rows().size(); table++) {
                for (@Nullable Object[] values : page.rows().get(table).values()) {
                    json.writeStartArray();
                    json.writeNumber(table);
                    for (Object value : values) {
                        write(json, value);
                    }
                    json.writeEndArray();
                    json.writeRaw('\n');
                    rows++;
                }
            }
            for (RowPage.Gone gone : page.gone()) {
                line(json, new GoneLine(gone.table(), gone.id(), gone.scope(), gone.version()));
            }
            line(
                    json,
                    new EndLine(
                            true,
                            page.cursor(),
                            page.complete(),
                            rows,
                            page.gone().size(),
                            page.heads()));
        } catch (JacksonException e) {
            throw new IOException("The rows could not be sent: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a page to its end and closes the stream.
     *
     * @throws DamagedStreamException if it breaks off or a line does not make sense
     * @throws IOException if the stream cannot be read
     */
    public static RowPage read(InputStream in) throws IOException {
        try (var plain = new ZstdInputStream(in)) {
            return new RowStreamReader(MAPPER, plain).read();
        }
    }

    private static void line(JsonGenerator json, Object value) {
        json.writePOJO(value);
        json.writeRaw('\n');
    }

    private static Shape shape(RowPage.TableRows table) {
        List<String> blobs = table.columns().stream()
                .filter(column -> {
                    int index = table.columns().indexOf(column);
                    return table.values().stream().anyMatch(values -> values[index] instanceof byte[]);
                })
                .toList();
        return new Shape(table.table(), table.columns(), blobs);
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Long number -> json.writeNumber(number);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case byte[] bytes -> json.writeBinary(bytes);
            default -> throw new IllegalArgumentException("Rows cannot carry " + value);
        }
    }

    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

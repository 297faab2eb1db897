package city.kontor.wire;

import city.kontor.store.RowPage;
import city.kontor.wire.RowStream.EndLine;
import city.kontor.wire.RowStream.GoneLine;
import city.kontor.wire.RowStream.Header;
import city.kontor.wire.RowStream.Shape;
import com.github.luben.zstd.ZstdIOException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of a {@link RowStream} once, from the header to the closing line. */
final class RowStreamReader {
    private final JsonMapper mapper;
    private final InputStream in;
    private final List<RowPage.TableRows> rows = new ArrayList<>();
    private final List<boolean[]> blobColumns = new ArrayList<>();
    private final List<RowPage.Gone> gone = new ArrayList<>();
    private long line = 1;
    private int count;

    RowStreamReader(JsonMapper mapper, InputStream in) {
        this.mapper = mapper;
        this.in = in;
    }

    RowPage read() throws IOException {
        try (JsonParser json = mapper.createParser(in)) {
            Header header = header(json);
            while (true) {
                JsonToken token = json.nextToken();
                line = json.currentTokenLocation().getLineNr();
                if (token == null) {
                    throw damaged("the stream broke off");
                }
                if (token == JsonToken.START_ARRAY) {
                    row(json);
                } else {
                    JsonNode node = json.readValueAsTree();
                    if (node.has("end")) {
                        return page(header, end(json, node));
                    }
                    GoneLine one = mapper.treeToValue(node, GoneLine.class);
                    gone.add(new RowPage.Gone(one.gone(), one.id(), one.scope(), one.version()));
                }
                if (++count > Protocol.MOST_CHANGES) {
                    throw damaged("more than " + Protocol.MOST_CHANGES + " changes in one page");
                }
            }
        } catch (JacksonIOException e) {
            IOException cause = e.getCause();
            if (cause != null && !(cause instanceof ZstdIOException)) {
                throw cause;
            }
            throw new DamagedStreamException(line, "the stream broke off: " + e.getOriginalMessage(), e);
        } catch (JacksonException e) {
            boolean placed = e.getLocation() != null && e.getLocation().getLineNr() > 0;
            throw new DamagedStreamException(placed ? e.getLocation().getLineNr() : line, e.getOriginalMessage(), e);
        }
    }

    private Header header(JsonParser json) throws IOException {
        if (json.nextToken() == null) {
            throw damaged("the stream is empty");
        }
        Header header = json.readValueAs(Header.class);
        if (header.protocol() != Protocol.VERSION) {
            throw damaged("protocol " + header.protocol() + " instead of " + Protocol.VERSION);
        }
        for (Shape table : header.tables()) {
            if (new HashSet<>(table.columns()).size() != table.columns().size()) {
                throw damaged("a column of table " + table.name() + " comes twice");
            }
            var blobs = new boolean[table.columns().size()];
            for (int i = 0; i < blobs.length; i++) {
                blobs[i] = table.blobs().contains(table.columns().get(i));
            }
            blobColumns.add(blobs);
            rows.add(new RowPage.TableRows(table.name(), List.copyOf(table.columns()), new ArrayList<>()));
        }
        return header;
    }

    private void row(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw damaged("a row does not begin with the number of its table");
        }
        int table = json.getIntValue();
        if (table < 0 || table >= rows.size()) {
            throw damaged("there is no table " + table);
        }
        boolean[] blobs = blobColumns.get(table);
        @Nullable Object[] values = new @Nullable Object[blobs.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(json, blobs[i]);
        }
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw damaged("a row of table " + rows.get(table).table() + " has more than " + values.length + " values");
        }
        rows.get(table).values().add(values);
    }

    private @Nullable Object value(JsonParser json, boolean blob) throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw damaged("the stream broke off");
        }
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> blob ? json.getBinaryValue() : json.getString();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case END_ARRAY -> throw damaged("a row has too few values");
            default -> throw damaged("a row cannot carry " + token.asString());
        };
    }

    private EndLine end(JsonParser json, JsonNode node) throws IOException {
        EndLine end = mapper.treeToValue(node, EndLine.class);
        long found = rows.stream().mapToLong(table -> table.values().size()).sum();
        if (end.rows() != found || end.gone() != gone.size()) {
            throw damaged("announced " + end.rows() + " rows and " + end.gone() + " departures, found " + found
                    + " and " + gone.size());
        }
        if (json.nextToken() != null) {
            throw damaged("something follows the closing line");
        }
        return end;
    }

    private RowPage page(Header header, EndLine end) {
        return new RowPage(header.scopes(), rows, gone, end.cursor(), end.complete(), end.heads());
    }

    private DamagedStreamException damaged(String flaw) {
        return new DamagedStreamException(line, flaw);
    }
}

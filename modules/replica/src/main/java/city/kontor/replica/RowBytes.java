package city.kontor.replica;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A row's values as bytes, for the undo table. Never leaves this desktop, so the form may change with the program. */
final class RowBytes {
    private RowBytes() {}

    static byte[] write(@Nullable Object[] values) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(values.length);
            for (Object value : values) {
                switch (value) {
                    case null -> out.writeByte(0);
                    case String text -> bytes(out, 1, text.getBytes(StandardCharsets.UTF_8));
                    case byte[] blob -> bytes(out, 2, blob);
                    case Long number -> {
                        out.writeByte(3);
                        out.writeLong(number);
                    }
                    case Double number -> {
                        out.writeByte(4);
                        out.writeDouble(number);
                    }
                    default -> throw new IllegalArgumentException("Rows hold no " + value.getClass());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static @Nullable Object[] read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            @Nullable Object[] values = new @Nullable Object[in.readShort()];
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (in.readByte()) {
                    case 0 -> null;
                    case 1 -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                    case 2 -> in.readNBytes(in.readInt());
                    case 3 -> in.readLong();
                    case 4 -> in.readDouble();
                    default -> throw new IOException("Not a row: an unknown kind of value");
                };
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bytes(DataOutputStream out, int kind, byte[] bytes) throws IOException {
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}

package city.kontor.store;

/** Turns command and event records into bytes and back. The bytes are stored, hashed and sent as they are. */
public interface Codec {
    byte[] write(Object value);

    /** @throws IllegalArgumentException if the bytes are not such a record; the message says where */
    <T> T read(byte[] bytes, Class<T> type);
}

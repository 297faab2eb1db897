package city.kontor.server.web;

import city.kontor.wire.Protocol;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Part of a file, as one range of RFC 9110 section 14.
 *
 * @param start the first byte
 * @param end one behind the last byte
 */
record ByteRange(long start, long end) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return end - start;
    }

    /**
     * What a Range header asks for. A header that is not understood, or asks for several ranges, counts as none.
     *
     * @throws ProblemException with status 416 if the range lies behind the end
     */
    static Optional<ByteRange> parse(@Nullable String header, long size) {
        Matcher single = SINGLE.matcher(header == null ? "" : header.strip());
        if (!single.matches()) {
            return Optional.empty();
        }
        String first = single.group(1);
        String last = single.group(2);
        if (first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        long start = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
        long end = first.isEmpty() || last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        if (start >= size || end <= start) {
            throw new ProblemException(
                    416,
                    Map.of("Content-Range", "bytes */" + size),
                    Protocol.BAD_REQUEST,
                    "the range lies behind the end");
        }
        return Optional.of(new ByteRange(start, end));
    }
}

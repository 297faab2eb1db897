package city.kontor.server.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Sends bytes that never change under their tag, whole or in part.
 *
 * @param tag a strong entity tag without its quotes
 */
record Download(String tag, String contentType, long size) {
    private static final int BUFFER = 64 * 1024;

    /** Opens the bytes; not called when they need not be sent. */
    interface Source {
        InputStream open() throws IOException;
    }

    void send(Context ctx, Source source) throws IOException {
        String quoted = "\"" + tag + "\"";
        ctx.header("ETag", quoted).header("Accept-Ranges", "bytes");
        if (quoted.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        String condition = ctx.header("If-Range");
        Optional<ByteRange> range = condition == null || condition.equals(quoted)
                ? ByteRange.parse(ctx.header("Range"), size)
                : Optional.empty();
        ByteRange part = range.orElse(new ByteRange(0, size));
        try (InputStream in = source.open()) {
            ctx.res().setContentType(contentType);
            ctx.res().setContentLengthLong(part.length());
            if (range.isPresent()) {
                ctx.status(206);
                ctx.header("Content-Range", "bytes " + part.start() + "-" + (part.end() - 1) + "/" + size);
            }
            in.skipNBytes(part.start());
            copy(in, ctx.res().getOutputStream(), part.length());
        }
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read == -1) {
                throw new IOException("The bytes ended " + left + " too early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}

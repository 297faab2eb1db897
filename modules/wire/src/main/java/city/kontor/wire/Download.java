package city.kontor.wire;

import city.kontor.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches one file and goes on where it was interrupted (RFC 9110 sections 13 and 14). What has arrived lies beside the
 * target as {@code .part}, with the server's tag of that version as {@code .part.tag}, so that even a restarted program
 * goes on; the target appears only when it is whole and its digest is right.
 */
final class Download {
    private static final int PATIENCE = 4;
    private static final Pattern SHA_256 = Pattern.compile("(?:^|[,\\s])sha-256=:([A-Za-z0-9+/=]+):");

    private final HttpCalls calls;
    private final String path;
    private final Path target;
    private final Path part;
    private final Path tag;
    private final Optional<String> sha256;

    /** A download whose digest is told by the server ({@code Repr-Digest}, RFC 9530). */
    Download(HttpCalls calls, String path, Path target) {
        this(calls, path, target, Optional.empty());
    }

    /** @param sha256 the 64 hexadecimal digits the file must have */
    Download(HttpCalls calls, String path, Path target, Optional<String> sha256) {
        this.calls = calls;
        this.path = path;
        this.target = target;
        this.sha256 = sha256;
        part = target.resolveSibling(target.getFileName() + ".part");
        tag = target.resolveSibling(target.getFileName() + ".part.tag");
    }

    /**
     * @return the headers of the last answer
     * @throws IOException if the file cannot be written
     */
    HttpHeaders toEnd() throws ServerException, IOException {
        Retries retries = calls.retries(PATIENCE);
        while (true) {
            long before = size();
            try {
                HttpHeaders headers = once(before);
                verify(headers);
                return headers;
            } catch (ServerUnreachable e) {
                if (size() > before) {
                    retries.succeeded();
                }
                retries.failed(e);
            }
        }
    }

    private HttpHeaders once(long have) throws ServerException, IOException {
        var request = calls.request(path).GET();
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", Files.readString(tag));
        }
        HttpResponse<InputStream> answer = calls.exchange(request);
        switch (answer.statusCode()) {
            case 200 -> append(answer, 0);
            case 206 -> {
                String range = answer.headers().firstValue("Content-Range").orElse("");
                if (!range.startsWith("bytes " + have + "-")) {
                    answer.body().close();
                    throw new DamagedAnswer("Asked for the bytes from " + have + ", got " + range);
                }
                append(answer, have);
            }
            // There is nothing behind what we have: either it is whole, or the file has changed and got shorter.
            case 416 -> {
                answer.body().close();
                verifyOrForget();
                return answer.headers();
            }
            default -> throw calls.refusal(answer);
        }
        return answer.headers();
    }

    private void append(HttpResponse<InputStream> answer, long from) throws ServerException, IOException {
        Optional<String> version = answer.headers().firstValue("ETag").filter(value -> !value.startsWith("W/"));
        try (InputStream body = calls.body(answer, calls.timeouts().stall());
                FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(from);
            file.position(from);
            if (version.isPresent()) {
                Files.writeString(tag, version.get());
            } else {
                Files.deleteIfExists(tag);
            }
            byte[] buffer = new byte[1 << 16];
            int count = read(body, buffer);
            while (count >= 0) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                count = read(body, buffer);
            }
            file.force(true);
        }
    }

    private int read(InputStream body, byte[] buffer) throws ServerUnreachable {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw calls.brokeOff(e);
        }
    }

    private void verifyOrForget() throws ServerUnreachable, IOException {
        if (sha256.isPresent() && sha256.get().equals(Sha256.hex(part))) {
            return;
        }
        forget();
        throw new ServerUnreachable("The file on the server has changed; it is fetched from its beginning.");
    }

    private void verify(HttpHeaders headers) throws DamagedAnswer, IOException {
        Optional<String> expected =
                sha256.or(() -> headers.firstValue("Repr-Digest").flatMap(Download::hex));
        if (expected.isPresent() && !expected.get().equals(Sha256.hex(part))) {
            forget();
            throw new DamagedAnswer(path + " arrived damaged: its SHA-256 is not " + expected.get());
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(tag);
    }

    private void forget() throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(tag);
    }

    /** How much of a version whose tag is known lies here. */
    private long size() throws IOException {
        return Files.exists(part) && Files.exists(tag) ? Files.size(part) : 0;
    }

    private static Optional<String> hex(String header) {
        Matcher matcher = SHA_256.matcher(header);
        return matcher.find()
                ? Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(matcher.group(1))))
                : Optional.empty();
    }
}

package city.kontor.xdomea;

import city.kontor.xdomea.MessageException.Flaw;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when it is longer than it may be, so that a small zip file cannot fill the memory. */
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws MessageException {
        left -= read;
        if (left < 0) {
            throw new MessageException(Flaw.TOO_LARGE, "bytes");
        }
    }
}

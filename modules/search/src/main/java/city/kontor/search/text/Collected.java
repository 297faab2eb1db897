package city.kontor.search.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gathers the text of one document until it is enough, or took too long. */
final class Collected {
    private final Bounds bounds;
    private final long deadline;
    private final StringBuilder text = new StringBuilder();

    /** No more is wanted; what was gathered counts. */
    static final class EnoughException extends IOException {
        private static final long serialVersionUID = 1;
    }

    Collected(Bounds bounds) {
        this.bounds = bounds;
        deadline = System.nanoTime() + bounds.time().toNanos();
    }

    void add(CharSequence more) throws EnoughException {
        int room = bounds.characters() - text.length();
        text.append(more, 0, Math.min(room, more.length()));
        if (more.length() >= room) {
            throw new EnoughException();
        }
        check();
    }

    void check() throws EnoughException {
        if (System.nanoTime() > deadline) {
            throw new EnoughException();
        }
    }

    String text() {
        return text.toString().strip();
    }

    /** Lets so many bytes through and then says that it is enough. */
    InputStream bounded(InputStream in, long most) {
        return new FilterInputStream(in) {
            private long left = most;

            @Override
            public int read() throws IOException {
                pass(1);
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                pass(Math.max(0, count));
                return count;
            }

            private void pass(int count) throws IOException {
                left -= count;
                if (left < 0) {
                    throw new EnoughException();
                }
                check();
            }
        };
    }
}

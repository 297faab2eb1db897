package city.kontor.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A medium that gave the right bytes a moment ago and now gives others. */
class VerifiedInputStreamTest {
    private static final int BLOCK = 1 << 16;

    @Test
    void handsOutRightBytesWhole() throws IOException {
        for (int size : new int[] {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK}) {
            byte[] content = BlobStoreContractTest.bytes(size);

            try (InputStream in = new VerifiedInputStream(BlobAddress.of(content), new Bytes(content, size))) {
                assertThat(in.readAllBytes()).isEqualTo(content);
                assertThat(in.read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void neverHandsOutTheLastBytesOfWrongOnes() throws IOException {
        for (int size : new int[] {BLOCK + 1, 2 * BLOCK, 3 * BLOCK + 5}) {
            byte[] content = BlobStoreContractTest.bytes(size);
            BlobAddress address = BlobAddress.of(content);
            byte[] changed = content.clone();
            changed[0] ^= 1;

            neverWhole(address, size, changed);
            neverWhole(address, size, Arrays.copyOf(changed, size + 1));
            neverWhole(address, size, Arrays.copyOf(content, size - 1));
            neverWhole(address, size, Arrays.copyOf(content, BLOCK));
            neverWhole(address, size, new byte[0]);
        }
    }

    @Test
    void keepsFailingOnceItFailed() throws IOException {
        try (InputStream in = new VerifiedInputStream(BlobAddress.of(new byte[5]), new Bytes(new byte[4], 5))) {
            assertThatThrownBy(in::read).isInstanceOf(CorruptBlobException.class);
            assertThatThrownBy(in::read).isInstanceOf(CorruptBlobException.class);
        }
    }

    /** Reads exactly as many bytes as the blob has, as somebody does who knows its size and never asks for the end. */
    private static void neverWhole(BlobAddress address, int size, byte[] wrong) {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        assertThatThrownBy(() -> {
                    try (InputStream in = new VerifiedInputStream(address, new Bytes(wrong, size))) {
                        byte[] step = new byte[1000];
                        while (got.size() < size) {
                            int length = in.read(step, 0, Math.min(step.length, size - got.size()));
                            assertThat(length).as("ends as if it were whole").isPositive();
                            got.write(step, 0, length);
                        }
                    }
                })
                .isInstanceOf(CorruptBlobException.class);
        assertThat(got.size()).isLessThan(size);
    }

    /** Bytes that are no longer those which were checked, when there were {@code size} of them. */
    private static final class Bytes implements Shelf.Source {
        private final byte[] content;
        private final long size;

        Bytes(byte[] content, long size) {
            this.content = content;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream read() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public void close() {
            // Nothing to release.
        }
    }
}

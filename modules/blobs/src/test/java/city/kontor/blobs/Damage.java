package city.kontor.blobs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** What disks and people do to files. */
enum Damage {
    FLIPPED_BIT,
    FLIPPED_FIRST_BIT,
    CUT_SHORT,
    CUT_TO_A_BLOCK,
    EMPTIED,
    GROWN;

    void apply(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            switch (this) {
                case FLIPPED_BIT -> flip(file, file.length() - 1000);
                case FLIPPED_FIRST_BIT -> flip(file, 0);
                case CUT_SHORT -> file.setLength(file.length() - 1);
                case CUT_TO_A_BLOCK -> file.setLength(file.length() / 65_536 * 65_536);
                case EMPTIED -> file.setLength(0);
                case GROWN -> {
                    file.seek(file.length());
                    file.write(0);
                }
            }
        }
    }

    private static void flip(RandomAccessFile file, long position) throws IOException {
        file.seek(position);
        int changed = file.read() ^ 0x10;
        file.seek(position);
        file.write(changed);
    }
}

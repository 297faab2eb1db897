package city.kontor.server.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * One changed byte.
 *
 * @param offset from the entry's begin
 * @param difference exclusive or of what stands there and what should
 */
record ChangedByte(long offset, int difference) {
    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int[] TABLE = new int[256];
    private static final int[] BY_TOP = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
            }
            TABLE[i] = value;
            BY_TOP[value >>> 24] = i;
        }
    }

    /**
     * Which single bytes, changed, explain a wrong CRC-32. The sum is linear: the difference of both sums depends on the
     * changed byte and on what follows it only in length, so that it can be run backwards from the end.
     *
     * @param bytes how many the entry has
     * @return mostly one; a longer entry may have more, of which another check has to choose
     */
    static List<ChangedByte> explaining(long bytes, int found, int expected) {
        var changes = new ArrayList<ChangedByte>();
        int difference = found ^ expected;
        for (long at = bytes - 1; at >= 0; at--) {
            int index = BY_TOP[difference >>> 24];
            if (index != 0 && TABLE[index] == difference) {
                changes.add(new ChangedByte(at, index));
            }
            difference = ((difference ^ TABLE[index]) << 8) | index;
        }
        return changes;
    }
}

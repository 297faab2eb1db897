package city.kontor.scanning;

/**
 * What a protection class asks for in this city.
 *
 * @param samplePercent how many of a batch's pages somebody compares with the paper, 0 to 100
 * @param otherPerson whether check and release are for others than those who scanned
 * @param keepDays how many days the paper is kept after the release
 */
public record ProtectionRule(ProtectionClass protection, int samplePercent, boolean otherPerson, int keepDays) {
    /** What holds until a city decides: more than TR-03138 asks for in each class. */
    public static ProtectionRule standard(ProtectionClass protection) {
        return switch (protection) {
            case NORMAL -> new ProtectionRule(protection, 5, false, 30);
            case HIGH -> new ProtectionRule(protection, 25, true, 90);
            case VERY_HIGH -> new ProtectionRule(protection, 100, true, 180);
        };
    }
}

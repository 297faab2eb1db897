package city.kontor.scanning;

/** The protection need of what is scanned (BSI TR-03138 RESISCAN, section 3): the highest of its three goals counts. */
public enum ProtectionClass {
    NORMAL,
    HIGH,
    VERY_HIGH
}

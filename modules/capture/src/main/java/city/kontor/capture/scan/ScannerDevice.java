package city.kontor.capture.scan;

/**
 * A scanner.
 *
 * @param id what its driver calls it, for example {@code fujitsu:fi-7160:123}, or where it answers in the network
 * @param vendor for people
 * @param model for people
 */
public record ScannerDevice(String id, String vendor, String model) {}

package city.kontor.capture.scan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to scan.
 *
 * @param device from {@link Scanner#devices}
 * @param source from {@link Scanner#sources}; empty for the device's own choice
 * @param colour the depth
 * @param dpi dots per inch
 * @param pages stop after this many; 0 to go on until the feeder is empty
 * @param options further options of the device, by its own names, for example {@code page-width}; given in this order,
 *     because some options only exist once another is set
 */
public record ScanSettings(
        ScannerDevice device, Optional<String> source, Colour colour, int dpi, int pages, Map<String, String> options) {
    /** How much of the light is kept. */
    public enum Colour {
        LINEART("Lineart"),
        GREY("Gray"),
        COLOUR("Color");

        private final String sane;

        Colour(String sane) {
            this.sane = sane;
        }

        String sane() {
            return sane;
        }
    }

    public ScanSettings {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Grey at 300 dpi: what reading wants. */
    public static ScanSettings of(ScannerDevice device, String source, int pages) {
        return new ScanSettings(device, Optional.of(source), Colour.GREY, 300, pages, Map.of());
    }
}

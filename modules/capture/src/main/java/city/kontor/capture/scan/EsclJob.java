package city.kontor.capture.scan;

import city.kontor.capture.scan.ScanSettings.Colour;
import java.util.List;
import java.util.Optional;

/**
 * What a network scanner is asked for (eSCL, ScanSettings): the wish, as near as the device comes to it.
 *
 * @param feeder whether pages come from the feeder
 * @param width of the page in 1/300 inch
 * @param height likewise
 * @param mode by eSCL's name
 * @param format a media type
 */
record EsclJob(boolean feeder, boolean duplex, int width, int height, String mode, int dpi, String format) {
    /** A4 in 1/300 inch, as eSCL counts: longer feeders would add empty paper to every page. */
    private static final int A4_WIDTH = 2480;

    private static final int A4_HEIGHT = 3508;
    private static final String JPEG = "image/jpeg";
    private static final String PDF = "application/pdf";
    private static final String TIFF = "image/tiff";

    /** @return empty if the device has no such source, or delivers no format that can be read here */
    static Optional<EsclJob> of(EsclCapabilities capabilities, ScanSettings settings) {
        Optional<String> source = settings.source()
                .or(() -> capabilities.inputs().keySet().stream().findFirst());
        return source.flatMap(name ->
                Optional.ofNullable(capabilities.inputs().get(name)).flatMap(input -> of(name, input, settings)));
    }

    private static Optional<EsclJob> of(String source, EsclCapabilities.Input input, ScanSettings settings) {
        for (String mode : modes(settings.colour())) {
            for (var profile : input.profiles()) {
                Optional<String> format = formats(mode).stream()
                        .filter(profile.formats()::contains)
                        .findFirst();
                if (profile.modes().contains(mode) && format.isPresent()) {
                    return Optional.of(new EsclJob(
                            !source.equals(EsclCapabilities.PLATEN),
                            source.equals(EsclCapabilities.FEEDER_DUPLEX),
                            Math.min(A4_WIDTH, input.width()),
                            Math.min(A4_HEIGHT, input.height()),
                            mode,
                            profile.resolution(settings.dpi()),
                            format.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The mode that is wanted, then those that keep more. */
    private static List<String> modes(Colour colour) {
        return switch (colour) {
            case LINEART -> List.of("BlackAndWhite1", "Grayscale8", "RGB24");
            case GREY -> List.of("Grayscale8", "RGB24");
            case COLOUR -> List.of("RGB24", "Grayscale8");
        };
    }

    /** One page a file where possible; JPEG knows no black and white. */
    private static List<String> formats(String mode) {
        return mode.equals("BlackAndWhite1") ? List.of(TIFF, PDF) : List.of(JPEG, TIFF, PDF);
    }

    /** All values are of the program's own or were checked as numbers; the mode and the format are from the lists above. */
    String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" \
                xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
                  <pwg:Version>2.0</pwg:Version>
                  <scan:Intent>Document</scan:Intent>
                  <pwg:ScanRegions>
                    <pwg:ScanRegion>
                      <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
                      <pwg:Height>%d</pwg:Height>
                      <pwg:Width>%d</pwg:Width>
                      <pwg:XOffset>0</pwg:XOffset>
                      <pwg:YOffset>0</pwg:YOffset>
                    </pwg:ScanRegion>
                  </pwg:ScanRegions>
                  <pwg:InputSource>%s</pwg:InputSource>
                  <scan:Duplex>%b</scan:Duplex>
                  <scan:ColorMode>%s</scan:ColorMode>
                  <scan:XResolution>%d</scan:XResolution>
                  <scan:YResolution>%d</scan:YResolution>
                  <pwg:DocumentFormat>%s</pwg:DocumentFormat>
                  <scan:DocumentFormatExt>%s</scan:DocumentFormatExt>
                </scan:ScanSettings>
                """.formatted(height, width, feeder ? "Feeder" : "Platen", duplex, mode, dpi, dpi, format, format);
    }
}

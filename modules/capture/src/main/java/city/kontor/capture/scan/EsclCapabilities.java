package city.kontor.capture.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * What a network scanner says it can do (eSCL, ScannerCapabilities).
 *
 * @param vendor for people; may be empty
 * @param model for people
 * @param inputs what it takes pages from, by the name under which {@link Scanner#sources} shows it
 */
record EsclCapabilities(String vendor, String model, Map<String, Input> inputs) {
    static final String PLATEN = "Platen";
    static final String FEEDER = "Feeder";
    static final String FEEDER_DUPLEX = "Feeder duplex";

    /**
     * One way to take pages.
     *
     * @param width of the largest page, in 1/300 inch, as eSCL counts
     * @param height likewise
     */
    record Input(int width, int height, List<Profile> profiles) {}

    /** Modes, formats and resolutions that go together; resolutions in dots per inch, in rising order. */
    record Profile(List<String> modes, List<String> formats, List<Integer> resolutions) {
        /** The lowest that is fine enough, else the finest. */
        int resolution(int wanted) {
            return resolutions.stream()
                    .filter(each -> each >= wanted)
                    .findFirst()
                    .orElseGet(() -> resolutions.isEmpty() ? wanted : resolutions.getLast());
        }
    }

    EsclCapabilities {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    static EsclCapabilities of(Element root) {
        var inputs = new LinkedHashMap<String, Input>();
        EsclXml.first(root, "AdfDuplexInputCaps").ifPresent(caps -> inputs.put(FEEDER_DUPLEX, input(caps)));
        EsclXml.first(root, "AdfSimplexInputCaps").ifPresent(caps -> inputs.put(FEEDER, input(caps)));
        EsclXml.first(root, "PlatenInputCaps").ifPresent(caps -> inputs.put(PLATEN, input(caps)));
        String vendor = EsclXml.text(root, "Manufacturer").orElse("");
        String named = EsclXml.text(root, "MakeAndModel").orElse("eSCL");
        String model =
                !vendor.isEmpty() && named.startsWith(vendor + " ") ? named.substring(vendor.length() + 1) : named;
        return new EsclCapabilities(vendor, model, inputs);
    }

    private static Input input(Element caps) {
        var profiles = EsclXml.all(caps, "SettingProfile").stream()
                .map(EsclCapabilities::profile)
                .toList();
        // Some name modes and formats beside the profiles and refer to them.
        return new Input(
                EsclXml.number(caps, "MaxWidth").orElse(2550),
                EsclXml.number(caps, "MaxHeight").orElse(3508),
                profiles.isEmpty() ? List.of(profile(caps)) : profiles);
    }

    private static Profile profile(Element element) {
        var formats = new ArrayList<>(EsclXml.texts(element, "DocumentFormatExt"));
        EsclXml.texts(element, "DocumentFormat").stream()
                .filter(format -> !formats.contains(format))
                .forEach(formats::add);
        return new Profile(EsclXml.texts(element, "ColorMode"), List.copyOf(formats), resolutions(element));
    }

    private static List<Integer> resolutions(Element element) {
        var discrete = EsclXml.all(element, "DiscreteResolution").stream()
                .flatMap(each -> EsclXml.number(each, "XResolution").stream())
                .sorted()
                .distinct()
                .toList();
        Optional<Element> range = EsclXml.first(element, "XResolutionRange");
        if (!discrete.isEmpty() || range.isEmpty()) {
            return discrete;
        }
        int most = EsclXml.number(range.get(), "Max").orElse(300);
        int least = EsclXml.number(range.get(), "Min").orElse(most);
        int step = Math.max(1, EsclXml.number(range.get(), "Step").orElse(1));
        var all = new ArrayList<Integer>();
        for (int dpi = least; dpi <= most; dpi += step) {
            all.add(dpi);
        }
        return List.copyOf(all);
    }
}

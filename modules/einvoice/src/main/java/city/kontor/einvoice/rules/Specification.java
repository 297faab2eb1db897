package city.kontor.einvoice.rules;

import city.kontor.einvoice.EInvoice;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The specification that an invoice says it follows (BT-24).
 *
 * @param kind which family of rules
 * @param version as the invoice names it; empty where it names none
 */
public record Specification(Kind kind, Optional<String> version) {
    /** The families of specifications that occur in Germany. */
    public enum Kind {
        XRECHNUNG("XRechnung", "xrechnung_(\\d\\.\\d)"),
        XRECHNUNG_EXTENSION("XRechnung Extension", "extension:xrechnung_(\\d\\.\\d)"),
        PEPPOL("Peppol BIS Billing", "poacc:billing:(\\d\\.\\d)"),
        MINIMUM("MINIMUM", "(?:factur-x\\.eu:1p0|zugferd(?:\\.de)?:2p0):minimum"),
        BASIC_WL("BASIC WL", "(?:factur-x\\.eu:1p0|zugferd(?:\\.de)?:2p0):basicwl"),
        BASIC("BASIC", "(?:factur-x\\.eu:1p0|zugferd(?:\\.de)?:2p0):basic"),
        EXTENDED("EXTENDED", "(?:factur-x\\.eu:1p0|zugferd(?:\\.de)?:2p0):extended"),
        /** 2014; the profile follows the last colon. */
        ZUGFERD_1("ZUGFeRD 1.0", "ferd:.*:1p0"),
        EN16931("EN 16931", "urn:cen\\.eu:en16931:2017$"),
        OTHER("", "");

        private final String title;
        private final Pattern pattern;

        Kind(String title, String pattern) {
            this.title = title;
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** What BT-24 says; extensions are looked for before what they extend. */
    public static Specification of(EInvoice invoice) {
        String id = invoice.specification().orElse("").toLowerCase(Locale.ROOT);
        return Arrays.stream(new Kind[] {
                    Kind.XRECHNUNG_EXTENSION,
                    Kind.XRECHNUNG,
                    Kind.PEPPOL,
                    Kind.MINIMUM,
                    Kind.BASIC_WL,
                    Kind.BASIC,
                    Kind.EXTENDED,
                    Kind.ZUGFERD_1,
                    Kind.EN16931
                })
                .flatMap(kind -> of(kind, id).stream())
                .findFirst()
                .orElse(new Specification(Kind.OTHER, Optional.of(id).filter(other -> !other.isEmpty())));
    }

    private static Optional<Specification> of(Kind kind, String id) {
        Matcher matcher = kind.pattern.matcher(id);
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (kind == Kind.ZUGFERD_1) {
            String profile = id.substring(id.lastIndexOf(':') + 1).toUpperCase(Locale.ROOT);
            return Optional.of(new Specification(kind, Optional.of(profile)));
        }
        return Optional.of(
                new Specification(kind, matcher.groupCount() > 0 ? Optional.of(matcher.group(1)) : Optional.empty()));
    }

    /** What people call it: "XRechnung 3.0", "EN 16931", "ZUGFeRD 1.0 COMFORT", or the identifier where it is unknown. */
    public String title() {
        return (kind.title + " " + version.orElse("")).strip();
    }
}

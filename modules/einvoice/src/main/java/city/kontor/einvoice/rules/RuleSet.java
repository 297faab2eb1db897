package city.kontor.einvoice.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an invoice is checked against.
 *
 * @param specification such as "XRechnung UBL Invoice 3.0.2"
 * @param release of the rules, such as "2.5.0", where they are numbered apart from the specification
 */
public record RuleSet(String specification, Optional<String> release) {
    /** As phive names XRechnung's: "XRechnung UBL Invoice v3.0.2 (rules v2.5.0)". */
    private static final Pattern NUMBERED = Pattern.compile("(.*?)\\s*\\(rules v?([^)]*)\\)");

    private static final Pattern VERSION = Pattern.compile("\\bv(?=\\d)");

    /** Takes the name apart that the publisher of the rules gives them. */
    static RuleSet named(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches()
                ? new RuleSet(plain(numbered.group(1)), Optional.of(numbered.group(2)))
                : new RuleSet(plain(name), Optional.empty());
    }

    private static String plain(String specification) {
        return VERSION.matcher(specification).replaceAll("");
    }
}

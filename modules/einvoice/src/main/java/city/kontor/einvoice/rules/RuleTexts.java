package city.kontor.einvoice.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * German wording of the rules that their publishers word in English only. Rules that say the same of many things share a sentence:
 * those of a VAT category, those on decimals, and the hundreds that forbid an element of the XML.
 */
final class RuleTexts {
    /** The rules of a VAT category: the same ten for each, such as BR-AE-08, and a few more for some. */
    private static final Pattern CATEGORY_RULE = Pattern.compile("BR-(S|Z|E|AE|IC|G|O|IG|IP|AF|AG|B)-0?(\\d+)");

    /** The taxes of the Canary Islands, Ceuta and Melilla, whose ids changed from IG and IP to AF and AG. */
    private static final Pattern REGIONAL_TAX = Pattern.compile("IG|IP|AF|AG");

    /** Publishers repeat the rule's id in brackets before the text; FeRD names the standard's rule there. */
    private static final Pattern ID = Pattern.compile("^\\s*\\[([^]]*)]\\s*-?\\s*");

    private final ResourceBundle texts = ResourceBundle.getBundle("city.kontor.einvoice.rules.RuleTexts");

    /** Rules that are told apart by nothing but the element they speak of. */
    private enum Family {
        ABSENT_ATTRIBUTE(
                "absentAttribute",
                "@(\\w+) should not be present|(.+?) attribute should not be present"
                        + "|Attribute @(\\w+)'? (?:is )?marked as not used in the given context"),
        ABSENT(
                "absent",
                ".*(?:should|shall) not include (?:the |an? )?(.+?)(?: or it should be .*)?"
                        + "|(.+?) ?(?:should not be present|shall not be used)"
                        + "|Element (?:variant )?'(?:ram:)?(.+?)' is marked as not used in the given context"),
        EXACTLY_ONCE(
                "exactlyOnce", "(?:Element ')?(?:ram:)?(\\w+)'? must (?:exist exactly once|occur exactly 1 times)"),
        AT_LEAST_ONCE("atLeastOnce", "Element '(?:ram:)?(\\w+)' must occur at least 1 times"),
        ONCE(
                "once",
                "(\\w+) (?:should|shall) (?:exist maximum once|occur at most once)(?: in .*)?"
                        + "|Element '(?:ram:)?(\\w+)' may occur at maximum 1 times"),
        REQUIRED_ATTRIBUTE("requiredAttribute", "Attribute '@(\\w+)' is required in this context"),
        VALUE("value", "Value of '@?(?:ram:)?(\\w+)' is not allowed");

        private final String key;
        private final Pattern wording;

        Family(String key, String wording) {
            this.key = key;
            this.wording = Pattern.compile("(?:" + wording + ")\\.?");
        }

        /** What a rule of this family speaks of; empty where it is none. */
        Optional<String> subject(String original) {
            Matcher matcher = wording.matcher(original);
            return matcher.matches()
                    ? Stream.iterate(1, group -> group <= matcher.groupCount(), group -> group + 1)
                            .flatMap(group -> Stream.ofNullable(matcher.group(group)))
                            .findFirst()
                    : Optional.empty();
        }
    }

    /** The text for a rule, or the publisher's own where there is none here. */
    String of(String rule, String original) {
        String plain = ID.matcher(original).replaceFirst("").strip();
        return german(rule, original).orElse(plain);
    }

    /** The German sentence; empty where the rule has none here. */
    Optional<String> german(String rule, String original) {
        Matcher inside = ID.matcher(original);
        Optional<String> named = inside.find() ? text(inside.group(1).strip()) : Optional.empty();
        String plain =
                ID.matcher(original).replaceFirst("").replaceAll("\\s+", " ").strip();
        return text(rule).or(() -> named).or(() -> family(plain));
    }

    private Optional<String> text(String rule) {
        return value(rule)
                .or(() -> filled("decimals", value("decimals." + rule)))
                .or(() -> filled("single", value("single." + rule)))
                .or(() -> category(rule));
    }

    private Optional<String> category(String rule) {
        Matcher matcher = CATEGORY_RULE.matcher(rule);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String category = matcher.group(1);
        String kind = REGIONAL_TAX.matcher(category).matches() ? "taxed" : category;
        String key = "category." + matcher.group(2);
        Optional<String> name = value("category." + category);
        return filled(key + "." + kind, name).or(() -> filled(key, name));
    }

    private Optional<String> family(String original) {
        return Arrays.stream(Family.values())
                .flatMap(family -> filled("family." + family.key, family.subject(original)).stream())
                .findFirst();
    }

    private Optional<String> filled(String key, Optional<String> argument) {
        return value(key).flatMap(sentence -> argument.map(value -> sentence.replace("{0}", value)));
    }

    private Optional<String> value(String key) {
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }
}

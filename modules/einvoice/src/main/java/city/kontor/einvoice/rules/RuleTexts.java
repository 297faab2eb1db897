package city.kontor.einvoice.rules;

import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** German wording of the rules that their publishers word in English only. */
final class RuleTexts {
    /** The rules of a VAT category: the same ten for each, such as BR-AE-8. */
    private static final Pattern CATEGORY_RULE = Pattern.compile("BR-(S|Z|E|AE|IC|G|O|IG|IP|AF|AG)-0?(\\d+)");

    private final ResourceBundle texts = ResourceBundle.getBundle("city.kontor.einvoice.rules.RuleTexts");

    /** The text for a rule, or the publisher's own where there is none here. */
    String of(String rule, String original) {
        Matcher category = CATEGORY_RULE.matcher(rule);
        if (texts.containsKey(rule)) {
            return texts.getString(rule);
        }
        if (category.matches() && texts.containsKey("category." + category.group(2))) {
            return texts.getString("category." + category.group(2)).replace("{0}", name(category.group(1)));
        }
        return withoutId(original);
    }

    private String name(String category) {
        try {
            return texts.getString("category." + category);
        } catch (MissingResourceException e) {
            return category;
        }
    }

    /** Publishers repeat the rule's id in brackets before the text. */
    private static String withoutId(String original) {
        return original.replaceFirst("^\\s*\\[[^]]*]\\s*-?\\s*", "").strip();
    }
}

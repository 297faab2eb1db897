package city.kontor.einvoice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.read.InvoiceXml;
import city.kontor.einvoice.sample.SampleEInvoice;
import com.helger.io.resource.IReadableResource;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.xml.source.IValidationSourceXML;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextsTest {
    private static final SampleEInvoice SAMPLE = SampleEInvoice.streetLights("RE-4711", LocalDate.of(2026, 11, 2));
    private static final String SPECIFICATION = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
    private static final Pattern RULE =
            Pattern.compile("<svrl:(failed-assert|successful-report)(.*?)</svrl:\\1>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("<xsl:attribute name=\"id\">(.*?)</xsl:attribute>");
    private static final Pattern TEXT = Pattern.compile("<svrl:text>(.*?)</svrl:text>", Pattern.DOTALL);

    private final RuleTexts texts = new RuleTexts();
    private final RuleSets sets = new RuleSets();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:cen.eu:en16931:2017",
                "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
                SPECIFICATION
            })
    void saysEveryRuleInGerman(String specification) throws UnreadableException, IOException {
        for (byte[] sample : List.of(SAMPLE.ubl(), SAMPLE.cii())) {
            byte[] xml = new String(sample, StandardCharsets.UTF_8)
                    .replace(SPECIFICATION, specification)
                    .getBytes(StandardCharsets.UTF_8);
            Map<String, String> rules =
                    rules(sets.of(new InvoiceXml().read(xml)).orElseThrow());
            assertThat(rules).hasSizeGreaterThan(500);
            assertThat(rules.entrySet().stream()
                            .filter(rule -> isOurs(rule.getKey()))
                            .filter(rule ->
                                    texts.german(rule.getKey(), rule.getValue()).isEmpty())
                            .toList())
                    .isEmpty();
        }
    }

    /** KoSIT words its own rules in German; Peppol's rules for other countries' numbers do not meet German sellers. */
    private static boolean isOurs(String rule) {
        return rule.matches("(BR-(\\d|[A-Z]{1,3}-)|UBL-|CII-|PEPPOL-EN|DE-R).*") && !rule.matches("BR-(DE|DEX|TMP)-.*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BR-AE-05 | x | In einer Position mit „Umkehrung der Steuerschuldnerschaft (AE)“ (BT-151) muss der Steuersatz 0 sein (BT-152).
            BR-O-05 | x | Eine Position mit „Nicht steuerbar (O)“ (BT-151) darf keinen Steuersatz nennen (BT-152).
            BR-AF-09 | x | Der Steuerbetrag (BT-117) für „IGIC der Kanarischen Inseln (L)“ muss Bemessungsgrundlage (BT-116) mal Steuersatz (BT-119) sein.
            BR-DEC-23 | x | Der Nettobetrag einer Position (BT-131) darf höchstens zwei Nachkommastellen haben.
            CII-SR-400 | [CII-SR-400] - DateTime should not be present | Das Element „DateTime“ kommt in einer Rechnung nach EN 16931 nicht vor.
            UBL-CR-002 | [UBL-CR-002]-A UBL invoice should not include the UBLVersionID or it should be 2.1 | Das Element „UBLVersionID“ kommt in einer Rechnung nach EN 16931 nicht vor.
            FX-SCH-A-000063 | [BR-33]-Each Document level allowance | Jeder Nachlass auf die Rechnung (BG-20) braucht einen Grund, in Worten (BT-97) oder als Code (BT-98).
            FX-SCH-A-000344 | Element 'ram:UnitQuantity' may occur at maximum 1 times. | Das Element „UnitQuantity“ darf hier höchstens einmal vorkommen.
            XY-1 | [XY-1]-Nobody knows. | Nobody knows.
            """, quoteCharacter = '"')
    void wordsARuleByItsNumberItsCategoryOrItsFamily(String rule, String original, String german) {
        assertThat(texts.of(rule, original)).isEqualTo(german);
    }

    /** All rules of a set's stylesheets with the publisher's words. */
    private static Map<String, String> rules(IValidationExecutorSet<IValidationSourceXML> set) throws IOException {
        var rules = new LinkedHashMap<String, String>();
        for (var executor : set) {
            IReadableResource sheet = executor.getValidationArtefact().getRuleResource();
            if (sheet.getPath().endsWith(".xslt")) {
                try (InputStream in = Objects.requireNonNull(sheet.getInputStream())) {
                    read(new String(in.readAllBytes(), StandardCharsets.UTF_8), rules);
                }
            }
        }
        return rules;
    }

    private static void read(String sheet, Map<String, String> rules) {
        Matcher rule = RULE.matcher(sheet);
        while (rule.find()) {
            var found = new ArrayList<String>();
            for (Pattern part : List.of(ID, TEXT)) {
                Matcher matcher = part.matcher(rule.group(2));
                found.add(matcher.find() ? matcher.group(1).strip() : "");
            }
            rules.put(found.get(0), found.get(1).replaceAll("<[^>]*>", "…"));
        }
    }
}

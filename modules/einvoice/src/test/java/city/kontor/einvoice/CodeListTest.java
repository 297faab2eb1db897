package city.kontor.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {
    @ParameterizedTest
    @CsvSource({
        "BT-3, 381, Gutschrift, Credit note",
        "BT-81, 58, SEPA-Überweisung, SEPA credit transfer",
        "BT-118, AE, Umkehrung der Steuerschuldnerschaft, Reverse charge",
        "BT-130, HUR, Std., hours",
        "BT-40, NL, Niederlande, Netherlands",
        "BT-55, XI, Nordirland, Northern Ireland",
        "BT-5, CHF, Schweizer Franken, Swiss Franc"
    })
    void namesCodesInBothLanguages(String term, String code, String german, String english) {
        CodeList list = CodeList.of(new Term(term, "", "")).orElseThrow();
        assertThat(list.name(code, Locale.GERMANY)).hasValue(german);
        assertThat(list.name(code, Locale.UK)).hasValue(english);
    }

    @ParameterizedTest
    @CsvSource({"BT-3, 999", "BT-130, X-9", "BT-40, Q9", "BT-40, Deutschland und mehr", "BT-5, TALER"})
    void leavesUnknownCodesAsTheyAre(String term, String code) {
        assertThat(CodeList.of(new Term(term, "", "")).orElseThrow().name(code, Locale.GERMANY))
                .isEmpty();
    }

    @Test
    void aTermThatIsNoCodeHasNoList() {
        assertThat(CodeList.of(new Term("BT-1", "", ""))).isEmpty();
    }

    @Test
    void bothLanguagesNameTheSameCodes() {
        assertThat(codes(Locale.UK)).isEqualTo(codes(Locale.GERMANY)).hasSizeGreaterThan(300);
    }

    private static Set<String> codes(Locale reader) {
        return ResourceBundle.getBundle("city.kontor.einvoice.Codes", reader).keySet();
    }
}

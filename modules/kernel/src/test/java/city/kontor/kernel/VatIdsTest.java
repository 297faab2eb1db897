package city.kontor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.VatIds.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdsTest {
    /** The examples that tax authorities and their documentations print. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585627",
                "BE0428759497",
                "CZ25123891",
                "DE136695976",
                "DK13585628",
                "EE100931558",
                "EL094259216",
                "FI20774740",
                "FR40303265045",
                "HR33392005961",
                "HU12892312",
                "IE6433435F",
                "IT00743110157",
                "LT119511515",
                "LU15027442",
                "MT11679112",
                "NL004495445B01",
                "PL8567346215",
                "PT501964843",
                "RO18547290",
                "SE123456789701",
                "SI50223054",
                "SK2022749619"
            })
    void rightIdsAreRightAndAMistypedDigitIsFound(String id) {
        assertThat(VatIds.check(id)).isEqualTo(Finding.RIGHT);
        int place = id.indexOf(id.replaceAll("^\\D+", ""));
        char other = (char) ('0' + (id.charAt(place + 3) - '0' + 1) % 10);
        String mistyped = id.substring(0, place + 3) + other + id.substring(place + 4);
        assertThat(VatIds.check(mistyped)).isEqualTo(Finding.WRONG_DIGIT);
    }

    @Test
    void formAndCountryAreTold() {
        assertThat(VatIds.check("DE12345678")).isEqualTo(Finding.WRONG_FORM);
        assertThat(VatIds.check("CHE123456789MWST")).isEqualTo(Finding.UNKNOWN_COUNTRY);
        assertThat(VatIds.check("ESX1234567X")).isEqualTo(Finding.RIGHT);
        assertThat(VatIds.normalised("de 136.695 976")).isEqualTo("DE136695976");
    }
}

package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,50|123450",
                "1,234.50|123450",
                "1234,5|123450",
                "1234.5|123450",
                "1.234|123400",
                "1,234|123400",
                "12.345.678,90|1234567890",
                "0,05|5",
                ",05|5",
                "-17,00|-1700",
                "17,00-|-1700",
                "− 17 €|-1700",
                "EUR 10.487,06|1048706",
                "1 234,50|123450"
            })
    void readsAmountsAsPeopleTypeThem(String typed, long cents) {
        assertThat(Amounts.cents(typed)).contains(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.23.4", "1,2,3", "12,345,6", "1..2", "-", "€", "99999999999999999"})
    void refusesWhatIsNoAmount(String typed) {
        assertThat(Amounts.cents(typed)).isEqualTo(Optional.empty());
    }

    @Test
    void readsWhatItWrites() {
        var formats = Texts.of(Language.GERMAN).formats();
        for (long cents : new long[] {0, 1, -1, 99, 100, 123_456_789L, -99_999_999_999L}) {
            assertThat(Amounts.cents(formats.cents(cents))).contains(cents);
        }
    }
}

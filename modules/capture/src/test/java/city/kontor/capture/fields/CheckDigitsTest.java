package city.kontor.capture.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTest {
    @Test
    void provesIbans() {
        assertThat(CheckDigits.iban("DE02120300000000202051")).isTrue();
        assertThat(CheckDigits.iban("DE02120300000000202052")).isFalse();
        assertThat(CheckDigits.iban("AT611904300234573201")).isTrue();
        assertThat(CheckDigits.iban("DE0212030000000020205")).isFalse();
        assertThat(CheckDigits.ibanCheck("DE", "120300000000202051")).isEqualTo("02");
    }

    @Test
    void provesGermanVatIds() {
        assertThat(CheckDigits.germanVatId("DE136695976")).isTrue();
        assertThat(CheckDigits.germanVatId("DE136695975")).isFalse();
        assertThat(CheckDigits.germanVatId("DE123456789")).isFalse();
        assertThat(CheckDigits.germanVatId("DE123456788")).isTrue();
    }

    @Test
    void provesLeitwegIds() {
        // The examples of KoSIT's format specification.
        assertThat(CheckDigits.leitwegId("04011000-1234512345-06")).isTrue();
        assertThat(CheckDigits.leitwegId("991-01484-64")).isTrue();
        assertThat(CheckDigits.leitwegId("991-01484-65")).isFalse();
    }
}

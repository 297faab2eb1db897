package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldKindTest {
    private final Formats german = Texts.of(Language.GERMAN).formats();
    private final Formats english = Texts.of(Language.ENGLISH).formats();

    @Test
    void showsTheValueInThePersonsLanguage() {
        assertThat(FieldKind.AMOUNT.format("10487.06", german)).isEqualTo("10.487,06");
        assertThat(FieldKind.AMOUNT.format("10487.06", english)).isEqualTo("10,487.06");
        assertThat(FieldKind.DATE.format("2026-11-03", german)).isEqualTo("03.11.2026");
        assertThat(FieldKind.IBAN.format("DE89370400440532013000", german)).isEqualTo("DE89 3704 0044 0532 0130 00");
    }

    @Test
    void keepsTheValueAsCaptureWritesIt() {
        assertThat(FieldKind.AMOUNT.parse("10.487,06")).contains("10487.06");
        assertThat(FieldKind.DATE.parse("3.11.26")).contains("2026-11-03");
        assertThat(FieldKind.IBAN.parse("de89 3704 0044 0532 0130 00")).contains("DE89370400440532013000");
        assertThat(FieldKind.TEXT.parse("  Elektro   Berg ")).contains("Elektro Berg");
    }

    @Test
    void refusesAnIbanWhoseCheckDigitsAreWrong() {
        assertThat(FieldKind.IBAN.parse("DE89 3704 0044 0532 0130 01")).isEmpty();
        assertThat(FieldKind.IBAN.parse("DE89 3704 0044 0532 0130 0")).isEmpty();
        assertThat(FieldKind.IBAN.parse("NL91 ABNA 0417 1643 00")).contains("NL91ABNA0417164300");
    }
}

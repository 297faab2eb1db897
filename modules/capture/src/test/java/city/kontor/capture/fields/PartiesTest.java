package city.kontor.capture.fields;

import static city.kontor.capture.FieldName.BIC;
import static city.kontor.capture.FieldName.IBAN;
import static city.kontor.capture.FieldName.SELLER_NAME;
import static city.kontor.capture.FieldName.SELLER_TAX_NUMBER;
import static city.kontor.capture.FieldName.SELLER_VAT_ID;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartiesTest {

    private static PrintedPage letter() {
        return new PrintedPage(1)
                .at(25, 50, "Nebelkrähe Metallbau GmbH · Lindenweg 4 · 44999 Zechenhausen")
                .at(25, 57, "Stadtwerke Musterstadt AG")
                .at(25, 62, "Rathausplatz 1")
                .at(25, 67, "44998 Musterstadt");
    }

    @Test
    void readsTheSellerFromTheReturnAddress() {
        assertThat(letter().field(SELLER_NAME)).isEqualTo("Nebelkrähe Metallbau GmbH");
    }

    @Test
    void readsTheSellerBelowItsHeading() {
        var page = PrintedPage.body(
                "Verkäufer:",
                "Nummer : 549910",
                "Lieferant GmbH",
                "Lieferantenstraße 20",
                "80333 München",
                "",
                "Käufer:",
                "Kunden AG Mitte",
                "Kundenstraße 15",
                "69876 Frankfurt");
        assertThat(page.field(SELLER_NAME)).isEqualTo("Lieferant GmbH");
    }

    @Test
    void readsTheSellerFromLetterheadAndFooter() {
        var page = new PrintedPage(1)
                .at(120, 20, "Talwind Catering e.K.")
                .at(120, 25, "Hafenring 3")
                .at(120, 30, "45998 Ruhrfelden")
                .at(25, 57, "Stadtwerke Musterstadt AG")
                .at(25, 62, "Rathausplatz 1")
                .at(25, 67, "44998 Musterstadt")
                .at(25, 275, "Talwind Catering e.K. _ Musterbank AG");
        assertThat(page.field(SELLER_NAME)).isEqualTo("Talwind Catering e.K.");
    }

    @Test
    void takesNoVatIdOfTheBuyer() {
        String valid = valid("81123456");
        String buyers = valid("13669597");
        assertThat(PrintedPage.body("Ihre USt-IdNr.: " + buyers, "Unsere USt-IdNr.: " + valid)
                        .field(SELLER_VAT_ID))
                .isEqualTo(valid);
        assertThat(PrintedPage.body("Ihre USt-IdNr.: " + buyers).field(SELLER_VAT_ID))
                .isEmpty();
        assertThat(PrintedPage.body("Verkäufer:", "USt.-Id.-Nr. : " + valid, "", "Käufer:", "USt.-Id.-Nr. : " + buyers)
                        .field(SELLER_VAT_ID))
                .isEqualTo(valid);
    }

    private static String valid(String eight) {
        return "DE" + eight + CheckDigits.vatCheck(eight);
    }

    @Test
    void mendsALetterThatTheCheckDigitProves() {
        String id = valid("81023456");
        assertThat(PrintedPage.body("USt-IdNr. " + id.replace('0', 'O')).field(SELLER_VAT_ID))
                .isEqualTo(id);
        assertThat(PrintedPage.body("IBAN: DE88 2OO8 OOOO 0970 3757 00").field(IBAN))
                .isEqualTo("DE88200800000970375700");
    }

    @Test
    void leavesOutACharacterThatOcrGaveTwice() {
        assertThat(PrintedPage.body("IBAN: DE8B8 2008 0000 0970 3757 00").field(IBAN))
                .isEqualTo("DE88200800000970375700");
    }

    @Test
    void mendsAStrokeInATaxNumber() {
        assertThat(PrintedPage.body("Steuer-Nr.: 77/777158848").field(SELLER_TAX_NUMBER))
                .isEqualTo("77/777/58848");
        assertThat(PrintedPage.body("Kundennummer: 77/777158848").field(SELLER_TAX_NUMBER))
                .isEmpty();
    }

    @Test
    void takesNoUnitForACompanyForm() {
        assertThat(PrintedPage.body("Feuerlöscher 6 kg").field(SELLER_NAME)).isEmpty();
    }

    @Test
    void showsALabelledIbanWithWrongCheckDigitsAsUnsure() {
        var read = PrintedPage.body("Verkäufer-IBAN : DE5467894567876500").read();
        assertThat(read.get(IBAN)).hasValueSatisfying(iban -> {
            assertThat(iban.value()).isEqualTo("DE5467894567876500");
            assertThat(iban.confidence()).isLessThan(0.5);
        });
    }

    @Test
    void takesTheFirstOfTwoAccountsAndItsBic() {
        var page = PrintedPage.body(
                "Musterbank IBAN DE88 2008 0000 0970 3757 00 BIC MUBADE3MXXX",
                "Zweitbank IBAN DE02 1203 0000 0000 2020 51 BIC ZWEIDEFFXXX");
        assertThat(page.field(IBAN)).isEqualTo("DE88200800000970375700");
        assertThat(page.field(BIC)).isEqualTo("MUBADE3MXXX");
    }

    @Test
    void takesNoAccountThatIsDebited() {
        var page = PrintedPage.body(
                "Der Betrag wird abgebucht von Ihrem Konto DE02 1203 0000 0000 2020 51",
                "Unsere IBAN: DE88 2008 0000 0970 3757 00");
        assertThat(page.field(IBAN)).isEqualTo("DE88200800000970375700");
    }

    @Test
    void joinsAnAccountBrokenOverTwoLines() {
        var page = new PrintedPage(1)
                .at(160, 270, "IBAN")
                .at(160, 274, "DE88 2008 0000")
                .at(160, 278, "0970 3757 00");
        assertThat(page.field(IBAN)).isEqualTo("DE88200800000970375700");
    }

    @Test
    void takesNoWordForABic() {
        assertThat(PrintedPage.body("RECHNUNG", "IBAN DE88 2008 0000 0970 3757 00", "GUTSCHEIN ZAHLBARE")
                        .field(BIC))
                .isEmpty();
    }

    @Test
    void readsTaxNumbersInTheirForms() {
        assertThat(PrintedPage.body("Steuernummer: 201/113/40209").field(SELLER_TAX_NUMBER))
                .isEqualTo("201/113/40209");
        assertThat(PrintedPage.body("St.-Nr. 22/815/08154").field(SELLER_TAX_NUMBER))
                .isEqualTo("22/815/08154");
        assertThat(PrintedPage.body("Kundennummer: 201/113/40209").field(SELLER_TAX_NUMBER))
                .isEmpty();
    }
}

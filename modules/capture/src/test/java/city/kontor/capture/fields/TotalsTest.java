package city.kontor.capture.fields;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.capture.InvoiceFields;
import org.junit.jupiter.api.Test;

class TotalsTest {
    @Test
    void choosesTheAmountsThatAddUp() {
        var page = PrintedPage.body(
                "Positionssumme _ 202,70",
                "Gesamtbetrag der Abschläge _ -8,93",
                "Rechnungssumme ohne USt. _ 193,77",
                "zzgl. 19 % USt. _ 36,82",
                "Bruttosumme _ 230,59",
                "Erhaltene Anzahlungen _ -50,00",
                "Zahlbetrag _ 180,59");
        assertTotals(page.read(), "193.77", "36.82", "230.59");
    }

    @Test
    void mendsALetterThatTheSumProvesToBeADigit() {
        var read = PrintedPage.body(
                        "Nettobetrag _ 1.2S0,00 €", "zzgl. 19 % MwSt. _ 237,50 €", "Gesamtbetrag _ 1.487,50 €")
                .read();
        assertTotals(read, "1250.00", "237.50", "1487.50");
    }

    @Test
    void replacesAMisreadDigitWhereTheOthersProveIt() {
        var read = PrintedPage.body(
                        "Nettobetrag _ 1.250,00 €", "zzgl. 19 % MwSt. _ 237,50 €", "Gesamtbetrag _ 1.437,50 €")
                .read();
        assertTotals(read, "1250.00", "237.50", "1487.50");
    }

    @Test
    void doesNotMendWhatNothingProves() {
        var read = PrintedPage.body("Gesamtbetrag _ 1.2S0,00 €").read();
        assertThat(read.get(FieldName.GROSS_TOTAL)).isEmpty();
    }

    @Test
    void readsOneLineForEachRate() {
        var read = PrintedPage.body(
                        "USt. Satz _ Nettopreis _ Ust.-Betrag",
                        "7% _ _ 160,00 € _ 11,20 €",
                        "19% _ _ 336,00 € _ 63,84 €",
                        "USt. Gesamt: 75,04 €",
                        "Nettobetrag: 496,00 €",
                        "Gesamtbetrag: 571,04 €")
                .read();
        assertTotals(read, "496.00", "75.04", "571.04");
        assertThat(read.taxes())
                .extracting(line -> line.ratePercent() + " " + line.net().value() + " "
                        + line.tax().value())
                .containsExactly("7 160.00 11.20", "19 336.00 63.84");
    }

    @Test
    void sumsTheRatesWhereNoTaxTotalIsPrinted() {
        var read = PrintedPage.body(
                        "Summe netto _ 496,00 €",
                        "zzgl. 7 % MwSt. auf 160,00 _ 11,20 €",
                        "zzgl. 19 % MwSt. auf 336,00 _ 63,84 €",
                        "Endbetrag _ 571,04 €")
                .read();
        assertTotals(read, "496.00", "75.04", "571.04");
    }

    @Test
    void ignoresWhatIsCarriedOver() {
        var first = new PrintedPage(1).at(25, 110, "Leuchten _ 119,00").at(25, 230, "Übertrag _ 119,00");
        var second = new PrintedPage(2)
                .at(25, 30, "Übertrag _ 119,00")
                .at(25, 40, "Kabel _ 81,00")
                .at(25, 50, "Nettobetrag _ 200,00")
                .at(25, 55, "19 % USt. _ 38,00")
                .at(25, 60, "Gesamtbetrag _ 238,00");
        InvoiceFields read = PrintedPage.read(first, second);
        assertTotals(read, "200.00", "38.00", "238.00");
        assertThat(read.get(FieldName.GROSS_TOTAL)).map(FieldValue::page).contains(2);
    }

    @Test
    void takesNetForGrossWhereNoTaxIsCharged() {
        var read = PrintedPage.body("Gesamtbetrag _ 480,00 €", "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.")
                .read();
        assertThat(read.get(FieldName.NET_TOTAL)).map(FieldValue::value).contains("480.00");
        assertThat(read.get(FieldName.GROSS_TOTAL)).map(FieldValue::value).contains("480.00");
        assertThat(read.get(FieldName.TAX_TOTAL)).isEmpty();
    }

    @Test
    void readsEnglishAmounts() {
        var read = PrintedPage.body("Net total: 1,496.00 €", "VAT 19 % _ 284.24 €", "Due payable: 1,780.24 €")
                .read();
        assertTotals(read, "1496.00", "284.24", "1780.24");
    }

    @Test
    void computesTheNetTotalOfAGrossPrice() {
        var read = PrintedPage.body("Gesamtbetrag inkl. 19 % MwSt. _ 119,00 €", "darin enthalten 19 % MwSt. _ 19,00 €")
                .read();
        assertTotals(read, "100.00", "19.00", "119.00");
    }

    @Test
    void keepsTheSignOfACreditNote() {
        var read = PrintedPage.body(
                        "Gutschrift Nr. G-4711 vom 03.03.2026",
                        "Nettobetrag _ -100,00",
                        "zzgl. 19 % USt. _ -19,00",
                        "Gutschriftsbetrag _ -119,00")
                .read();
        assertTotals(read, "-100.00", "-19.00", "-119.00");
    }

    private static void assertTotals(InvoiceFields read, String net, String tax, String gross) {
        assertThat(read.get(FieldName.NET_TOTAL)).map(FieldValue::value).contains(net);
        assertThat(read.get(FieldName.TAX_TOTAL)).map(FieldValue::value).contains(tax);
        assertThat(read.get(FieldName.GROSS_TOTAL)).map(FieldValue::value).contains(gross);
    }
}

package city.kontor.capture.fields;

import static city.kontor.capture.FieldName.CURRENCY;
import static city.kontor.capture.FieldName.INVOICE_NUMBER;
import static city.kontor.capture.FieldName.LEITWEG_ID;
import static city.kontor.capture.FieldName.ORDER_REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rechnung # RE-20170509/505 von 09.05.2017 | RE-20170509/505",
                "Handelsrechnung Nr. R87654321012345 vom 06.08.2018 | R87654321012345",
                "Mietrechnung Nr. 9314110911/00/M/00/N vom 01.10.2018 | 9314110911/00/M/00/N",
                "Rechnungs-Nr.: 2026 / 0815 | 2026/0815",
                "Rechnunqsnummer: 471102 | 471102",
                "RECHNUNGSNUMMER _ 471102 | 471102",
                "Invoice no. INV-2026-17 | INV-2026-17",
                "Rechnung 2026-00471 vom 3.3.2026 | 2026-00471",
                "Rechnung Nr.: 2026-00471 / 03.03.2026 | 2026-00471"
            })
    void readsTheNumberBesideItsLabel(String line, String number) {
        assertThat(PrintedPage.body(line).field(INVOICE_NUMBER)).isEqualTo(number);
    }

    @Test
    void readsTheNumberBelowItsLabel() {
        var page = new PrintedPage(1)
                .at(25, 95, "Kundennummer")
                .at(65, 95, "Rechnungsnummer")
                .at(110, 95, "Datum")
                .at(25, 99, "10023")
                .at(65, 99, "RE-4711")
                .at(110, 99, "05.03.2026");
        assertThat(page.field(INVOICE_NUMBER)).isEqualTo("RE-4711");
    }

    @Test
    void takesTheNumberOutOfACellThatAlsoHoldsTheDate() {
        var page = new PrintedPage(1)
                .at(25, 95, "Rechnung Nr. / Datum")
                .at(110, 95, "Kundennummer")
                .at(25, 99, "RE-2026-1582 / 09.10.2026")
                .at(110, 99, "10023");
        assertThat(page.field(INVOICE_NUMBER)).isEqualTo("RE-2026-1582");
    }

    @Test
    void takesNoOtherNumber() {
        var page = PrintedPage.body(
                "Kundennummer: 10023", "Lieferschein-Nr.: L-99", "Telefon: 02305 123456", "Rechnungs-Nr.: 4711");
        assertThat(page.field(INVOICE_NUMBER)).isEqualTo("4711");
        assertThat(PrintedPage.body("Kundennummer: 10023").field(INVOICE_NUMBER))
                .isEmpty();
    }

    @Test
    void takesNoCorrectedInvoiceForTheCreditNote() {
        var page = PrintedPage.body(
                "Gutschrift",
                "Gutschrift-Nr.: G-12",
                "zu unserer Rechnung Nr. R-10 vom 01.02.2026 schreiben wir Ihnen gut:");
        assertThat(page.field(INVOICE_NUMBER)).isEqualTo("G-12");
    }

    @Test
    void readsTheOrderButNotItsDate() {
        assertThat(PrintedPage.body("Rechnung gemäß Bestellung Nr. 2018-471331 vom 01.03.2018.")
                        .field(ORDER_REFERENCE))
                .isEqualTo("2018-471331");
        assertThat(PrintedPage.body("Rechnung gemäß Bestellung vom 01.03.2018.").field(ORDER_REFERENCE))
                .isEmpty();
        assertThat(PrintedPage.body("Your order AB321").field(ORDER_REFERENCE)).isEqualTo("AB321");
    }

    @Test
    void readsALeitwegIdAndProvesIt() {
        String id = "05562004-31001-" + CheckDigits.leitwegCheck("05562004-31001");
        var read = PrintedPage.body("Leitweg-ID: " + id).read();
        assertThat(read.get(LEITWEG_ID)).hasValueSatisfying(found -> {
            assertThat(found.value()).isEqualTo(id);
            assertThat(found.confidence()).isGreaterThanOrEqualTo(0.99);
        });
        assertThat(PrintedPage.body("Leitweg-ID: 05562004-31001-99").read().get(LEITWEG_ID))
                .hasValueSatisfying(found -> assertThat(found.confidence()).isLessThan(0.7));
    }

    @Test
    void readsTheCurrencyOnlyWhereItIsPrinted() {
        assertThat(PrintedPage.body("Gesamtbetrag 119,00 €").field(CURRENCY)).isEqualTo("EUR");
        assertThat(PrintedPage.body("Währung : CHF", "Betrag 10,00 EUR").field(CURRENCY))
                .isEqualTo("CHF");
        assertThat(PrintedPage.body("Gesamtbetrag 119,00").field(CURRENCY)).isEmpty();
    }

    @Test
    void readsNothingFromAnEmptyPage() {
        assertThat(new PrintedPage(1).read().values()).isEmpty();
    }
}

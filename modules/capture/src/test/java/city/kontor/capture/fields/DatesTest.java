package city.kontor.capture.fields;

import static city.kontor.capture.FieldName.DUE_DATE;
import static city.kontor.capture.FieldName.ISSUE_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final String ISSUED = "Rechnungsdatum: 05.03.2026";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05.03.2026",
                "5.3.26",
                "5. März 2026",
                "05. 03. 2026",
                "2026-03-05",
                "5 March 2026",
                "March 5, 2026",
                "O5.03.2026",
                "05/03/2026"
            })
    void readsTheDatesInvoicesPrint(String printed) {
        assertThat(PrintedPage.body("Rechnungsdatum: " + printed).field(ISSUE_DATE))
                .isEqualTo("2026-03-05");
    }

    @Test
    void takesNoDeliveryDateForTheIssueDate() {
        assertThat(PrintedPage.body("Lieferdatum: 01.03.2026", ISSUED, "Bestellung vom 20.02.2026")
                        .field(ISSUE_DATE))
                .isEqualTo("2026-03-05");
        assertThat(PrintedPage.body("Leistungsdatum 01.03.2026").field(ISSUE_DATE))
                .isEmpty();
    }

    @Test
    void readsTheDateBehindTheNumber() {
        assertThat(PrintedPage.body(
                                "Rechnung gemäß Bestellung vom 20.02.2026", "Handelsrechnung Nr. 471102 vom 05.03.2026")
                        .field(ISSUE_DATE))
                .isEqualTo("2026-03-05");
    }

    @Test
    void ignoresTheEntryStamp() {
        var page = PrintedPage.body(ISSUED).at(120, 90, "EINGEGANGEN").at(125, 95, "09. MRZ. 2026");
        assertThat(page.field(ISSUE_DATE)).isEqualTo("2026-03-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zahlbar innerhalb 30 Tagen netto bis 04.04.2026, 3% Skonto innerhalb 10 Tagen bis 15.03.2026.",
                "Bei Zahlung bis zum 15.03.2026 gewähren wir 2 % Skonto, zahlbar ohne Abzug bis zum 04.04.2026.",
                "2 % Skonto bei Zahlung bis 15.03.2026, sonst netto bis 04.04.2026",
                "10 Tage 2 % Skonto, 30 Tage netto",
                "Zahlbar innerhalb von 30 Tagen ohne Abzug.",
                "Zahlungsziel: 30 Tage netto",
                "Zahlungsbedingungen: 10 Tage 3 % Skonto, 30 Tage netto.",
                "Bei Zahlung innerhalb von 10 Tagen 2 % Skonto, innerhalb von 30 Tagen rein netto",
                "Fällig am 04.04.2026",
                "Bitte überweisen Sie den Betrag bis spätestens 04.04.2026.",
                "Please remit until 2026-04-04."
            })
    void findsTheNetTermAndNotTheDiscount(String terms) {
        assertThat(PrintedPage.body(ISSUED, "", "Gesamtbetrag 119,00 €", "", terms)
                        .field(DUE_DATE))
                .isEqualTo("2026-04-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bei Zahlung innerhalb 14 Tagen gewähren wir 2,0% Skonto.",
                "Zahlbar sofort rein netto",
                "Lieferzeit 14 Tage",
                "Der Betrag wird Ihrem Kundenkonto gutgeschrieben.",
                "Skonto 2 % bis 15.03.2026"
            })
    void inventsNoDueDate(String terms) {
        assertThat(PrintedPage.body(ISSUED, "", terms).field(DUE_DATE)).isEmpty();
    }

    @Test
    void isSureWherePrintedDateAndTermsAgree() {
        var read = PrintedPage.body(ISSUED, "", "Zahlbar innerhalb 30 Tagen netto bis 04.04.2026")
                .read();
        assertThat(read.get(DUE_DATE))
                .hasValueSatisfying(due -> assertThat(due.confidence()).isGreaterThanOrEqualTo(0.99));
    }
}

package city.kontor.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final Terms TERMS =
            new Terms(Optional.of(DUE), Optional.of(new Discount(200, LocalDate.of(2026, 11, 13))));

    @ParameterizedTest
    @CsvSource({"119000,200,2380", "33333,300,1000", "25,200,1", "24,200,0", "100,9999,100", "-119000,200,0"})
    void aDiscountIsRoundedHalfUpAndNeverTakenFromACreditNote(long gross, long percent, long expected) {
        assertThat(new Discount(percent, DUE).amountCents(gross)).isEqualTo(expected);
    }

    @Test
    void theDiscountEndsWithItsLastDay() {
        assertThat(TERMS.discountCents(119_000, LocalDate.of(2026, 11, 13))).isEqualTo(2_380);
        assertThat(TERMS.discountCents(119_000, LocalDate.of(2026, 11, 14))).isZero();
    }

    @Test
    void theDayOfIssueDoesNotCount() {
        assertThat(Discount.within(300, LocalDate.of(2026, 2, 15), 14).until()).isEqualTo("2026-03-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02,NONE,2026-11-13",
        "2026-11-10,NONE,2026-11-13",
        "2026-11-11,DISCOUNT_ENDING,2026-11-13",
        "2026-11-13,DISCOUNT_ENDING,2026-11-13",
        "2026-11-14,NONE,2026-11-30",
        "2026-11-22,NONE,2026-11-30",
        "2026-11-23,DUE_SOON,2026-11-30",
        "2026-11-30,DUE_SOON,2026-11-30",
        "2026-12-01,OVERDUE,2026-11-30"
    })
    void theLevelRisesWithTheCalendar(LocalDate today, Escalation expected, LocalDate deadline) {
        assertThat(Escalation.of(InvoiceState.CHECKING, TERMS, today)).isEqualTo(expected);
        assertThat(Escalation.deadline(TERMS, today)).contains(deadline);
    }

    @Test
    void theBankDaysLeftCountAndNotTheWeekend() {
        var monday = new Terms(Optional.of(DUE), Optional.of(new Discount(200, LocalDate.of(2026, 11, 16))));
        assertThat(Escalation.of(InvoiceState.BOOKED, monday, LocalDate.of(2026, 11, 11)))
                .isEqualTo(Escalation.NONE);
        assertThat(Escalation.of(InvoiceState.BOOKED, monday, LocalDate.of(2026, 11, 12)))
                .isEqualTo(Escalation.DISCOUNT_ENDING);
    }

    @Test
    void nothingPressesOnceTheMoneyIsOnItsWay() {
        LocalDate late = LocalDate.of(2027, 1, 1);
        for (InvoiceState state : InvoiceState.values()) {
            boolean waits = state.compareTo(InvoiceState.IN_RUN) <= 0 || state == InvoiceState.IN_QUERY;
            assertThat(Escalation.of(state, TERMS, late)).isEqualTo(waits ? Escalation.OVERDUE : Escalation.NONE);
        }
        assertThat(Escalation.of(InvoiceState.CHECKING, Terms.NONE, late)).isEqualTo(Escalation.NONE);
    }

    @ParameterizedTest
    @CsvSource({"2024,2024-03-31", "2025,2025-04-20", "2026,2026-04-05", "2027,2027-03-28", "2038,2038-04-25"})
    void easterFallsWhereTheAlmanacSays(int year, LocalDate expected) {
        assertThat(BankCalendar.easterSunday(year)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-03,2026-04-07,2026-04-02",
        "2026-12-25,2026-12-28,2026-12-24",
        "2027-01-01,2027-01-04,2026-12-31",
        "2026-05-01,2026-05-04,2026-04-30",
        "2026-10-03,2026-10-05,2026-10-02",
        "2026-11-02,2026-11-02,2026-11-02"
    })
    void closedDaysMoveToTheNextOrThePreviousBankDay(LocalDate day, LocalDate next, LocalDate previous) {
        assertThat(BankCalendar.onOrAfter(day)).isEqualTo(next);
        assertThat(BankCalendar.onOrBefore(day)).isEqualTo(previous);
        assertThat(BankCalendar.open(day)).isEqualTo(day.equals(next));
    }
}

package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.11.26",
                "03.11.2026",
                "3. 11. 2026",
                "031126",
                "03112026",
                "2026-11-03",
                "3/11/2026",
                "03 11 26"
            })
    void readsDatesAsPeopleTypeThem(String typed) {
        assertThat(Dates.date(typed)).contains(LocalDate.of(2026, 11, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.02.2026", "3.11.", "2026", "heute", "32.1.26", "1.13.26"})
    void refusesWhatIsNoDateOfTheCalendar(String typed) {
        assertThat(Dates.date(typed)).isEmpty();
    }
}

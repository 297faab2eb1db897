package city.kontor.efile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {
    private static final Map<String, String> VALUES = Map.of("plan", "60.12", "department", "tiefbau", "year", "2026");

    @Test
    void fillsThePlacesAndTheSerial() {
        NumberPattern pattern = NumberPattern.of(NumberKind.FILE, "{plan}-{department}-{year}/{serial:4}")
                .orElseThrow();
        assertThat(pattern.number(VALUES, 7)).isEqualTo("60.12-tiefbau-2026/0007");
        assertThat(pattern.number(VALUES, 12_345)).isEqualTo("60.12-tiefbau-2026/12345");
    }

    @Test
    void countsPerWhatStandsBesideTheSerial() {
        NumberPattern pattern =
                NumberPattern.of(NumberKind.FILE, "{plan}/{serial}").orElseThrow();
        assertThat(pattern.series(VALUES)).isEqualTo(pattern.series(Map.of("plan", "60.12", "year", "2027")));
        assertThat(pattern.series(VALUES)).isNotEqualTo(pattern.series(Map.of("plan", "60.13")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{plan}",
                "{plan}{serial}",
                "20{serial}",
                "{serial}{year}",
                "{serial}/{serial}",
                "{file}/{serial}",
                "{plan:3}/{serial}",
                "{plan}/{serial:0}",
                "{plan/{serial}",
                "{plan}/{serial}\n"
            })
    void refusesWhatCouldNameTwoThingsAlike(String text) {
        assertThat(NumberPattern.of(NumberKind.FILE, text)).isEmpty();
    }
}

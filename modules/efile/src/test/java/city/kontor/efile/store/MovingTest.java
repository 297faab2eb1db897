package city.kontor.efile.store;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.efile.EfileFeature;
import org.junit.jupiter.api.Test;

/** A table that is forgotten when a file is closed would stay on every desktop of the department. */
class MovingTest {
    @Test
    void knowsHowTheRowsOfEachTableFollowTheirFile() {
        assertThat(new EfileFeature().tables()).allMatch(Moving::knows);
    }
}

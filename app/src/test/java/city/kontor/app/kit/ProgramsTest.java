package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Rechnung.pdf.EXE", "Plan.lnk", "a.js", "setup.msi ", "setup.msi.", "x.desktop", "run.sh"})
    void knowsWhatWouldRun(String name) {
        assertThat(Programs.isProgram(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Antrag.docx", "exe", "Karte.exe.zip", "Liste.xlsx", "Plan"})
    void letsDocumentsPass(String name) {
        assertThat(Programs.isProgram(name)).isFalse();
    }
}

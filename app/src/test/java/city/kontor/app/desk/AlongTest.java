package city.kontor.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlongTest {
    @TempDir
    Path home;

    @Test
    void isKeptOnThisDesktop() throws IOException {
        assertThat(new AlongFile(home).read()).isEqualTo(Along.NOTHING);
        Along chosen = Along.NOTHING
                .withFile("road", true)
                .withFile("bridge", true)
                .withFile("road", false)
                .withFile("bridge", true)
                .withDepartment("dept.works", true)
                .within(1L << 30);
        new AlongFile(home).change(before -> chosen);
        assertThat(new AlongFile(home).read())
                .isEqualTo(chosen)
                .isEqualTo(new Along(List.of("bridge"), List.of("dept.works"), 1L << 30));
    }

    @Test
    void toleratesANumberSpoiltByHand() throws IOException {
        Files.writeString(home.resolve("along.properties"), "files=road\nbudget=viel\n");
        assertThat(new AlongFile(home).read()).isEqualTo(Along.NOTHING.withFile("road", true));
    }
}

package city.kontor.demo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.Figure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench of the e-file runs on a small city and measures everything it names. */
class EfileBenchTest {
    @TempDir
    Path directory;

    @Test
    void measuresASmallCity() throws Exception {
        List<Figure> figures = new EfileBench(directory, 2_000).run();

        assertThat(figures)
                .hasSizeGreaterThan(20)
                .allSatisfy(figure -> assertThat(figure.value()).isPositive());
        assertThat(figures).extracting(Figure::name).anyMatch(name -> name.endsWith("my work, p95"));
    }
}

package city.kontor.capture.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.capture.sample.SampleLayout;
import city.kontor.testbed.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldsEvaluationTest {
    @TempDir
    static Path folder;

    private static ScanReader reader;

    @BeforeAll
    static void start() {
        reader = new ScanReader(folder, 2);
    }

    @AfterAll
    static void stop() {
        reader.close();
    }

    @Test
    void readsNineOfTenFieldsOfTheSharedSamples() throws IOException {
        Optional<Path> shared = SharedData.folder();
        assumeTrue(shared.isPresent(), "needs shared/data beside the project, or KONTOR_SHARED");
        FieldScores scores = FieldsBench.samples(reader, shared.orElseThrow());
        assertThat(scores.averageOverSellers()).as(scores.report()).isGreaterThanOrEqualTo(0.90);
        assertThat(scores.precisionOfSure()).as(scores.report()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void readsNineOfTenFieldsOfGeneratedInvoices() throws IOException {
        var scores = new FieldScores();
        for (SampleLayout layout : List.of(
                SampleLayout.DIN_B_CLASSIC,
                SampleLayout.CRAFT_MIXED,
                SampleLayout.MUNICIPAL,
                SampleLayout.SMALL_BUSINESS)) {
            FieldsBench.addGenerated(scores, reader, layout, 7, false);
        }
        for (SampleLayout layout : List.of(SampleLayout.DIN_A_COMPACT, SampleLayout.PREPAID, SampleLayout.FULL_GRID)) {
            FieldsBench.addGenerated(scores, reader, layout, 8, true);
        }
        assertThat(scores.averageOverSellers()).as(scores.report()).isGreaterThanOrEqualTo(0.90);
        assertThat(scores.precisionOfSure()).as(scores.report()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void readsFourOfFiveFieldsInLayoutsKeptApart() throws IOException {
        FieldScores scores = FieldsBench.strangers(reader, 1, false);
        assertThat(scores.averageOverSellers()).as(scores.report()).isGreaterThanOrEqualTo(0.80);
        assertThat(scores.precisionOfSure()).as(scores.report()).isGreaterThanOrEqualTo(0.99);
    }
}

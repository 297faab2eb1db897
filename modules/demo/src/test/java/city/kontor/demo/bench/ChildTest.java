package city.kontor.demo.bench;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aProbeThatFailsEndsThoughJavaFxRuns(@TempDir Path data) throws IOException {
        try (var child = Child.likeThis(ListProbe.class, Map.of(), data.toString(), "http://127.0.0.1:1")) {
            assertThatThrownBy(() -> child.says(ListProbe.OPENED))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ended without saying");
        }
    }
}

package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentIntakeTest {
    @TempDir
    private Path folder;

    @Test
    void leavesParametersOfATypeAway() {
        assertThat(DocumentIntake.plain("application/vnd.wordperfect; version=6.x"))
                .isEqualTo("application/vnd.wordperfect");
        assertThat(DocumentIntake.plain("text/plain")).isEqualTo("text/plain");
    }

    @Test
    void takesWhatLiesBesideAFolderThatCannotBeRead() throws Exception {
        Path plan = Files.writeString(folder.resolve("b.txt"), "b");
        Path deep =
                Files.writeString(Files.createDirectories(folder.resolve("a")).resolve("a.txt"), "a");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assertThat(DocumentIntake.files(List.of(folder)).files()).containsExactly(deep, plan);
        assumeThat(closed.toFile().setReadable(false) && !Files.isReadable(closed))
                .as("somebody to whom a folder can be closed")
                .isTrue();
        DocumentIntake.Found found = DocumentIntake.files(List.of(folder));
        assertThat(found.files()).containsExactly(deep, plan);
        assertThat(found.unreadable()).containsOnlyKeys(closed);
    }
}

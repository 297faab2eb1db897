package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.RandomAccessFile;
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
    void keepsOddNamesAsFarAsOthersCanWriteThem() {
        assertThat(DocumentIntake.fit("Bäume & Büsche (2. Fassung) „neu“ 日本.pdf"))
                .isEqualTo("Bäume & Büsche (2. Fassung) „neu“ 日本.pdf");
        assertThat(DocumentIntake.fit("rechnung\u202Efdp.exe")).isEqualTo("rechnung_fdp.exe");
        assertThat(DocumentIntake.fit("a\nb\\c/d\u0000.txt")).isEqualTo("a_b_c_d_.txt");
        assertThat(DocumentIntake.fit(" ")).isEqualTo("_");
        assertThat(DocumentIntake.fit("x".repeat(300) + ".pdf")).hasSize(255).endsWith(".pdf");
    }

    @Test
    void saysBeforehandWhatIsTooLarge() throws Exception {
        Path large = folder.resolve("Luftbild.tif");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            // Holes take no room on the disk.
            file.setLength(DocumentIntake.MOST_BYTES + 1);
        }
        DocumentIntake.Found found = DocumentIntake.files(List.of(large));
        assertThat(found.tooLarge()).isEqualTo(1);
        assertThat(found.bytes()).isEqualTo(DocumentIntake.MOST_BYTES + 1);
    }

    @Test
    void looksAtTenThousandFilesInTime() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(folder.resolve("Datei " + i + ".txt"));
        }
        assertThat(DocumentIntake.files(List.of(folder)).files()).hasSize(10_000);
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

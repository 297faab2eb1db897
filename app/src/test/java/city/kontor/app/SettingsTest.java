package city.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.kit.Language;
import city.kontor.app.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void remembersAfterARestart() {
        var settings = new Settings(folder.resolve("neu"));
        settings.theme(Theme.DARK);
        settings.language(Language.ENGLISH);
        settings.zoom(1.5);
        settings.narrowSidebar(true);
        settings.put("signIn.name", "pvögt");

        var again = new Settings(folder.resolve("neu"));

        assertThat(again.theme()).isEqualTo(Theme.DARK);
        assertThat(again.language()).isEqualTo(Language.ENGLISH);
        assertThat(again.zoom()).isEqualTo(1.5);
        assertThat(again.narrowSidebar()).isTrue();
        assertThat(again.get("signIn.name")).contains("pvögt");
    }

    @Test
    void startsWithDefaultsWhereTheFileIsDamaged() throws IOException {
        Files.writeString(folder.resolve("preferences.properties"), "theme=\\u00zz\nzoom=groß\n");

        var settings = new Settings(folder);

        assertThat(settings.theme()).isEqualTo(Theme.LIGHT);
        assertThat(settings.zoom()).isEqualTo(1);
        assertThat(settings.language()).isEqualTo(Language.GERMAN);
    }

    @Test
    void ignoresAZoomNobodyCouldWorkWith() throws IOException {
        Files.writeString(folder.resolve("preferences.properties"), "zoom=17\ntheme=PINK\n");

        assertThat(new Settings(folder).zoom()).isEqualTo(1);
        assertThat(new Settings(folder).theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void keepsItsFilesWhereTheSystemWantsThem() {
        Path home = Path.of("/home/p");
        assertThat(DataFolder.of(Map.of(), "Linux", home)).isEqualTo(home.resolve(".local/share/kontor"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", home))
                .isEqualTo(Path.of("/data/kontor"));
        assertThat(DataFolder.of(Map.of("APPDATA", "/roam"), "Windows 11", home))
                .isEqualTo(Path.of("/roam/Kontor"));
        assertThat(DataFolder.of(Map.of(), "Mac OS X", home))
                .isEqualTo(home.resolve("Library/Application Support/Kontor"));
        assertThat(DataFolder.of(Map.of("KONTOR_DATA", "/k"), "Linux", home)).isEqualTo(Path.of("/k"));
    }
}

package city.kontor.app.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Keeps what a person takes along. It holds for this desktop alone and is no command: the city need not know of it. */
final class AlongFile {
    private static final String FILES = "files";
    private static final String DEPARTMENTS = "departments";
    private static final String BUDGET = "budget";

    private final PropertiesFile file;

    /** @param home the folder of the person's data */
    AlongFile(Path home) {
        file = new PropertiesFile(home.resolve("along.properties"));
    }

    synchronized Along read() throws IOException {
        Properties kept = file.read();
        return new Along(ids(kept, FILES), ids(kept, DEPARTMENTS), budget(kept.getProperty(BUDGET, "")));
    }

    /** Changes the choice; two changes at once are made one after the other. */
    synchronized void change(UnaryOperator<Along> how) throws IOException {
        write(how.apply(read()));
    }

    private void write(Along along) throws IOException {
        var kept = new Properties();
        kept.setProperty(FILES, String.join(" ", along.files()));
        kept.setProperty(DEPARTMENTS, String.join(" ", along.departments()));
        kept.setProperty(BUDGET, Long.toString(along.budget()));
        file.write(kept);
    }

    private static List<String> ids(Properties kept, String name) {
        return Stream.of(kept.getProperty(name, "").split(" ", -1))
                .filter(id -> !id.isBlank())
                .toList();
    }

    /** A number that somebody spoilt by hand counts for nothing. */
    private static long budget(String written) {
        return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : Along.NOTHING.budget();
    }
}

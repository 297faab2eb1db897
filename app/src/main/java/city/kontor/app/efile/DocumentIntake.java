package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.app.kit.Progress;
import city.kontor.efile.Case;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand;
import city.kontor.kernel.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.Tika;

/** Files dropped on a case become its documents, one by one; one that cannot be taken holds up no other. */
final class DocumentIntake {
    /** Larger ones belong on a share, not in a file that travels to laptops. */
    private static final long MOST_BYTES = 2_000_000_000;

    private final EfileParts parts;
    private final Tika types = new Tika();

    /** @param refused why, in the person's language, by the file's name */
    record Report(int filed, List<String> refused) {
        Report {
            refused = List.copyOf(refused);
        }
    }

    /** What went wrong with a file, for people. */
    interface Wording {
        String tooLarge(long most);

        String unreadable(IOException why);

        String refused(Reason reason);
    }

    DocumentIntake(EfileParts parts) {
        this.parts = parts;
    }

    /** The files themselves, and those that lie in the folders among them; belongs in the background. */
    static List<Path> files(List<Path> dropped) throws IOException {
        var found = new ArrayList<Path>();
        for (Path path : dropped) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(Files::isRegularFile).sorted().forEach(found::add);
                }
            } else {
                found.add(path);
            }
        }
        return found;
    }

    /** Files them; belongs in the background. */
    Report file(Case one, Direction direction, List<Path> files, Wording wording, Progress progress) {
        var refused = new ArrayList<String>();
        int filed = 0;
        for (int i = 0; i < files.size() && !progress.isCancelled(); i++) {
            Path file = files.get(i);
            progress.at(i, files.size());
            try {
                if (Files.size(file) > MOST_BYTES) {
                    refused.add(name(file) + ": " + wording.tooLarge(MOST_BYTES));
                    continue;
                }
                Given given = parts.desk().give(command(one, direction, file));
                if (given instanceof Given.Refused(Reason reason)) {
                    refused.add(name(file) + ": " + wording.refused(reason));
                } else {
                    filed++;
                }
            } catch (IOException e) {
                refused.add(name(file) + ": " + wording.unreadable(e));
            }
        }
        return new Report(filed, refused);
    }

    private DocumentCommand command(Case one, Direction direction, Path file) throws IOException {
        Content content = content(file);
        return new DocumentCommand.FileDocument(
                one.scope(),
                one.fileId(),
                one.id(),
                parts.desk().newId(),
                title(content.name()),
                direction,
                "",
                content);
    }

    /** Keeps the bytes; when this returns they are safe on this machine. */
    Content content(Path file) throws IOException {
        String type = types.detect(file);
        long bytes = Files.size(file);
        return new Content(parts.desk().documents().keep(file).hex(), name(file), type, bytes);
    }

    private static String title(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Without what other systems could not write, and no longer than they could. */
    private static String name(Path file) {
        String name = String.valueOf(file.getFileName()).replaceAll("[\\p{Cntrl}\\\\/]", "_");
        return name.length() > Content.MOST_NAME ? name.substring(name.length() - Content.MOST_NAME) : name;
    }
}

package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.app.kit.Progress;
import city.kontor.efile.Case;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand;
import city.kontor.kernel.Reason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** Files dropped on a case become its documents, one by one; one that cannot be taken holds up no other. */
final class DocumentIntake {
    /** Larger ones belong on a share, not in a file that travels to laptops. */
    static final long MOST_BYTES = 2_000_000_000;

    private final EfileParts parts;
    private final Tika types = new Tika();

    /** A file with more bytes than documents may have. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** @param refused why, in the person's language, by the file's name */
    record Report(int filed, List<String> refused) {
        Report {
            refused = List.copyOf(refused);
        }
    }

    /** What was found among what was dropped. @param unreadable why, by path */
    record Found(List<Path> files, Map<Path, IOException> unreadable) {
        Found {
            files = List.copyOf(files);
            unreadable = Map.copyOf(unreadable);
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
    static Found files(List<Path> dropped) throws IOException {
        var found = new ArrayList<Path>();
        var unreadable = new HashMap<Path, IOException>();
        for (Path path : dropped) {
            if (Files.isDirectory(path)) {
                var below = new TreeSet<Path>();
                Files.walkFileTree(path, new Gathering(below, unreadable));
                found.addAll(below);
            } else {
                found.add(path);
            }
        }
        return new Found(found, unreadable);
    }

    /** Goes on where a folder cannot be read. */
    private static final class Gathering extends SimpleFileVisitor<Path> {
        private final Set<Path> files;
        private final Map<Path, IOException> unreadable;

        Gathering(Set<Path> files, Map<Path, IOException> unreadable) {
            this.files = files;
            this.unreadable = unreadable;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            if (Files.isRegularFile(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException why) {
            unreadable.put(path, why);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
            if (why != null) {
                unreadable.put(folder, why);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /** Files them; belongs in the background. */
    Report file(Case one, Direction direction, Found found, Wording wording, Progress progress) {
        List<Path> files = found.files();
        List<String> refused = refused(found, wording);
        int filed = 0;
        for (int i = 0; i < files.size() && !progress.isCancelled(); i++) {
            Path file = files.get(i);
            progress.at(i, files.size());
            try {
                Given given = parts.desk().give(command(one, direction, file));
                if (given instanceof Given.Refused(Reason reason)) {
                    refused.add(name(file) + ": " + wording.refused(reason));
                } else {
                    filed++;
                }
            } catch (TooLargeException e) {
                refused.add(name(file) + ": " + wording.tooLarge(MOST_BYTES));
            } catch (IOException e) {
                refused.add(name(file) + ": " + wording.unreadable(e));
            }
        }
        return new Report(filed, refused);
    }

    /** What could not even be looked at. */
    static List<String> refused(Found found, Wording wording) {
        return found.unreadable().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ": " + wording.unreadable(entry.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
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

    /**
     * Keeps the bytes; when this returns they are safe on this machine.
     *
     * @throws TooLargeException if there are too many
     */
    Content content(Path file) throws IOException {
        long bytes = Files.size(file);
        if (bytes > MOST_BYTES) {
            throw new TooLargeException();
        }
        String type = plain(types.detect(file));
        return new Content(parts.desk().documents().keep(file).hex(), name(file), type, bytes);
    }

    /** Without parameters: {@code text/plain; charset=UTF-8} is {@code text/plain}. */
    static String plain(String mediaType) {
        return mediaType.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
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

package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.app.kit.Progress;
import city.kontor.blobs.BlobAddress;
import city.kontor.efile.Case;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.OriginKind;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Reason;
import city.kontor.search.mail.Mail;
import city.kontor.search.mail.Mails;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** Files dropped on a case become its documents, one by one; one that cannot be taken holds up no other. */
final class DocumentIntake {
    /** Larger ones belong on a share, not in a file that travels to laptops. */
    static final long MOST_BYTES = 2_000_000_000;

    /** Mail servers take no more than a third of that. */
    private static final long MOST_MAIL = 150_000_000;

    private static final int MOST_TITLE = 300;

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

    /**
     * What was found among what was dropped.
     *
     * @param unreadable why, by path
     * @param bytes of all files together
     * @param tooLarge how many are larger than a document may be
     */
    record Found(List<Path> files, Map<Path, IOException> unreadable, long bytes, int tooLarge) {
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
        long bytes = 0;
        int tooLarge = 0;
        for (Path file : found) {
            // One that is gone or closed says so when it is filed.
            long size = Files.isReadable(file) ? Files.size(file) : 0;
            bytes += size;
            tooLarge += size > MOST_BYTES ? 1 : 0;
        }
        return new Found(found, unreadable, bytes, tooLarge);
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

    /**
     * Files them, and with each mail what is attached to it; belongs in the background. Whoever cancels finds each file
     * either whole in the case or not at all.
     *
     * @param onFiled told how many documents lie in the case now
     */
    Report file(Case one, Direction direction, Found found, Wording wording, Progress progress, IntConsumer onFiled) {
        List<Path> files = found.files();
        List<String> refused = refused(found, wording);
        int filed = 0;
        for (int i = 0; i < files.size() && !progress.isCancelled(); i++) {
            Path file = files.get(i);
            progress.at(i, files.size());
            try {
                filed += file(one, direction, file, wording, refused);
                onFiled.accept(filed);
            } catch (TooLargeException e) {
                refused.add(name(file) + ": " + wording.tooLarge(MOST_BYTES));
            } catch (IOException e) {
                refused.add(name(file) + ": " + wording.unreadable(e));
            }
        }
        return new Report(filed, refused);
    }

    /** Files one, and tells how many documents that made. */
    private int file(Case one, Direction direction, Path file, Wording wording, List<String> refused)
            throws IOException {
        Content content = content(file);
        Optional<Mail> mail = mail(content);
        var target = new Target(one, direction, parts.desk().newId());
        String title = mail.map(Mail::subject)
                .filter(subject -> !subject.isBlank())
                .map(DocumentIntake::shortened)
                .orElseGet(() -> title(content.name()));
        String sent =
                mail.flatMap(Mail::sent).map(at -> OfficeDay.at(at).toString()).orElse("");
        if (parts.desk().give(target.filing(title, sent, content)) instanceof Given.Refused(Reason reason)) {
            refused.add(name(file) + ": " + wording.refused(reason));
            return 0;
        }
        int filed = 1;
        for (Mail.Attached attached : mail.map(Mail::attached).orElse(List.of())) {
            if (!attached.decorates()) {
                try {
                    if (attach(target, attached) instanceof Given.Refused(Reason reason)) {
                        refused.add(attached.name() + ": " + wording.refused(reason));
                    } else {
                        filed++;
                    }
                } catch (IOException e) {
                    refused.add(attached.name() + ": " + wording.unreadable(e));
                }
            }
        }
        return filed;
    }

    /** What lies in the content, where it is a mail that can be taken apart; otherwise it is filed as it is. */
    private Optional<Mail> mail(Content content) throws IOException {
        if (!Mails.isMail(content.mediaType(), content.name()) || content.bytes() > MOST_MAIL) {
            return Optional.empty();
        }
        try (InputStream in = parts.desk().documents().open(new BlobAddress(content.sha256()))) {
            return Optional.of(Mails.read(in.readAllBytes(), content.mediaType(), content.name()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The document about to be filed, or the mail to which an attachment belongs. */
    record Target(Case home, Direction direction, String documentId) {
        DocumentCommand filing(String title, String dated, Content content) {
            return new DocumentCommand.FileDocument(
                    home.scope(), home.fileId(), home.id(), documentId, title, direction, dated, content);
        }
    }

    /**
     * Makes an attachment a document of its own in the mail's case, which knows from which mail it came; belongs in the
     * background.
     */
    Given attach(Target mail, Mail.Attached attached) throws IOException {
        String name = fit(attached.name());
        Content content = keep(name, mediaType(attached), attached.bytes());
        return derived(mail, OriginKind.ATTACHED, title(name), content);
    }

    /** Files what came from another document of the case. */
    Given derived(Target source, OriginKind kind, String title, Content content) {
        var target = new Target(source.home(), source.direction(), parts.desk().newId());
        Given given = parts.desk().give(target.filing(shortened(title), "", content));
        return given instanceof Given.Done
                ? parts.desk()
                        .give(new DocumentCommand.NoteOrigin(
                                target.home().scope(),
                                target.home().fileId(),
                                target.documentId(),
                                source.documentId(),
                                kind))
                : given;
    }

    /** Keeps bytes that are in memory, as {@link #content(Path)} those of a file. */
    Content keep(String name, String mediaType, byte[] bytes) throws IOException {
        Path file = Files.createTempFile("kontor", "");
        try {
            Files.write(file, bytes);
            return new Content(parts.desk().documents().keep(file).hex(), fit(name), mediaType, bytes.length);
        } finally {
            Files.delete(file);
        }
    }

    /** What an attachment is: by its bytes and name, since mail programs often say nothing or something else. */
    String mediaType(Mail.Attached attached) {
        String found = plain(types.detect(attached.bytes(), attached.name()));
        return found.equals("application/octet-stream") && attached.mediaType().contains("/")
                ? attached.mediaType()
                : found;
    }

    /** What could not even be looked at. */
    static List<String> refused(Found found, Wording wording) {
        return found.unreadable().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ": " + wording.unreadable(entry.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
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

    private static String name(Path file) {
        return fit(String.valueOf(file.getFileName()));
    }

    /** Without what other systems could not write, and no longer than they could. */
    static String fit(String name) {
        String fit = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\\\/]", "_").strip();
        if (fit.length() > Content.MOST_NAME) {
            fit = fit.substring(fit.length() - Content.MOST_NAME);
        }
        return fit.isEmpty() ? "_" : fit;
    }

    private static String shortened(String title) {
        return title.length() > MOST_TITLE ? title.substring(0, MOST_TITLE - 1) + "…" : title;
    }
}

package city.kontor.capture.mail;

import city.kontor.capture.draft.SafeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Remembers of each mail that was taken where its files went, until it has left its folder: a small file per mail, on disk
 * before the files become visible to the station.
 */
final class TakenMails {
    /**
     * A mail that was taken.
     *
     * @param home the folder of its files in the station's own place; never the same twice
     * @param box which folder of which mailbox it lay in
     * @param validity and {@code uid}: its number there (RFC 9051, section 2.3.1.1)
     * @param messageId as the sender gave it; some servers give a number of theirs twice
     * @param sha256 of the mail as it was sent: known again when the server has numbered anew
     * @param head which its documents keep
     */
    record Taken(String home, String box, long validity, long uid, String messageId, String sha256, MailHead head) {}

    private final Path notes;
    private final Path staged;
    private final Path incoming;

    /**
     * @param own a folder for nothing else, on the file system of {@code incoming}
     * @param incoming where the station takes files from, and deletes each that a draft keeps
     */
    TakenMails(Path own, Path incoming) {
        notes = own.resolve("taken");
        staged = own.resolve("staged");
        this.incoming = incoming;
    }

    List<Taken> of(String box) throws IOException {
        var taken = new ArrayList<Taken>();
        for (Path file : inside(notes)) {
            Properties values = read(file);
            if (box.equals(values.getProperty("box"))) {
                taken.add(new Taken(
                        String.valueOf(file.getFileName()),
                        box,
                        Long.parseLong(values.getProperty("validity", "0")),
                        Long.parseLong(values.getProperty("uid", "0")),
                        values.getProperty("messageId", ""),
                        values.getProperty("sha256", ""),
                        head(values)));
            }
        }
        return taken;
    }

    private static Properties read(Path note) throws IOException {
        var values = new Properties();
        try (var in = Files.newBufferedReader(note, StandardCharsets.UTF_8)) {
            values.load(in);
        }
        return values;
    }

    private static MailHead head(Properties values) {
        return new MailHead(
                values.getProperty("sender", ""),
                values.getProperty("subject", ""),
                Optional.ofNullable(values.getProperty("received")).map(Instant::parse));
    }

    /** The mail that brought a file which lies in the station's own place; empty for a file that came in another way. */
    Optional<MailHead> headOf(Path file) throws IOException {
        Path home = file.toAbsolutePath().getParent();
        if (home == null) {
            return Optional.empty();
        }
        Path note = notes.resolve(String.valueOf(home.getFileName()));
        return Files.isRegularFile(note) ? Optional.of(head(read(note))) : Optional.empty();
    }

    /** Where the files of a mail are written before they count. */
    Path stage(String home) {
        return staged.resolve(home);
    }

    /** From here on the mail counts as taken; an end before this takes it anew, an end after it does not. */
    void note(Taken taken) throws IOException {
        var values = new Properties();
        values.setProperty("box", taken.box());
        values.setProperty("validity", Long.toString(taken.validity()));
        values.setProperty("uid", Long.toString(taken.uid()));
        values.setProperty("messageId", taken.messageId());
        values.setProperty("sha256", taken.sha256());
        values.setProperty("sender", taken.head().sender());
        values.setProperty("subject", taken.head().subject());
        taken.head().received().ifPresent(at -> values.setProperty("received", at.toString()));
        SafeFile.write(notes.resolve(taken.home()), output -> values.store(output, null));
    }

    /** Makes the files of a noted mail visible to the station, all in one step. */
    List<Path> handOver(Taken taken) throws IOException {
        Files.createDirectories(incoming);
        Path home = Files.move(stage(taken.home()), incoming.resolve(taken.home()), StandardCopyOption.ATOMIC_MOVE);
        return inside(home);
    }

    /** Whether its files are written and not handed over: the program ended in between. */
    boolean isStaged(Taken taken) {
        return Files.isDirectory(stage(taken.home()));
    }

    /** Whether drafts have kept all its files. */
    boolean isKept(Taken taken) throws IOException {
        return !isStaged(taken) && inside(incoming.resolve(taken.home())).isEmpty();
    }

    /** The mail has left its folder. */
    void forget(Taken taken) throws IOException {
        if (isKept(taken)) {
            Files.deleteIfExists(incoming.resolve(taken.home()));
        }
        Files.deleteIfExists(notes.resolve(taken.home()));
    }

    /** Removes what was written for mails that were never noted; they are taken anew. */
    void sweep() throws IOException {
        for (Path home : inside(staged)) {
            if (!Files.exists(notes.resolve(String.valueOf(home.getFileName())))) {
                discard(home);
            }
        }
    }

    /** Removes a folder with what is in it. */
    void discard(Path home) throws IOException {
        for (Path file : inside(home)) {
            Files.delete(file);
        }
        Files.deleteIfExists(home);
    }

    private static List<Path> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}

package city.kontor.capture.draft;

import city.kontor.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts on disk, one directory each:
 *
 * <pre>
 * ID/draft.json          the {@link Draft}
 * ID/originals/SHA256    the files as they came
 * ID/sheets/SHA256.pdf   pages drawn of an original that has none; can be made again
 * ID/pages/KEY.json      what was read on a page ({@link KeptPage}); can be made again
 * ID/pages/KEY.jpg       the page's picture for the screen; can be made again
 * ID/quarantine/NAME     files that could not be taken
 * </pre>
 *
 * <p>Every file is written under a temporary name, fsynced and renamed, so that an end at any moment leaves the last
 * saved state.
 */
public final class DraftStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MANIFEST = "draft.json";

    private final Path directory;

    public DraftStore(Path directory) {
        this.directory = directory;
    }

    /** Saves a draft; once this returns it survives a power cut. */
    public void save(Draft draft) throws IOException {
        byte[] json = JSON.writeValueAsBytes(draft);
        SafeFile.write(home(draft.id()).resolve(MANIFEST), output -> output.write(json));
    }

    /** The drafts saved here, oldest first. One whose manifest cannot be read is left where it is and named in the log. */
    public List<Draft> drafts() throws IOException {
        var drafts = new ArrayList<Draft>();
        if (Files.isDirectory(directory)) {
            try (var homes = Files.list(directory)) {
                for (Path home : homes.filter(each -> Files.isRegularFile(each.resolve(MANIFEST)))
                        .toList()) {
                    read(home.resolve(MANIFEST), Draft.class).ifPresent(drafts::add);
                }
            }
        }
        drafts.sort(Comparator.comparing(Draft::started).thenComparing(Draft::id));
        return drafts;
    }

    /** Copies a file's bytes into the draft and gives their SHA-256. */
    public String keep(String draftId, Path file) throws IOException {
        MessageDigest digest = Sha256.start();
        Path folder = home(draftId).resolve("originals");
        Path incoming = folder.resolve("incoming-" + file.getFileName());
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            SafeFile.write(incoming, bytes::transferTo);
        }
        String hash = Sha256.hex(digest);
        SafeFile.rename(incoming, folder.resolve(hash));
        return hash;
    }

    /** The path of an original's bytes; for reading only. */
    public Path original(String draftId, String sha256) {
        return home(draftId).resolve("originals").resolve(sha256);
    }

    /** The path of the sheets drawn of an original that has no pages of its own; exists once they were kept. */
    public Path sheets(String draftId, String sha256) {
        return home(draftId).resolve("sheets").resolve(sha256 + ".pdf");
    }

    /** Keeps the sheets drawn of an original. */
    public void keepSheets(String draftId, String sha256, byte[] pdf) throws IOException {
        SafeFile.write(sheets(draftId, sha256), output -> output.write(pdf));
    }

    /** Moves an original that could not be taken out of the way; its bytes stay. */
    public void quarantine(String draftId, String sha256, String name) throws IOException {
        Path folder = home(draftId).resolve("quarantine");
        Files.createDirectories(folder);
        SafeFile.rename(original(draftId, sha256), folder.resolve(sha256.substring(0, 8) + "-" + name));
    }

    /** The bytes of a file of that name that could not be taken, if they are kept. */
    public Optional<Path> quarantined(String draftId, String name) {
        Path folder = home(draftId).resolve("quarantine");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith("-" + name))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    /** Keeps what was read on a page. */
    public void keepPage(String draftId, PageRef page, KeptPage read) throws IOException {
        byte[] json = JSON.writeValueAsBytes(read);
        SafeFile.write(pageFile(draftId, page, ".json"), output -> output.write(json));
    }

    /** What was read on a page in that turn, if it was. */
    public Optional<KeptPage> page(String draftId, PageRef page) throws IOException {
        Path file = pageFile(draftId, page, ".json");
        return Files.exists(file) ? read(file, KeptPage.class) : Optional.empty();
    }

    /** Keeps a page's picture for the screen, as JPEG. */
    public void keepView(String draftId, PageRef page, byte[] jpeg) throws IOException {
        SafeFile.write(pageFile(draftId, page, ".jpg"), output -> output.write(jpeg));
    }

    /** A page's picture for the screen as JPEG, if it was made. */
    public Optional<Path> view(String draftId, PageRef page) {
        Path file = pageFile(draftId, page, ".jpg");
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /** Removes a draft and everything it kept. The manifest goes last, so that an interrupted removal is repeated. */
    public void delete(String draftId) throws IOException {
        Path home = home(draftId);
        if (!Files.exists(home)) {
            return;
        }
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(home) && !file.endsWith(MANIFEST)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(home.resolve(MANIFEST));
        Files.deleteIfExists(home);
    }

    /**
     * Packs a draft as it was last saved: manifest, originals, sheets, what was read, and what could not be taken. Pictures
     * for the screen are made again where it is unpacked.
     */
    public void pack(String draftId, Path zip) throws IOException {
        Path home = home(draftId);
        List<Path> files;
        try (var all = Files.walk(home)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
        SafeFile.write(zip, output -> {
            // Not closed: the file is still to be brought to the disk.
            var packed = new ZipOutputStream(output);
            // Scans are compressed already.
            packed.setLevel(Deflater.BEST_SPEED);
            for (Path file : files) {
                var entry = new ZipEntry(home.relativize(file).toString().replace('\\', '/'));
                // The same draft makes the same bytes.
                entry.setTime(0);
                packed.putNextEntry(entry);
                Files.copy(file, packed);
                packed.closeEntry();
            }
            packed.finish();
        });
    }

    /**
     * Takes in a draft that was packed elsewhere. It counts once this returns; an end before that leaves nothing of it.
     *
     * @throws IOException if the bytes are not those of that draft
     */
    public Draft unpack(String draftId, InputStream zip) throws IOException {
        Path home = home(draftId);
        Optional<byte[]> manifest = Optional.empty();
        try (var packed = new ZipInputStream(zip)) {
            for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                Path file = home.resolve(entry.getName()).normalize();
                if (!file.startsWith(home)) {
                    throw new IOException("A file outside of the batch: " + entry.getName());
                }
                if (file.equals(home.resolve(MANIFEST))) {
                    manifest = Optional.of(packed.readAllBytes());
                } else {
                    SafeFile.write(file, packed::transferTo);
                }
            }
        }
        byte[] json = manifest.orElseThrow(() -> new IOException("No batch in the file"));
        Draft draft;
        try {
            draft = JSON.readValue(json, Draft.class);
        } catch (JacksonException e) {
            throw new IOException("The batch cannot be read: " + e.getOriginalMessage(), e);
        }
        if (!draft.id().equals(draftId)) {
            throw new IOException("Another batch: " + draft.id());
        }
        save(draft);
        return draft;
    }

    private Path home(String draftId) {
        return directory.resolve(draftId);
    }

    private Path pageFile(String draftId, PageRef page, String ending) {
        String turn =
                page.quarters().isPresent() ? Integer.toString(page.quarters().getAsInt()) : "a";
        return home(draftId)
                .resolve("pages")
                .resolve(page.original().substring(0, 16) + "-" + page.page() + "-" + turn + ending);
    }

    private static <T> Optional<T> read(Path file, Class<T> type) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), type));
        } catch (JacksonException e) {
            System.getLogger(DraftStore.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            file + " cannot be read and is left as it is: " + e.getOriginalMessage());
            return Optional.empty();
        }
    }
}

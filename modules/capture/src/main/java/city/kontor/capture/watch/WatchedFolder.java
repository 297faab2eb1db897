package city.kontor.capture.watch;

import city.kontor.capture.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder into which others put files, looked at again and again. A file is taken once it has been still for a while and
 * can be opened; it is renamed away in one step, so that it lies either there or here. What cannot be opened gets more
 * time, because it may still be on its way, and then goes to quarantine with the reason beside it.
 */
public final class WatchedFolder {
    /**
     * How long a file must have been unchanged.
     *
     * @param still before it is taken
     * @param patience before one that cannot be opened is given up
     */
    public record Times(Duration still, Duration patience) {
        /** Fit for scanners and mail gateways, which write a file in one go. */
        public static final Times DEFAULT = new Times(Duration.ofSeconds(2), Duration.ofMinutes(1));
    }

    /** Says what speaks against a file. */
    @FunctionalInterface
    public interface Check {
        Optional<Refusal> of(Path file);
    }

    /**
     * What came of one look.
     *
     * @param taken the files as they lie now
     * @param refused those that went to quarantine
     * @param waiting whether files lie there that were not still for long enough
     */
    public record Look(List<Path> taken, List<Refusal> refused, boolean waiting) {}

    /** A file as it was seen, since when, and what spoke against it. */
    private record Seen(long size, Instant modified, Instant since, Optional<Refusal> against) {
        boolean isAs(BasicFileAttributes now) {
            return size == now.size() && modified.equals(now.lastModifiedTime().toInstant());
        }
    }

    private final Path folder;
    private final TakenFiles taking;
    private final Check check;
    private final Times times;
    private final InstantSource clock;
    private Map<Path, Seen> seen = new HashMap<>();

    public WatchedFolder(Path folder, TakenFiles taking, Check check, Times times, InstantSource clock) {
        this.folder = folder;
        this.taking = taking;
        this.check = check;
        this.times = times;
        this.clock = clock;
    }

    public Path folder() {
        return folder;
    }

    /**
     * Looks once.
     *
     * @throws IOException if the folder or the place for what is taken cannot be used; nothing is lost then
     */
    public Look look() throws IOException {
        var taken = new ArrayList<Path>();
        var refused = new ArrayList<Refusal>();
        var still = new HashMap<Path, Seen>();
        for (Path file : candidates()) {
            Optional<Seen> now = see(file);
            if (now.isEmpty()) {
                continue;
            }
            Duration since = Duration.between(now.get().since(), clock.instant());
            Optional<Refusal> against = now.get().against();
            if (since.compareTo(times.still()) < 0) {
                still.put(file, now.get());
                continue;
            }
            boolean lastTry = since.compareTo(times.patience()) >= 0;
            if (against.isEmpty() || lastTry) {
                against = check.of(file);
            }
            if (against.isEmpty() || lastTry) {
                move(file, against, taken, refused);
            } else {
                Seen before = now.get();
                still.put(file, new Seen(before.size(), before.modified(), before.since(), against));
            }
        }
        seen = still;
        return new Look(taken, refused, !still.isEmpty());
    }

    private void move(Path file, Optional<Refusal> against, List<Path> taken, List<Refusal> refused)
            throws IOException {
        try {
            if (against.isEmpty()) {
                taken.add(taking.take(file));
            } else {
                taking.quarantine(file, against.get());
                refused.add(against.get());
            }
        } catch (NoSuchFileException e) {
            // Somebody took it back meanwhile.
            if (Files.exists(file)) {
                throw e;
            }
        }
    }

    private List<Path> candidates() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(WatchedFolder::isMeant)
                    .sorted()
                    .toList();
        }
    }

    /** Names of files that are still being written or copied. */
    private static boolean isMeant(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~")
                && !name.endsWith("~")
                && Stream.of(".tmp", ".part", ".partial", ".crdownload", ".filepart")
                        .noneMatch(name::endsWith);
    }

    /** The file as it is, with since when; empty if it is gone. */
    private Optional<Seen> see(Path file) throws IOException {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(Optional.ofNullable(seen.get(file))
                    .filter(before -> before.isAs(now))
                    .orElseGet(() -> new Seen(
                            now.size(), now.lastModifiedTime().toInstant(), clock.instant(), Optional.empty())));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }
}

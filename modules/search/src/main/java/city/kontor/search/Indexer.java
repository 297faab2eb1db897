package city.kontor.search;

import city.kontor.search.text.DocumentText;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Brings an index to what is there now, and reads the texts of documents; each step may be broken off at any moment. */
public final class Indexer {
    private static final Logger LOG = System.getLogger(Indexer.class.getName());
    private static final int PAGE = 2_000;
    private static final int TEXTS = 200;
    private static final int COMMIT = 100_000;
    private static final int COMMIT_TEXTS = 2_000;

    private static final String CURSOR = "cursor ";
    private static final String CLOCK = "clock";
    private static final String PREVIEWS = "previews";
    private static final String SEPARATOR = "\n";

    private final SearchIndex index;
    private final Source source;
    private final DocumentText texts;
    private final LinkedHashSet<String> fresh = new LinkedHashSet<>();
    /** Those whose words can only be seen; they count as unread until they were looked at. */
    private final LinkedHashSet<String> pictures = new LinkedHashSet<>();

    private String lookedUntil = "";
    private boolean lookedThrough;
    private final Consumer<Progress> listener;
    private final BooleanSupplier stop;
    private Progress progress = Progress.NONE;
    private boolean removed;
    private int uncommitted;

    /**
     * @param listener told how far the index is, while it is being made
     * @param stop asked now and then whether to break off
     */
    public Indexer(
            SearchIndex index, Source source, DocumentText texts, Consumer<Progress> listener, BooleanSupplier stop) {
        this.index = index;
        removed = index.holdsRemoved();
        this.source = source;
        this.texts = texts;
        this.listener = listener;
        this.stop = stop;
    }

    /** How far the index was when it was looked at last. */
    public Progress progress() {
        return progress;
    }

    /** Follows all changes up to now, and makes them survive. */
    public void follow() {
        long clock = source.clock();
        if (clock < number(CLOCK)) {
            // Older things came back, as from a backup: each is read again, and what is no more is found below.
            index.notes().keySet().removeIf(note -> note.startsWith(CURSOR));
        }
        Set<String> scopes = source.scopes();
        forgetOtherScopes(scopes);
        boolean first = index.size() == 0;
        if (first) {
            source.titles(index::learn);
        }
        long expected = expected(scopes);
        progress = new Progress(index.size(), expected, progress.textsLeft());
        boolean changed = false;
        for (String scope : scopes) {
            for (String kind : source.kinds()) {
                changed |= follow(kind, scope, first, expected);
            }
        }
        changed |= followPreviews();
        if (stop.getAsBoolean()) {
            return;
        }
        index.refresh();
        for (String scope : scopes) {
            for (String kind : source.kinds()) {
                changed |= compare(kind, scope);
            }
        }
        if (changed || clock != number(CLOCK) || removed) {
            index.notes().put(CLOCK, Long.toString(clock));
            index.commit();
        }
        if (first) {
            lookedUntil = "";
            lookedThrough = false;
        }
        progress = new Progress(index.size(), expected(scopes), progress.textsLeft());
    }

    private long expected(Set<String> scopes) {
        return scopes.stream()
                .mapToLong(scope -> source.kinds().stream()
                        .mapToLong(kind -> source.count(kind, scope))
                        .sum())
                .sum();
    }

    private void forgetOtherScopes(Set<String> scopes) {
        Set<String> known = index.notes().keySet().stream()
                .filter(note -> note.startsWith(CURSOR))
                .map(note -> note.substring(note.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
        known.removeAll(scopes);
        for (String scope : known) {
            index.removeScope(scope);
            index.notes().keySet().removeIf(note -> note.startsWith(CURSOR) && note.endsWith(" " + scope));
            removed = true;
        }
    }

    private boolean follow(String kind, String scope, boolean first, long expected) {
        String note = CURSOR + kind + " " + scope;
        long cursor = number(note);
        Source.Page page = source.changed(kind, scope, cursor, PAGE);
        boolean changed = false;
        while (!page.items().isEmpty() && !stop.getAsBoolean()) {
            for (Item item : page.items()) {
                if (first) {
                    index.add(item);
                } else {
                    source.within(item, index.facetsDiffer(item)).forEach(this::put);
                    put(item);
                }
            }
            changed = true;
            index.notes().put(note, Long.toString(page.cursor()));
            if (first) {
                progress = new Progress(progress.indexed() + page.items().size(), expected, 0);
                listener.accept(progress);
            }
            uncommitted += page.items().size();
            if (uncommitted >= COMMIT) {
                index.commit();
                uncommitted = 0;
            }
            page = source.changed(kind, scope, page.cursor(), PAGE);
        }
        index.notes().putIfAbsent(note, "0");
        return changed;
    }

    private void put(Item item) {
        index.learn(item.title());
        index.put(item);
        item.content().ifPresent(content -> fresh.add(content.address()));
    }

    /** What is previewed now, and what was when we looked last and may have been taken back since. */
    private boolean followPreviews() {
        Set<String> now = source.previews().stream()
                .map(preview -> preview.kind() + " " + preview.id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String before = index.notes().getOrDefault(PREVIEWS, "");
        var all = new HashSet<>(now);
        if (!before.isEmpty()) {
            all.addAll(List.of(before.split(SEPARATOR)));
        }
        for (String one : all) {
            String[] words = one.split(" ", 2);
            source.find(words[0], words[1]).ifPresentOrElse(this::put, () -> index.remove(words[1]));
        }
        index.notes().put(PREVIEWS, String.join(SEPARATOR, now));
        return !all.isEmpty();
    }

    /** Finds by their number whether things are gone or were overlooked, and then by their ids which. */
    private boolean compare(String kind, String scope) {
        if (index.count(kind, scope) == source.count(kind, scope)) {
            return false;
        }
        var there = new HashSet<String>();
        source.ids(kind, scope, there::add);
        var indexed = new HashSet<String>();
        index.ids(kind, scope, indexed::add);
        for (String id : indexed) {
            if (!there.contains(id)) {
                index.remove(id);
                removed = true;
            }
        }
        there.removeAll(indexed);
        there.forEach(id -> source.find(kind, id).ifPresent(this::put));
        return true;
    }

    /**
     * Reads some of the texts that are not known yet and whose bytes are here.
     *
     * @return whether there may be more
     */
    public boolean readTexts() {
        int read = 0;
        var next = fresh.iterator();
        while (next.hasNext() && read < TEXTS && !stop.getAsBoolean()) {
            String address = next.next();
            next.remove();
            read += read(address) ? 1 : 0;
        }
        while (!lookedThrough && read < TEXTS && !stop.getAsBoolean()) {
            List<String> page = index.unread(lookedUntil, PAGE);
            lookedThrough = page.isEmpty();
            for (String address : page) {
                lookedUntil = address;
                read += read(address) ? 1 : 0;
                if (read >= TEXTS || stop.getAsBoolean()) {
                    break;
                }
            }
        }
        boolean more = !fresh.isEmpty() || !lookedThrough;
        uncommitted += read;
        if (uncommitted > 0 && (!more || uncommitted >= COMMIT_TEXTS)) {
            index.commit();
            uncommitted = 0;
        }
        tellTexts(more ? Math.max(1, fresh.size()) : 0);
        return more;
    }

    private void tellTexts(int left) {
        progress = new Progress(progress.indexed(), progress.expected(), left + pictures.size());
    }

    /**
     * Reads the words that can be seen in one of the documents that have no others; takes seconds for each page.
     *
     * @return whether there may be more
     */
    public boolean readPicture() {
        Iterator<String> next = pictures.iterator();
        if (next.hasNext() && !stop.getAsBoolean()) {
            String address = next.next();
            next.remove();
            if (read(address, this::seen)) {
                index.commit();
            }
        }
        tellTexts(0);
        return !pictures.isEmpty();
    }

    /** Looks again for bytes that were not here before. */
    public void lookForBytes() {
        lookedUntil = "";
        lookedThrough = false;
    }

    /** These bytes are here now. */
    public void arrived(String address) {
        fresh.add(address);
    }

    /** Reads the words of bytes; empty where they shall be left unread. */
    private interface Reading {
        Optional<String> words(InputStream bytes, Item.Content content);
    }

    private boolean read(String address) {
        return read(address, this::text);
    }

    /** Reads the text of these bytes, if they are here, for all things that have them. */
    private boolean read(String address, Reading reading) {
        try {
            Optional<InputStream> bytes = source.open(address);
            if (bytes.isEmpty()) {
                return false;
            }
            try (InputStream in = bytes.get()) {
                return read(address, in, reading);
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "The bytes of {0} cannot be read: {1}", address, e.getMessage());
            return false;
        }
    }

    private boolean read(String address, InputStream bytes, Reading reading) {
        boolean read = false;
        Optional<String> text = Optional.empty();
        for (Source.Preview one : index.waitingFor(address)) {
            Optional<Item> item = source.find(one.kind(), one.id());
            Optional<Item.Content> content =
                    item.flatMap(Item::content).filter(known -> known.address().equals(address));
            if (content.isPresent()) {
                text = text.isPresent() ? text : reading.words(bytes, content.get());
                if (text.isEmpty()) {
                    return read;
                }
                index.put(item.get(), text.get());
                read = true;
            }
        }
        return read;
    }

    /** Without words where they cannot be read: trying again would not help. */
    private Optional<String> text(InputStream bytes, Item.Content content) {
        String words;
        try {
            words = texts.read(bytes, content.mediaType(), content.name());
        } catch (IOException e) {
            LOG.log(Level.INFO, "The text of {0} cannot be read: {1}", content.address(), e.getMessage());
            return Optional.of("");
        }
        if (texts.hidesWords(words, content.mediaType(), content.name())) {
            pictures.add(content.address());
            return Optional.empty();
        }
        return Optional.of(words);
    }

    private Optional<String> seen(InputStream bytes, Item.Content content) {
        try {
            return Optional.of(texts.look(bytes, stop));
        } catch (IOException e) {
            if (stop.getAsBoolean()) {
                return Optional.empty();
            }
            LOG.log(Level.INFO, "In {0} no words can be seen: {1}", content.address(), e.getMessage());
            return Optional.of("");
        }
    }

    /** Takes what was removed out of the files, if anything was since the last time. */
    public void purge() {
        if (removed) {
            removed = false;
            index.purge();
        }
    }

    private long number(String note) {
        return Optional.ofNullable(index.notes().get(note)).map(Long::parseLong).orElse(0L);
    }
}

package city.kontor.server.proof;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.BlobStore;
import city.kontor.directory.Department;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.efile.Document;
import city.kontor.efile.EFile;
import city.kontor.efile.Field;
import city.kontor.efile.Version;
import city.kontor.efile.store.EfileQueries;
import city.kontor.journal.Entry;
import city.kontor.journal.Journal;
import city.kontor.journal.Seals;
import city.kontor.kernel.Actor;
import city.kontor.store.Codec;
import city.kontor.suite.EventSentences;
import city.kontor.suite.Suite;
import city.kontor.suite.Texts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Makes the package of one file: first everything of one snapshot of the database, then the bytes of its documents. */
public final class PackageMaker {
    private final Suite suite;
    private final Codec codec;
    private final KeyPair key;
    private final String product;

    /** @param key of the daily seals */
    public PackageMaker(Suite suite, Codec codec, KeyPair key, String product) {
        this.suite = suite;
        this.codec = codec;
        this.key = key;
        this.product = product;
    }

    /** What was read of a file; the rest needs no database. */
    public static final class Draft {
        private final EFile file;
        private final String madeBy;
        private final Instant at;
        private final Map<String, Version> documents = new TreeMap<>();
        private final List<Manifest.ChainEnd> chains = new ArrayList<>();
        private byte[] journal = {};
        private byte[] seals = {};
        private String contents = "";

        private Draft(EFile file, String madeBy, Instant at) {
            this.file = file;
            this.madeBy = madeBy;
            this.at = at;
        }
    }

    /**
     * Reads what a package says.
     *
     * @param history every entry about the file, of which there is at least one
     * @param chain where the evidence of the chain is written to
     */
    public Draft read(DSLContext dsl, EFile file, List<Entry> history, Actor actor, Instant now, Path chain) {
        var queries = new EfileQueries(dsl);
        var draft = new Draft(file, actor.name(), now);
        EventSentences sentences = sentences(dsl);
        List<Told> told = history.stream()
                .map(entry -> Told.of(
                        entry, sentences.sentence(entry.type(), entry.secret().map(Entry.Secret::payload))))
                .toList();
        draft.journal = codec.write(new Told.All(file.id(), told));
        List<Seals.Seal> seals = evidence(dsl, history, draft, chain);
        draft.seals =
                codec.write(new SealPart.All(seals.stream().map(SealPart::of).toList()));
        var names = new HashMap<String, Map<Integer, String>>();
        int serial = 0;
        for (Document document : queries.documentsOf(file.id())) {
            serial++;
            for (Version version : queries.versions(document.id())) {
                String name = name(serial, version);
                draft.documents.put(name, version);
                names.computeIfAbsent(document.id(), id -> new HashMap<>()).put(version.number(), name);
            }
        }
        draft.contents = new ContentsPage(queries, names(dsl), names).html(file, told, seals, now, actor.name());
        return draft;
    }

    /** For example {@code documents/0003-v2-Bescheid.pdf}. */
    private static String name(int serial, Version version) {
        String plain = version.content().name().replaceAll("[^0-9A-Za-zÄÖÜäöüß_.-]+", "_");
        String tidy = plain.replaceAll("\\.{2,}", ".").replaceAll("^\\.+|\\.+$", "");
        String end = tidy.length() <= 100
                ? tidy
                : tidy.substring(tidy.length() - 100).replaceAll("^\\.+", "");
        return String.format(Locale.ROOT, "%s%04d-v%d-%s", Manifest.DOCUMENTS, serial, version.number(), end)
                .replaceAll("[-.]+$", "");
    }

    /** Writes the stretch of each chain from the file's first entry to a seal behind its last, or to its last. */
    private List<Seals.Seal> evidence(DSLContext dsl, List<Entry> history, Draft draft, Path file) {
        var places = new TreeMap<String, long[]>();
        for (Entry entry : history) {
            places.merge(entry.scope(), new long[] {entry.seq(), entry.seq()}, (a, b) ->
                    new long[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
        }
        var taken = new TreeMap<String, Seals.Seal>();
        byte[] publicKey = key.getPublic().getEncoded();
        List<Seals.Seal> all = Seals.list(dsl).stream()
                .filter(seal -> Arrays.equals(seal.publicKey(), publicKey))
                .toList();
        var ends = new TreeMap<String, Long>();
        for (Entry entry : history) {
            // The first seal that covers an entry says by which day at the latest it stood there.
            for (Seals.Seal seal : all) {
                Optional<Long> head = head(seal, entry.scope());
                if (head.isPresent() && head.get() >= entry.seq()) {
                    taken.put(seal.day().toString(), seal);
                    ends.merge(entry.scope(), head.get(), Math::max);
                    break;
                }
            }
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, long[]> place : places.entrySet()) {
                String scope = place.getKey();
                long first = place.getValue()[0];
                long last = Math.max(place.getValue()[1], ends.getOrDefault(scope, 0L));
                Journal.stretch(dsl, scope, first, last, entry -> line(out, Link.of(entry)));
                draft.chains.add(new Manifest.ChainEnd(
                        scope, first, Journal.hash(dsl, scope, first - 1), last, Journal.hash(dsl, scope, last)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the evidence of the chain", e);
        }
        return List.copyOf(taken.values());
    }

    private static Optional<Long> head(Seals.Seal seal, String scope) {
        return SealPart.of(seal).heads().stream()
                .filter(parts -> parts[0].equals(scope))
                .map(parts -> Long.parseLong(parts[1]))
                .findFirst();
    }

    private void line(OutputStream out, Link link) {
        try {
            out.write(codec.write(link));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the evidence of the chain", e);
        }
    }

    private EventSentences sentences(DSLContext dsl) {
        Map<String, String> names = names(dsl);
        return new EventSentences(new Texts(suite, Locale.GERMAN), codec, id -> Optional.ofNullable(names.get(id)));
    }

    /** Names of people by their ids and of departments by their scopes. */
    private static Map<String, String> names(DSLContext dsl) {
        var directory = new DirectoryQueries(new DirectoryQueries.Reader() {
            @Override
            public <T> T read(Function<DSLContext, T> question) {
                return question.apply(dsl);
            }
        });
        var names = new HashMap<>(directory.names());
        for (Department department : directory.departments()) {
            names.put(department.scope().id(), department.name());
        }
        return names;
    }

    /**
     * Packs the draft.
     *
     * @throws PackageTooLargeException if it is too large for the form
     * @throws city.kontor.blobs.MissingBlobException if a document's bytes have not arrived yet
     */
    public void write(Draft draft, Path chain, BlobStore blobs, Path target) throws IOException {
        try (var zip = new PlainZipWriter(target)) {
            var parts = new ArrayList<Manifest.Part>();
            parts.add(zip.add(Manifest.CONTENTS, draft.contents.getBytes(StandardCharsets.UTF_8)));
            for (Map.Entry<String, Version> document : draft.documents.entrySet()) {
                var address = new BlobAddress(document.getValue().content().sha256());
                parts.add(zip.add(document.getKey(), () -> blobs.open(address)));
            }
            parts.add(zip.add(Manifest.JOURNAL, draft.journal));
            parts.add(zip.add(Manifest.CHAIN, () -> Files.newInputStream(chain)));
            parts.add(zip.add(Manifest.SEALS, draft.seals));
            parts.add(zip.add(Manifest.KEY, Keys.pem(key.getPublic())));
            byte[] manifest = codec.write(new Manifest(
                    Manifest.FORM,
                    draft.at,
                    draft.madeBy,
                    product,
                    draft.file.id(),
                    draft.file.number().orElse(""),
                    draft.file.fields().getOrDefault(Field.TITLE, ""),
                    parts,
                    draft.chains));
            zip.add(Manifest.NAME, manifest);
            zip.add(Manifest.SIGNATURE, Base64.getEncoder().encode(sign(manifest)));
        }
    }

    private byte[] sign(byte[] manifest) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(manifest);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign the manifest", e);
        }
    }
}

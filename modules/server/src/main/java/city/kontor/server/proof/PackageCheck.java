package city.kontor.server.proof;

import city.kontor.kernel.Sha256;
import city.kontor.store.Codec;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** Checks a package with nothing but itself and, where it is at hand, the key that the city made known elsewhere. */
public final class PackageCheck {
    private static final int MOST_TEXT = 256 << 20;

    private final Codec codec;
    private final Optional<PublicKey> expected;
    private final List<PackageFlaw> flaws = new ArrayList<>();
    private Optional<PublicKey> key = Optional.empty();
    private Optional<Manifest> manifest = Optional.empty();
    private Optional<JournalCheck> journal = Optional.empty();

    private PackageCheck(Codec codec, Optional<PublicKey> expected) {
        this.codec = codec;
        this.expected = expected;
    }

    /**
     * Checks everything and says what is wrong.
     *
     * @param expected the key the package must be signed with; empty to take the one in it
     * @throws IOException if the file cannot be read
     */
    public static PackageReport check(Codec codec, Path file, Optional<PublicKey> expected) throws IOException {
        var check = new PackageCheck(codec, expected);
        try (var zip = new PlainZipReader(file)) {
            check.all(zip);
        } catch (FlawException e) {
            check.flaws.add(e.flaw());
        }
        return check.report();
    }

    private void all(PlainZipReader zip) throws IOException {
        byte[] text = zip.content(Manifest.NAME, MOST_TEXT);
        byte[] signature = zip.content(Manifest.SIGNATURE, 1000);
        Optional<PublicKey> own = Keys.read(zip.content(Manifest.KEY, 10_000));
        if (expected.isPresent() && own.isPresent() && !own.equals(expected)) {
            throw new FlawException(PackageFlaw.of(Manifest.KEY, "otherKey", Keys.fingerprint(own.get())));
        }
        key = expected.or(() -> own);
        if (key.isEmpty() || !Keys.signed(key.get(), text, signature)) {
            unsigned(zip, text, signature);
            return;
        }
        try {
            manifest = Optional.of(codec.read(text, Manifest.class));
        } catch (IllegalArgumentException e) {
            throw new FlawException(PackageFlaw.of(Manifest.NAME, "unreadable"));
        }
        Manifest told = manifest.get();
        if (!told.form().equals(Manifest.FORM)) {
            throw new FlawException(PackageFlaw.of(Manifest.NAME, "otherForm", told.form()));
        }
        parts(zip, told);
        if (flaws.isEmpty()) {
            var check = new JournalCheck(codec, told, key.get(), flaws);
            journal = Optional.of(check);
            check.run(zip, MOST_TEXT);
        }
    }

    /** The signature does not hold: says which of the three files was changed, as far as the check sums tell. */
    private void unsigned(PlainZipReader zip, byte[] text, byte[] signature) throws IOException {
        for (String name : List.of(Manifest.NAME, Manifest.SIGNATURE, Manifest.KEY)) {
            PlainZip.Entry entry = zip.find(name).orElseThrow();
            int found = crc(zip, entry);
            if (found == entry.crc()) {
                continue;
            }
            for (ChangedByte change : ChangedByte.explaining(entry.bytes(), found, entry.crc())) {
                if (name.equals(Manifest.KEY) || repaired(name, text, signature, change)) {
                    flaws.add(PackageFlaw.at(name, change.offset(), change.offset() + 1, "byte"));
                    return;
                }
            }
            flaws.add(PackageFlaw.at(name, 0, entry.bytes(), "range"));
            return;
        }
        flaws.add(PackageFlaw.of(Manifest.NAME, "signature"));
    }

    private boolean repaired(String name, byte[] text, byte[] signature, ChangedByte change) {
        byte[] mended = (name.equals(Manifest.NAME) ? text : signature).clone();
        mended[(int) change.offset()] ^= (byte) change.difference();
        return key.filter(one -> name.equals(Manifest.NAME)
                        ? Keys.signed(one, mended, signature)
                        : Keys.signed(one, text, mended))
                .isPresent();
    }

    private void parts(PlainZipReader zip, Manifest told) throws IOException {
        Map<String, Manifest.Part> parts = new HashMap<>();
        told.parts().forEach(part -> parts.put(part.name(), part));
        for (PlainZip.Entry entry : zip.entries()) {
            boolean own = entry.name().equals(Manifest.NAME) || entry.name().equals(Manifest.SIGNATURE);
            if (!own && !parts.containsKey(entry.name())) {
                flaws.add(PackageFlaw.of(entry.name(), "additional"));
            }
            if (own && crc(zip, entry) != entry.crc()) {
                flaws.add(PackageFlaw.of(entry.name(), "sum"));
            }
        }
        for (Manifest.Part part : told.parts()) {
            Optional<PlainZip.Entry> entry = zip.find(part.name());
            if (entry.isEmpty()) {
                flaws.add(PackageFlaw.of(part.name(), "missing"));
            } else if (entry.get().bytes() != part.bytes()) {
                flaws.add(PackageFlaw.of(
                        part.name(), "length", Long.toString(entry.get().bytes()), Long.toString(part.bytes())));
            } else {
                content(zip, entry.get(), part);
            }
        }
    }

    private void content(PlainZipReader zip, PlainZip.Entry entry, Manifest.Part part) throws IOException {
        var sum = new CRC32();
        long firstBad = -1;
        long lastBad = -1;
        for (int i = 0; i < part.blocks().size(); i++) {
            byte[] block = zip.block(entry, (long) i * Manifest.BLOCK);
            sum.update(block);
            if (!Sha256.hex(block).equals(part.blocks().get(i))) {
                firstBad = firstBad < 0 ? i : firstBad;
                lastBad = i;
            }
        }
        if (firstBad < 0) {
            if ((int) sum.getValue() != entry.crc()) {
                flaws.add(PackageFlaw.of(entry.name(), "sum"));
            }
            return;
        }
        if (firstBad == lastBad) {
            long start = firstBad * Manifest.BLOCK;
            for (ChangedByte change : ChangedByte.explaining(entry.bytes(), (int) sum.getValue(), entry.crc())) {
                byte[] block = zip.block(entry, start);
                long within = change.offset() - start;
                if (within >= 0 && within < block.length) {
                    block[(int) within] ^= (byte) change.difference();
                    if (Sha256.hex(block).equals(part.blocks().get((int) firstBad))) {
                        flaws.add(PackageFlaw.at(entry.name(), change.offset(), change.offset() + 1, "byte"));
                        return;
                    }
                }
            }
        }
        flaws.add(PackageFlaw.at(
                entry.name(),
                firstBad * Manifest.BLOCK,
                Math.min(entry.bytes(), (lastBad + 1) * Manifest.BLOCK),
                "range"));
    }

    private static int crc(PlainZipReader zip, PlainZip.Entry entry) throws IOException {
        var sum = new CRC32();
        for (long at = 0; at < entry.bytes(); at += Manifest.BLOCK) {
            sum.update(zip.block(entry, at));
        }
        return (int) sum.getValue();
    }

    private PackageReport report() {
        return new PackageReport(
                flaws.isEmpty(),
                manifest.map(Manifest::number).orElse(""),
                manifest.map(Manifest::title).orElse(""),
                manifest.map(Manifest::madeAt),
                manifest.map(Manifest::madeBy).orElse(""),
                manifest.map(told -> told.parts().stream()
                                .filter(part -> part.name().startsWith(Manifest.DOCUMENTS))
                                .count())
                        .orElse(0L),
                journal.map(JournalCheck::entries).orElse(0L),
                journal.map(JournalCheck::links).orElse(0L),
                journal.flatMap(JournalCheck::sealedBy),
                key.map(Keys::fingerprint).orElse(""),
                expected.isPresent(),
                flaws);
    }
}

package city.kontor.server.proof;

import city.kontor.journal.Chain;
import city.kontor.journal.Seals;
import city.kontor.store.Codec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recomputes the chain of a package from the file's entries to the seals, and that the documents are those it tells of. */
final class JournalCheck {
    /** Where in a chain something stands. */
    private record Place(String scope, long seq) {}

    private final Codec codec;
    private final Manifest manifest;
    private final PublicKey key;
    private final List<PackageFlaw> flaws;
    private final Chain chain = new Chain();
    private final HexFormat hex = HexFormat.of();
    private final Map<Place, Told> told = new HashMap<>();
    private final Map<Place, String> sealed = new HashMap<>();
    private long links;
    private Optional<LocalDate> sealedBy = Optional.empty();

    JournalCheck(Codec codec, Manifest manifest, PublicKey key, List<PackageFlaw> flaws) {
        this.codec = codec;
        this.manifest = manifest;
        this.key = key;
        this.flaws = flaws;
    }

    long entries() {
        return told.size();
    }

    long links() {
        return links;
    }

    Optional<LocalDate> sealedBy() {
        return sealedBy;
    }

    void run(PlainZipReader zip, int mostText) throws IOException {
        try {
            Told.All all = codec.read(zip.content(Manifest.JOURNAL, mostText), Told.All.class);
            all.entries().forEach(this::entry);
            seals(codec.read(zip.content(Manifest.SEALS, mostText), SealPart.All.class));
            chains(zip);
            documents(all.entries());
        } catch (IllegalArgumentException e) {
            flaws.add(PackageFlaw.of(Manifest.JOURNAL, "unreadable"));
        }
    }

    private void entry(Told one) {
        told.put(new Place(one.link().scope(), one.link().seq()), one);
        if (one.salt().isPresent() && one.payload().isPresent()) {
            byte[] commitment = chain.commitment(
                    hex.parseHex(one.salt().get()), one.payload().get().getBytes(StandardCharsets.UTF_8));
            if (!hex.formatHex(commitment).equals(one.link().commitment())) {
                flaws.add(PackageFlaw.of(
                        Manifest.JOURNAL, "payload", Long.toString(one.link().seq())));
            }
        }
    }

    private void seals(SealPart.All all) {
        for (SealPart part : all.seals()) {
            Seals.Seal seal = part.seal();
            if (!Seals.holds(seal) || !Arrays.equals(seal.publicKey(), key.getEncoded())) {
                flaws.add(PackageFlaw.of(Manifest.SEALS, "seal", part.day().toString()));
                continue;
            }
            for (String[] head : part.heads()) {
                sealed.put(new Place(head[0], Long.parseLong(head[1])), head[2]);
            }
            if (sealedBy.isEmpty() || sealedBy.get().isBefore(part.day())) {
                sealedBy = Optional.of(part.day());
            }
        }
    }

    private void chains(PlainZipReader zip) throws IOException {
        PlainZip.Entry entry = zip.find(Manifest.CHAIN)
                .orElseThrow(() -> new FlawException(PackageFlaw.of(Manifest.CHAIN, "missing")));
        var met = new ArrayList<Place>();
        try (var lines = new BufferedReader(new InputStreamReader(zip.open(entry), StandardCharsets.UTF_8))) {
            for (Manifest.ChainEnd end : manifest.chains()) {
                byte[] previous = hex.parseHex(end.before());
                for (long seq = end.first(); seq <= end.last(); seq++) {
                    @Nullable String line = lines.readLine();
                    Link link = codec.read((line == null ? "" : line).getBytes(StandardCharsets.UTF_8), Link.class);
                    links++;
                    previous = link.hash(chain, previous);
                    var place = new Place(link.scope(), link.seq());
                    if (!place.equals(new Place(end.scope(), seq))
                            || !fits(link, place, hex.formatHex(previous), met)) {
                        flaws.add(PackageFlaw.of(Manifest.CHAIN, "link", Long.toString(seq)));
                        return;
                    }
                }
                if (!hex.formatHex(previous).equals(end.hash())) {
                    flaws.add(PackageFlaw.of(Manifest.CHAIN, "head", Long.toString(end.last())));
                }
            }
            if (lines.readLine() != null || met.size() != told.size()) {
                flaws.add(PackageFlaw.of(Manifest.CHAIN, "stretch"));
            }
        }
    }

    /** Whether a link is what the file's journal and the seals say of that place. */
    private boolean fits(Link link, Place place, String hash, List<Place> met) {
        Optional<String> seal = Optional.ofNullable(sealed.get(place));
        Optional<Told> own = Optional.ofNullable(told.get(place));
        own.ifPresent(one -> met.add(place));
        return seal.map(hash::equals).orElse(true)
                && own.map(one -> one.link().equals(link) && one.hash().equals(hash))
                        .orElseGet(() -> !link.subject().equals(manifest.fileId()));
    }

    /** Every document must be one that the journal tells of; where the law had an entry erased, that cannot be said. */
    private void documents(List<Told> entries) {
        if (entries.stream().anyMatch(one -> one.payload().isEmpty())) {
            return;
        }
        for (Manifest.Part part : manifest.parts()) {
            if (part.name().startsWith(Manifest.DOCUMENTS)
                    && entries.stream()
                            .noneMatch(one -> one.payload().orElse("").contains(part.sha256()))) {
                flaws.add(PackageFlaw.of(part.name(), "unbound"));
            }
        }
    }
}

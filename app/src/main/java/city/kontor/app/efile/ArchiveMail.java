package city.kontor.app.efile;

import city.kontor.app.efile.DisposalModel.Line;
import city.kontor.app.efile.DisposalModel.OfferView;
import city.kontor.blobs.BlobAddress;
import city.kontor.efile.Appraisal;
import city.kontor.efile.ArchiveCommand;
import city.kontor.efile.Case;
import city.kontor.efile.OfferItem;
import city.kontor.efile.Takeover;
import city.kontor.efile.Verdict;
import city.kontor.kernel.Sha256;
import city.kontor.xdomea.FileRecord;
import city.kontor.xdomea.Head;
import city.kontor.xdomea.Kind;
import city.kontor.xdomea.Message;
import city.kontor.xdomea.Party;
import city.kontor.xdomea.Xdomea3;
import city.kontor.xdomea.XdomeaReader;
import city.kontor.xdomea.XdomeaWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The messages between registry and archive. Everything here belongs in the background. */
final class ArchiveMail {
    /** A message belongs to another offer, or names nothing that is on this list. */
    static final class StrangeMessageException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final EfileParts parts;
    private final XdomeaWriter writer = new Xdomea3();
    private final String city;
    private final String version;

    /** @param city the sender's name */
    ArchiveMail(EfileParts parts, String city, String version) {
        this.parts = parts;
        this.city = city;
        this.version = version;
    }

    String name(OfferView view, Kind kind) {
        return writer.name(head(view), kind);
    }

    private Head head(OfferView view) {
        return new Head(
                ArchiveRecords.id(view.offer().id()),
                parts.clock().instant(),
                new Party(city, view.names().department(view.offer().scope())),
                new Party(view.offer().archive(), ""),
                "Kontor",
                version);
    }

    /** Writes the list (0501). */
    void offer(OfferView view, Path target) throws IOException {
        List<FileRecord> files = records(view, view.in(item -> item.state().isUnderWay()), false);
        try (var out = Files.newOutputStream(target)) {
            writer.offer(out, head(view), files);
        }
    }

    /** Tells the archive that its appraisal is here (0505). */
    void appraisalReceived(OfferView view, Path target) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            writer.appraisalReceived(out, head(view));
        }
    }

    /** Writes the package (0503) and says what it was, so that it can be noted. */
    ArchiveCommand handOver(OfferView view, List<Line> lines, Path target) throws IOException {
        List<FileRecord> files = records(view, lines, true);
        try (var out = Files.newOutputStream(target)) {
            writer.handOver(out, head(view), files, sha256 -> parts.desk().document(new BlobAddress(sha256)));
        }
        return new ArchiveCommand.HandOverFiles(
                view.offer().scope(),
                view.offer().id(),
                lines.stream().map(line -> line.item().fileId()).toList(),
                Sha256.hex(target),
                Files.size(target));
    }

    private List<FileRecord> records(OfferView view, List<Line> lines, boolean whole) {
        return parts.read(queries -> {
            var records = new ArchiveRecords(queries, view.names());
            return lines.stream()
                    .flatMap(line -> line.file().stream().map(file -> records.file(file, line.item(), whole)))
                    .toList();
        });
    }

    /**
     * What a message of the archive means for this offer.
     *
     * @throws city.kontor.xdomea.MessageException if it is none
     * @throws StrangeMessageException if it is about something else
     */
    ArchiveCommand read(OfferView view, Path file) throws IOException {
        Message message = XdomeaReader.read(file);
        String offerId = view.offer().id();
        if (!message.process().equals(ArchiveRecords.id(offerId))) {
            throw new StrangeMessageException();
        }
        String source = file.getFileName().toString();
        return switch (message) {
            case Message.OfferReceived received ->
                new ArchiveCommand.NoteReceipt(view.offer().scope(), offerId, false);
            case Message.HandOverReceived received ->
                new ArchiveCommand.NoteReceipt(view.offer().scope(), offerId, true);
            case Message.Appraised appraised ->
                new ArchiveCommand.Appraise(view.offer().scope(), offerId, verdicts(view, appraised), source);
            case Message.TakenOver taken ->
                new ArchiveCommand.NoteTakeover(view.offer().scope(), offerId, takeovers(view, taken), source);
        };
    }

    private List<Verdict> verdicts(OfferView view, Message.Appraised message) throws IOException {
        var files = new HashMap<UUID, String>();
        var cases = new HashMap<UUID, Case>();
        for (Line line : view.lines()) {
            String fileId = line.item().fileId();
            files.put(ArchiveRecords.id(fileId), fileId);
            parts.read(queries -> queries.cases(fileId)).forEach(one -> cases.put(ArchiveRecords.id(one.id()), one));
        }
        var verdicts = new ArrayList<Verdict>();
        for (Message.Appraised.Verdict said : message.records()) {
            Optional<Case> one = Optional.ofNullable(cases.get(said.id()));
            Optional<String> fileId = Optional.ofNullable(files.get(said.id())).or(() -> one.map(Case::fileId));
            Optional<Appraisal> decision = said.decision().map(code -> switch (code) {
                case ARCHIVE -> Appraisal.ARCHIVE;
                case DESTROY -> Appraisal.DESTROY;
                case APPRAISE -> Appraisal.SAMPLE;
            });
            if (fileId.isEmpty() || decision.isEmpty()) {
                throw new StrangeMessageException();
            }
            verdicts.add(new Verdict(fileId.get(), one.map(Case::id), decision.get()));
        }
        return verdicts;
    }

    private static List<Takeover> takeovers(OfferView view, Message.TakenOver message) throws IOException {
        Map<UUID, OfferItem> items = new HashMap<>();
        view.lines().forEach(line -> items.put(ArchiveRecords.id(line.item().fileId()), line.item()));
        var takeovers = new ArrayList<Takeover>();
        for (Message.TakenOver.Result result : message.records()) {
            Optional<OfferItem> item = Optional.ofNullable(items.get(result.id()));
            if (item.isEmpty()) {
                throw new StrangeMessageException();
            }
            takeovers.add(new Takeover(item.get().fileId(), result.taken(), result.archiveId(), result.problem()));
        }
        return takeovers;
    }
}

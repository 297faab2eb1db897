package city.kontor.efile;

import static city.kontor.kernel.Decision.unless;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a file leaves the house: its period is over, the archive had the choice (sections 4 and 10 ArchivG NRW), and two
 * people let it go. Period and hold are looked at again at each step that cannot be undone.
 */
final class ArchiveRules {
    /** What one command may hold: the judge takes one command after the other, and others wait. */
    static final int MOST = 500;

    private final Circumstances given;
    private final Registers registers;
    private final ArchiveRegisters archive;

    private ArchiveRules(Circumstances given) {
        this.given = given;
        registers = given.registers();
        archive = registers.archive();
    }

    static Decision decide(ArchiveCommand command, Circumstances given) {
        var rules = new ArchiveRules(given);
        if (command instanceof ArchiveCommand.OfferFiles offer) {
            return rules.offer(offer);
        }
        if (command instanceof ArchiveCommand.NoteErasure erasure) {
            return rules.erased(erasure);
        }
        if (command instanceof ArchiveCommand.DestroyAgain again) {
            return rules.again(again);
        }
        return given.registers()
                .archive()
                .offer(command.subject())
                .filter(offer -> offer.scope().equals(command.scope()))
                .map(offer -> rules.decide(offer, command))
                .orElseGet(Refusal.UNKNOWN::because);
    }

    private Decision decide(Offer offer, ArchiveCommand command) {
        Signature by = by(offer.scope());
        return switch (command) {
            case ArchiveCommand.OfferFiles files -> offer(files);
            case ArchiveCommand.NoteErasure erasure -> erased(erasure);
            case ArchiveCommand.DestroyAgain again -> again(again);
            case ArchiveCommand.NoteReceipt receipt ->
                Decision.accept(new ArchiveEvent.ReceiptNoted(offer.id(), receipt.handOver(), by));
            case ArchiveCommand.Appraise appraise -> AppraisalRules.decide(offer, appraise, archive, by);
            case ArchiveCommand.WithdrawFile withdraw ->
                Texts.reason(withdraw.reason())
                        .<Decision>map(refusal -> refusal)
                        .orElseGet(() -> each(
                                offer,
                                List.of(withdraw.fileId()),
                                item -> item.state().isUnderWay(),
                                file -> Optional.empty(),
                                item -> new ArchiveEvent.FileWithdrawn(
                                        offer.id(),
                                        item.fileId(),
                                        withdraw.reason().strip(),
                                        by)));
            case ArchiveCommand.HandOverFiles handOver -> handOver(offer, handOver, by);
            case ArchiveCommand.NoteTakeover takeover -> takeover(offer, takeover, by);
            case ArchiveCommand.ProposeDestruction propose ->
                each(
                        offer,
                        propose.fileIds(),
                        OfferItem::isConsented,
                        file -> stays(file)
                                .or(() -> Refusal.ARCHIVE_PAPER.when(
                                        propose.paperNote().isBlank() && archive.hasPaper(file.id()), file.name())),
                        item -> new ArchiveEvent.DestructionProposed(
                                offer.id(), item.fileId(), propose.paperNote().strip(), by));
            case ArchiveCommand.RejectDestruction reject ->
                Texts.reason(reject.reason())
                        .<Decision>map(refusal -> refusal)
                        .orElseGet(() -> each(
                                offer,
                                reject.fileIds(),
                                item -> item.state() == ItemState.PROPOSED,
                                file -> Optional.empty(),
                                item -> new ArchiveEvent.DestructionRejected(
                                        offer.id(),
                                        item.fileId(),
                                        item.isForArchive() ? ItemState.TAKEN_OVER : ItemState.APPRAISED,
                                        reject.reason().strip(),
                                        by)));
            case ArchiveCommand.DestroyFiles destroy ->
                each(
                        offer,
                        destroy.fileIds(),
                        item -> item.state() == ItemState.PROPOSED,
                        file -> stays(file).or(() -> samePerson(offer, file)),
                        item -> destroyed(offer, item, by));
        };
    }

    private Decision offer(ArchiveCommand.OfferFiles command) {
        Signature by = by(command.scope());
        return unless(
                () -> {
                    var events = new ArrayList<Event>();
                    events.add(new ArchiveEvent.OfferMade(
                            command.offerId(),
                            command.scope(),
                            command.title().strip(),
                            command.archive().strip(),
                            command.fileIds().size(),
                            by));
                    for (String id : command.fileIds()) {
                        Optional<EFile> file = FileRules.find(command.scope(), id, registers);
                        Optional<Decision.Rejected> refusal =
                                file.map(this::mayNotBeOffered).orElseGet(() -> Optional.of(Refusal.UNKNOWN.because()));
                        if (refusal.isPresent()) {
                            return refusal.get();
                        }
                        events.add(new ArchiveEvent.FileOffered(
                                command.offerId(),
                                id,
                                command.scope(),
                                Retention.at(file.orElseThrow().entryId(), registers::entry)
                                        .appraisal(),
                                by));
                    }
                    return new Decision.Accepted(events);
                },
                () -> Refusal.EXISTS.when(archive.offer(command.offerId()).isPresent()),
                () -> Texts.title(command.title()),
                () -> Refusal.ARCHIVE_NAME_MISSING.when(command.archive().isBlank()),
                () -> number(command.fileIds()));
    }

    private Optional<Decision.Rejected> mayNotBeOffered(EFile file) {
        return stays(file)
                .or(() -> Refusal.ARCHIVE_UNDER_WAY.when(
                        archive.underWay(file.id()).isPresent(), file.name()));
    }

    private Decision handOver(Offer offer, ArchiveCommand.HandOverFiles command, Signature by) {
        return each(
                offer,
                command.fileIds(),
                item -> item.state() == ItemState.APPRAISED && item.isForArchive(),
                file -> stays(file).or(() -> undecided(offer, file)),
                item -> new ArchiveEvent.FileHandedOver(offer.id(), item.fileId(), by),
                new ArchiveEvent.PackageHandedOver(
                        offer.id(), command.fileIds().size(), command.packageSha256(), command.packageBytes(), by));
    }

    /** A sample names its cases. */
    private Optional<Decision.Rejected> undecided(Offer offer, EFile file) {
        OfferItem item = archive.item(offer.id(), file.id()).orElseThrow();
        return Refusal.ARCHIVE_CASES_UNDECIDED.when(
                item.decision().filter(one -> one == Appraisal.SAMPLE).isPresent()
                        && archive.cases(file.id()).stream()
                                .anyMatch(one -> !item.caseDecisions().containsKey(one.id())),
                file.name());
    }

    private Decision takeover(Offer offer, ArchiveCommand.NoteTakeover command, Signature by) {
        var results = command.results().iterator();
        return unless(
                () -> each(
                        offer,
                        command.results().stream().map(Takeover::fileId).toList(),
                        item -> item.state() == ItemState.HANDED_OVER,
                        file -> Optional.empty(),
                        item -> {
                            Takeover result = results.next();
                            return result.taken()
                                    ? new ArchiveEvent.FileTakenOver(
                                            offer.id(),
                                            item.fileId(),
                                            result.archiveId(),
                                            command.source().strip(),
                                            by)
                                    : new ArchiveEvent.TakeoverFailed(offer.id(), item.fileId(), result.problem(), by);
                        }),
                () -> Refusal.ARCHIVE_SOURCE_MISSING.when(command.source().isBlank()));
    }

    private Optional<Decision.Rejected> samePerson(Offer offer, EFile file) {
        return archive.item(offer.id(), file.id())
                .flatMap(OfferItem::proposed)
                .filter(proposed -> proposed.isBy(given.actor()))
                .map(proposed -> Refusal.ARCHIVE_SAME_PERSON.because(file.name(), proposed.name()));
    }

    private Event destroyed(Offer offer, OfferItem item, Signature by) {
        EFile file = registers.file(item.fileId()).orElseThrow();
        Optional<PlanEntry> entry = registers.entry(file.entryId());
        List<Content> contents = archive.contents(file.id());
        var tombstone = new Tombstone(
                file.id(),
                file.scope(),
                file.number(),
                item.isForArchive() ? Optional.ofNullable(file.fields().get(Field.TITLE)) : Optional.empty(),
                file.volume(),
                entry.map(PlanEntry::key).orElse(""),
                entry.map(PlanEntry::title).orElse(""),
                OfficeDay.at(file.opened().at()),
                OfficeDay.at(file.closed().orElseThrow().at()),
                keptUntil(file),
                item.decision().orElseThrow(),
                item.source(),
                item.archiveId(),
                offer.id(),
                archive.documents(file.id()),
                contents.stream().mapToLong(Content::bytes).sum(),
                item.isForArchive() ? offer.packageSha256() : "",
                item.paperNote(),
                item.proposed().orElseThrow(),
                by);
        return new ArchiveEvent.FileDestroyed(offer.id(), file.id(), tombstone, addresses(contents));
    }

    private Decision erased(ArchiveCommand.NoteErasure command) {
        Optional<Grave> grave = archive.grave(command.fileId())
                .filter(one -> one.tombstone().scope().equals(command.scope()));
        if (!given.actor().personId().equals(Actor.ERASER) || grave.isEmpty()) {
            return Refusal.UNKNOWN.because();
        }
        return grave.get().erasure().isPresent()
                ? Decision.accept()
                : Decision.accept(new ArchiveEvent.ErasureNoted(command.fileId(), command.erasure()));
    }

    private Decision again(ArchiveCommand.DestroyAgain command) {
        Tombstone stone = command.tombstone();
        if (!given.actor().personId().equals(Actor.ERASER)
                || !stone.scope().equals(command.scope())
                || FileRules.find(command.scope(), stone.fileId(), registers).isEmpty()) {
            return Refusal.UNKNOWN.because();
        }
        return Decision.accept(new ArchiveEvent.FileDestroyed(
                stone.offerId(), stone.fileId(), stone, addresses(archive.contents(stone.fileId()))));
    }

    private static List<String> addresses(List<Content> contents) {
        return contents.stream().map(Content::sha256).distinct().toList();
    }

    /**
     * One event for each file, or the first refusal.
     *
     * @param fits whether its place in the process allows the step
     * @param refusal what else stands in the way
     */
    private Decision each(
            Offer offer,
            List<String> fileIds,
            Predicate<OfferItem> fits,
            Function<EFile, Optional<Decision.Rejected>> refusal,
            Function<OfferItem, Event> event,
            Event... before) {
        Optional<Decision.Rejected> wrong = number(fileIds);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var events = new ArrayList<Event>(List.of(before));
        for (String id : fileIds) {
            Optional<EFile> file = FileRules.find(offer.scope(), id, registers);
            Optional<OfferItem> item = archive.item(offer.id(), id);
            if (file.isEmpty() || item.isEmpty()) {
                return Refusal.UNKNOWN.because();
            }
            Optional<Decision.Rejected> no = Refusal.ARCHIVE_STATE
                    .when(!fits.test(item.get()), file.get().name())
                    .or(() -> refusal.apply(file.get()));
            if (no.isPresent()) {
                return no.get();
            }
            events.add(event.apply(item.get()));
        }
        return new Decision.Accepted(events);
    }

    private static Optional<Decision.Rejected> number(List<String> fileIds) {
        return Refusal.ARCHIVE_NONE
                .when(fileIds.isEmpty() || fileIds.stream().distinct().count() != fileIds.size())
                .or(() -> Refusal.ARCHIVE_MOST.when(fileIds.size() > MOST, String.valueOf(MOST)));
    }

    /** Why a file must stay: it is open, on hold, or its period is not over. */
    private Optional<Decision.Rejected> stays(EFile file) {
        return Refusal.FILE_OPEN
                .when(file.isOpen(), file.name())
                .or(() -> file.keeping().hold().map(reason -> Refusal.ARCHIVE_HELD.because(file.name(), reason)))
                .or(() -> {
                    LocalDate until = keptUntil(file);
                    return Refusal.ARCHIVE_NOT_DUE.when(
                            !given.day().isAfter(until), file.name(), OfficeDay.text(until));
                });
    }

    /** The plan's period as it is today, unless the file has one of its own. */
    private LocalDate keptUntil(EFile file) {
        return EFile.keptUntil(
                OfficeDay.at(file.closed().orElseThrow().at()),
                file.keeping()
                        .years()
                        .orElseGet(() ->
                                Retention.at(file.entryId(), registers::entry).years()));
    }

    private Signature by(Scope scope) {
        return given.by(EfileRights.REGISTER, scope);
    }
}

package city.kontor.scanning;

import static city.kontor.kernel.Decision.unless;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Right;
import city.kontor.kernel.Sha256;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What may be done with a batch, and when. Pure: everything it knows is handed in. Scanning, checking and releasing are
 * separate rights; where the protection class wants it they are also separate people (BSI TR-03138, A.AM and A.NB).
 */
final class BatchRules {
    /** More than a feeder takes in a day; whoever states more is mistaken. */
    private static final int MOST_PAGES = 100_000;

    private final Registers registers;
    private final Actor actor;
    private final Stamp stamp;

    private BatchRules(Registers registers, Actor actor, Stamp stamp) {
        this.registers = registers;
        this.actor = actor;
        this.stamp = stamp;
    }

    static Decision decide(BatchCommand command, Registers registers, Actor actor, Stamp stamp) {
        var rules = new BatchRules(registers, actor, stamp);
        return command instanceof BatchCommand.OpenBatch open
                ? rules.open(open)
                : registers
                        .batch(command.batchId())
                        .filter(batch -> batch.scope().equals(command.scope()))
                        .map(batch -> rules.decide(batch, command))
                        .orElseGet(Refusal.UNKNOWN::because);
    }

    private Decision decide(Batch batch, BatchCommand command) {
        return switch (command) {
            case BatchCommand.OpenBatch open -> open(open);
            case BatchCommand.FinishScan finish -> finishScan(batch, finish.result());
            case BatchCommand.FinishCheck finish -> finishCheck(batch, finish.result());
            case BatchCommand.ReturnBatch back -> returned(batch, back);
            case BatchCommand.FinishIndex finish -> finishIndex(batch, finish);
            case BatchCommand.ReleaseDocument release -> release(batch, release.document());
            case BatchCommand.ArchiveBatch archive -> archive(batch, archive.reason());
            case BatchCommand.TakeBatch take -> take(batch);
            case BatchCommand.PutBackBatch put -> putBack(batch, put);
            case BatchCommand.DiscardBatch discard -> discard(batch, discard.reason());
            case BatchCommand.ConfirmDestruction destruction -> destroy(batch);
        };
    }

    private Decision open(BatchCommand.OpenBatch command) {
        Optional<Profile> profile = registers.profile(command.profileId(), command.profileVersion());
        // A version that was followed by another is still good for what was begun with it without a network.
        boolean retired = registers
                .newestProfile(command.profileId())
                .filter(Profile::active)
                .isEmpty();
        return unless(
                () -> Decision.accept(new BatchEvent.BatchOpened(
                        command.batchId(),
                        command.scope(),
                        number(),
                        command.profileId(),
                        command.profileVersion(),
                        command.label().strip(),
                        command.announcedPages(),
                        by(ScanningRights.SCAN))),
                () -> Refusal.EXISTS.when(registers.batch(command.batchId()).isPresent()),
                () -> Refusal.PROFILE_UNKNOWN.when(profile.isEmpty()),
                () -> Refusal.PROFILE_RETIRED.when(retired),
                () -> Refusal.COUNT_UNFIT.when(
                        command.announcedPages()
                                .filter(pages -> !isCount(pages))
                                .isPresent(),
                        command.label()));
    }

    private Optional<String> number() {
        if (stamp.provisional()) {
            return Optional.empty();
        }
        int year = day().getYear();
        return Optional.of(String.format(Locale.ROOT, "ST-%d-%06d", year, registers.nextNumber(year)));
    }

    private Decision finishScan(Batch batch, ScanResult result) {
        boolean differs =
                batch.announced().filter(pages -> pages != result.pages()).isPresent();
        return unless(
                () -> Decision.accept(new BatchEvent.ScanFinished(batch.id(), result, by(ScanningRights.SCAN))),
                () -> held(batch),
                () -> in(batch, Stage.SCAN),
                () -> Refusal.NO_PAGES.when(result.pages() == 0, batch.name()),
                () -> counted(batch, result.pages(), result.documents()),
                () -> Refusal.PAGES_DIFFER.when(
                        differs && result.reason().isBlank(),
                        batch.name(),
                        String.valueOf(result.pages()),
                        String.valueOf(batch.announced().orElse(0))));
    }

    private Decision finishCheck(Batch batch, CheckResult result) {
        var by = by(ScanningRights.CHECK);
        return unless(
                () -> Decision.accept(
                        result.faulty().isEmpty()
                                ? new BatchEvent.CheckPassed(batch.id(), result, by)
                                : new BatchEvent.PagesRejected(batch.id(), result, by)),
                () -> held(batch),
                () -> in(batch, Stage.CHECK),
                () -> Refusal.NO_PAGES.when(result.pages() == 0, batch.name()),
                () -> counted(batch, result.pages(), 0),
                () -> Refusal.COUNT_UNFIT.when(!isWithin(result), batch.name()),
                () -> notScanner(batch),
                () -> result.faulty().isEmpty() ? sampled(batch, result) : Optional.empty());
    }

    /** Only paper that shall be destroyed has to be compared; what is kept can be looked at again at any time. */
    private Optional<Decision.Rejected> sampled(Batch batch, CheckResult result) {
        if (!batch.profile().settings().replacing()) {
            return Optional.empty();
        }
        // Who states fewer pages than were scanned would choose what is drawn.
        if (result.pages() < batch.work().pages()) {
            return Optional.of(Refusal.PAGES_LOST.because(
                    batch.name(),
                    String.valueOf(result.pages()),
                    String.valueOf(batch.work().pages())));
        }
        List<Integer> unseen = Sample.draw(
                        batch.id(), result.pages(), rule(batch).samplePercent())
                .stream()
                .filter(page -> !result.seen().contains(page))
                .toList();
        return Refusal.SAMPLE_INCOMPLETE.when(
                !unseen.isEmpty(),
                batch.name(),
                unseen.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private Decision returned(Batch batch, BatchCommand.ReturnBatch command) {
        return unless(
                () -> Decision.accept(new BatchEvent.BatchReturned(
                        batch.id(), command.stage(), command.reason(), by(right(batch.stage())))),
                () -> held(batch),
                () -> Refusal.of(batch.stage()).when(!batch.stage().isOpen(), batch.name()),
                () -> rightToStage(batch),
                () -> Refusal.NOT_EARLIER.when(command.stage().compareTo(batch.stage()) >= 0, batch.name()),
                () -> Refusal.RELEASED_ALREADY.when(batch.work().released() > 0, batch.name()),
                () -> Refusal.REASON_MISSING.when(command.reason().isBlank()));
    }

    private Decision finishIndex(Batch batch, BatchCommand.FinishIndex command) {
        return unless(
                () -> Decision.accept(new BatchEvent.IndexFinished(
                        batch.id(), command.pages(), command.documents(), by(ScanningRights.INDEX))),
                () -> held(batch),
                () -> in(batch, Stage.INDEX),
                () -> Refusal.NO_DOCUMENTS.when(command.documents() == 0, batch.name()),
                () -> counted(batch, command.pages(), command.documents()));
    }

    private Decision release(Batch batch, ReleasedDocument document) {
        boolean bare =
                batch.profile().settings().replacing() && document.noteSha256().isEmpty();
        return unless(
                () -> Decision.accept(
                        new BatchEvent.DocumentReleased(batch.id(), document, by(ScanningRights.RELEASE))),
                () -> held(batch),
                () -> in(batch, Stage.RELEASE),
                () -> notScanner(batch),
                () -> Refusal.RELEASED_ALREADY.when(registers.isReleased(document.documentId()), batch.name()),
                () -> Refusal.NOTE_MISSING.when(bare, document.title()),
                () -> Refusal.HASH_UNFIT.when(
                        !Sha256.isHex(document.pdfSha256())
                                || !(document.noteSha256().isEmpty() || Sha256.isHex(document.noteSha256())),
                        document.title()));
    }

    private Decision archive(Batch batch, String reason) {
        boolean left = batch.work().released() < batch.work().documents();
        return unless(
                () -> Decision.accept(new BatchEvent.BatchArchived(batch.id(), reason, by(ScanningRights.RELEASE))),
                () -> held(batch),
                () -> in(batch, Stage.RELEASE),
                () -> Refusal.DOCUMENTS_LEFT.when(
                        left && reason.isBlank(),
                        batch.name(),
                        String.valueOf(batch.work().released()),
                        String.valueOf(batch.work().documents())));
    }

    private Decision take(Batch batch) {
        Right right = right(batch.stage());
        return unless(
                () -> Decision.accept(new BatchEvent.BatchTaken(batch.id(), by(right))),
                () -> Refusal.of(batch.stage()).when(!batch.stage().isOpen(), batch.name()),
                () -> Refusal.HELD.when(
                        batch.holder().isPresent(),
                        batch.name(),
                        batch.holder().map(Signature::name).orElse("")),
                () -> Refusal.RIGHT_MISSING.when(!actor.may(right, batch.scope()), batch.name()));
    }

    private Decision putBack(Batch batch, BatchCommand.PutBackBatch command) {
        return unless(
                () -> Decision.accept(new BatchEvent.BatchPutBack(
                        batch.id(),
                        command.contentSha256(),
                        command.pages(),
                        command.documents(),
                        by(right(batch.stage())))),
                () -> held(batch),
                () -> Refusal.of(batch.stage()).when(!batch.stage().isOpen(), batch.name()),
                () -> Refusal.HASH_UNFIT.when(!Sha256.isHex(command.contentSha256()), batch.name()),
                () -> counted(batch, command.pages(), command.documents()));
    }

    private Decision discard(Batch batch, String reason) {
        return unless(
                () -> Decision.accept(new BatchEvent.BatchDiscarded(batch.id(), reason, by(right(batch.stage())))),
                () -> held(batch),
                () -> Refusal.of(batch.stage()).when(!batch.stage().isOpen(), batch.name()),
                () -> rightToStage(batch),
                () -> Refusal.RELEASED_ALREADY.when(batch.work().released() > 0, batch.name()),
                () -> Refusal.REASON_MISSING.when(
                        reason.isBlank() && batch.work().pages() > 0));
    }

    private Decision destroy(Batch batch) {
        Optional<LocalDate> until = keptUntil(batch, rule(batch));
        return unless(
                () -> Decision.accept(new BatchEvent.PaperDestroyed(batch.id(), by(ScanningRights.DESTROY))),
                () -> Refusal.NOT_REPLACING.when(!batch.profile().settings().replacing(), batch.name()),
                () -> Refusal.of(batch.stage()).when(batch.stage() != Stage.ARCHIVED, batch.name()),
                () -> Refusal.PAPER_NEEDED.when(
                        batch.work().released() < batch.work().documents(),
                        batch.name(),
                        String.valueOf(batch.work().released()),
                        String.valueOf(batch.work().documents())),
                () -> Refusal.DESTROYED_ALREADY.when(
                        batch.signatures().destroyed().isPresent(), batch.name()),
                () -> Refusal.KEEP_UNTIL.when(
                        until.filter(day()::isBefore).isPresent(),
                        batch.name(),
                        until.map(OfficeDay::text).orElse("")));
    }

    /** The first day on which the paper of an archived batch may be destroyed. */
    static Optional<LocalDate> keptUntil(Batch batch, ProtectionRule rule) {
        return batch.signatures()
                .archived()
                .map(archived -> OfficeDay.at(archived.at()).plusDays(rule.keepDays()));
    }

    private Optional<Decision.Rejected> held(Batch batch) {
        return batch.holder()
                .map(holder -> Refusal.HELD.when(!holder.isBy(actor), batch.name(), holder.name()))
                .orElseGet(() -> Refusal.NOT_HELD.when(batch.stage().isOpen(), batch.name()));
    }

    private static Optional<Decision.Rejected> in(Batch batch, Stage stage) {
        return Refusal.of(batch.stage()).when(batch.stage() != stage, batch.name());
    }

    private Optional<Decision.Rejected> notScanner(Batch batch) {
        boolean apart = batch.profile().settings().replacing() && rule(batch).otherPerson();
        return apart
                ? Optional.ofNullable(Scanners.of(registers.steps(batch.id())).get(actor.personId()))
                        .map(Refusal.OTHER_PERSON::because)
                : Optional.empty();
    }

    private Optional<Decision.Rejected> rightToStage(Batch batch) {
        return Refusal.RIGHT_MISSING.when(!actor.may(right(batch.stage()), batch.scope()), batch.name());
    }

    private static Optional<Decision.Rejected> counted(Batch batch, int pages, int documents) {
        return Refusal.COUNT_UNFIT.when(!isCount(pages) || !isCount(documents), batch.name());
    }

    private static boolean isCount(int number) {
        return number >= 0 && number <= MOST_PAGES;
    }

    private static boolean isWithin(CheckResult result) {
        return result.seen().containsAll(result.faulty())
                && result.seen().stream().allMatch(page -> page >= 1 && page <= result.pages());
    }

    private ProtectionRule rule(Batch batch) {
        return registers.rule(batch.profile().settings().protection());
    }

    /** What it takes to work on a batch in this stage. */
    static Right right(Stage stage) {
        return switch (stage) {
            case SCAN -> ScanningRights.SCAN;
            case CHECK -> ScanningRights.CHECK;
            case INDEX -> ScanningRights.INDEX;
            case RELEASE, ARCHIVED, DISCARDED -> ScanningRights.RELEASE;
        };
    }

    private Signature by(Right right) {
        return Signature.of(actor, right, ScanningRights.STATIONS, stamp);
    }

    private LocalDate day() {
        return OfficeDay.at(stamp.at());
    }
}

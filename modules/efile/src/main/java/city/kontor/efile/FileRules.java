package city.kontor.efile;

import static city.kontor.kernel.Decision.unless;

import city.kontor.kernel.Decision;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be done with a file, and when. Pure: everything it knows is handed in. */
final class FileRules {
    private static final String DEPARTMENT = "dept.";

    private final Circumstances given;
    private final Registers registers;

    private FileRules(Circumstances given) {
        this.given = given;
        registers = given.registers();
    }

    static Decision decide(FileCommand command, Circumstances given) {
        var rules = new FileRules(given);
        if (command instanceof FileCommand.OpenFile open) {
            return rules.open(open);
        }
        if (command instanceof FileCommand.StartVolume start) {
            return rules.startVolume(start);
        }
        return find(command.scope(), command.fileId(), given.registers())
                .map(file -> rules.decide(file, command))
                .orElseGet(() -> missing(command.scope(), command.fileId(), given));
    }

    /** What a person is told of a file that does not lie in that scope: those who see it where it is learn that it moved. */
    static Decision missing(Scope scope, String fileId, Circumstances given) {
        return given.registers()
                .file(fileId)
                .filter(file -> file.department().equals(scope)
                        || Restriction.scope(fileId).equals(scope))
                .filter(file -> EfileRights.mayRead(given.actor(), file.scope()))
                .<Decision>map(file -> Refusal.FILE_MOVED.because(file.name()))
                .orElseGet(Refusal.UNKNOWN::because);
    }

    /** The file, where it lies in that scope. */
    static Optional<EFile> find(Scope scope, String fileId, Registers registers) {
        return registers.file(fileId).filter(file -> file.scope().equals(scope));
    }

    private Decision decide(EFile file, FileCommand command) {
        Signature by = given.by(EfileRights.REGISTER, file.scope());
        String id = file.id();
        return switch (command) {
            case FileCommand.OpenFile open -> open(open);
            case FileCommand.StartVolume start -> startVolume(start);
            case FileCommand.DescribeFile describe -> describe(file, describe.changes());
            case FileCommand.CloseFile close ->
                unless(
                        () -> Decision.accept(new FileEvent.FileClosed(id, by)),
                        () -> open(file),
                        () -> casesClosed(file));
            case FileCommand.ReopenFile reopen ->
                unless(
                        () -> Decision.accept(new FileEvent.FileReopened(id, reopen.reason(), by)),
                        () -> Refusal.FILE_OPEN.when(file.isOpen(), file.name()),
                        () -> Refusal.FILE_CONTINUED.when(registers.isContinued(id), file.name()),
                        () -> Refusal.ARCHIVE_UNDER_WAY.when(
                                registers.archive().underWay(id).isPresent(), file.name()),
                        () -> Texts.reason(reopen.reason()));
            case FileCommand.KeepFor keep ->
                unless(
                        () -> Decision.accept(
                                new FileEvent.KeepingChanged(id, Optional.of(keep.years()), keep.reason(), by)),
                        () -> Refusal.YEARS_RANGE.when(
                                keep.years() < 0 || keep.years() > PlanEntry.MOST_YEARS,
                                file.name(),
                                String.valueOf(PlanEntry.MOST_YEARS)),
                        () -> Texts.reason(keep.reason()));
            case FileCommand.KeepByPlan keep ->
                file.keeping().years().isEmpty()
                        ? Decision.accept()
                        : Decision.accept(new FileEvent.KeepingReset(id, by));
            case FileCommand.HoldFile hold ->
                unless(
                        () -> Decision.accept(new FileEvent.FileHeld(id, hold.reason(), by)),
                        () -> Refusal.FILE_HELD.when(file.keeping().hold().isPresent(), file.name()),
                        () -> Texts.reason(hold.reason()));
            case FileCommand.LiftHold lift ->
                unless(
                        () -> Decision.accept(new FileEvent.HoldLifted(id, lift.reason(), by)),
                        () -> Refusal.FILE_NOT_HELD.when(file.keeping().hold().isEmpty(), file.name()),
                        () -> Texts.reason(lift.reason()));
            case FileCommand.RefileFile refile ->
                unless(
                        () -> Decision.accept(new FileEvent.FileRefiled(id, refile.entryId(), refile.reason(), by)),
                        () -> entry(refile.entryId(), file.department()),
                        () -> Texts.reason(refile.reason()));
            case FileCommand.LinkFile link -> link(file, link);
            case FileCommand.UnlinkFile unlink ->
                registers.isLinked(id, unlink.otherFileId())
                        ? Decision.accept(new FileEvent.FileUnlinked(id, unlink.otherFileId(), work(file)))
                        : Decision.accept();
            case FileCommand.PutPaperPart put ->
                unless(
                        () -> Decision.accept(new FileEvent.PaperPartPut(id, put.part(), work(file))),
                        () -> open(file),
                        () -> Refusal.EXISTS.when(registers.paperPartExists(
                                        put.part().id())
                                && registers.paperPart(id, put.part().id()).isEmpty()),
                        () -> Texts.title(put.part().label()),
                        () -> Texts.title(put.part().place()));
            case FileCommand.RemovePaperPart remove ->
                registers
                        .paperPart(id, remove.partId())
                        .map(part -> unless(
                                () -> Decision.accept(new FileEvent.PaperPartRemoved(id, part, work(file))),
                                () -> open(file)))
                        .orElseGet(Refusal.UNKNOWN::because);
        };
    }

    private Decision open(FileCommand.OpenFile command) {
        return unless(
                () -> Decision.accept(opened(
                        command.fileId(),
                        command.scope(),
                        command.scope(),
                        command.entryId(),
                        command.title().strip(),
                        1,
                        Optional.empty())),
                () -> Refusal.EXISTS.when(registers.file(command.fileId()).isPresent()),
                () -> Refusal.NOT_A_DEPARTMENT.when(!command.scope().id().startsWith(DEPARTMENT)),
                () -> entry(command.entryId(), command.scope()),
                () -> Texts.title(command.title()));
    }

    private Decision startVolume(FileCommand.StartVolume command) {
        Optional<EFile> found = find(command.scope(), command.previousId(), registers);
        if (found.isEmpty()) {
            return Refusal.UNKNOWN.because();
        }
        EFile previous = found.get();
        var next = opened(
                command.fileId(),
                previous.scope(),
                previous.department(),
                previous.entryId(),
                previous.fields().getOrDefault(Field.TITLE, ""),
                previous.volume() + 1,
                Optional.of(previous.id()));
        return unless(
                () -> previous.isOpen()
                        ? Decision.accept(new FileEvent.FileClosed(previous.id(), next.by()), next)
                        : Decision.accept(next),
                () -> Refusal.EXISTS.when(registers.file(command.fileId()).isPresent()),
                () -> Refusal.FILE_CONTINUED.when(registers.isContinued(previous.id()), previous.name()),
                () -> previous.isOpen() ? casesClosed(previous) : Optional.empty());
    }

    private FileEvent.FileOpened opened(
            String id,
            Scope scope,
            Scope department,
            String entryId,
            String title,
            int volume,
            Optional<String> previous) {
        Optional<Numbered> number = registers
                .entry(entryId)
                .flatMap(entry -> given.next(
                        NumberKind.FILE,
                        Map.of(
                                "plan",
                                entry.key(),
                                "department",
                                department.id().replaceFirst("^dept\\.", ""))));
        return new FileEvent.FileOpened(
                id,
                scope,
                number,
                entryId,
                title,
                volume,
                previous,
                given.by(EfileRights.REGISTER, scope),
                Optional.of(department).filter(own -> !own.equals(scope)));
    }

    private Decision describe(EFile file, List<Change> changes) {
        return unless(
                () -> Decision.accept(new FileEvent.FileDescribed(file.id(), changes, work(file))),
                () -> open(file),
                () -> Texts.changes(changes, EFile.FIELDS, file.fields()));
    }

    private Decision link(EFile file, FileCommand.LinkFile link) {
        String other = link.otherFileId();
        return unless(
                () -> Decision.accept(
                        new FileEvent.FileLinked(file.id(), other, link.note().strip(), work(file))),
                () -> Refusal.LINKED_ITSELF.when(other.equals(file.id()), file.name()),
                () -> Refusal.LINKED_ALREADY.when(registers.isLinked(file.id(), other), file.name()),
                // A desktop does not hold every department's files.
                () -> Refusal.UNKNOWN.when(
                        !given.stamp().provisional() && registers.file(other).isEmpty()));
    }

    private Optional<Decision.Rejected> entry(String entryId, Scope scope) {
        return registers
                .entry(entryId)
                .map(entry -> Refusal.PLAN_RETIRED
                        .when(!entry.active(), entry.name())
                        .or(() -> Refusal.PLAN_OTHER_DEPARTMENT.when(
                                entry.department()
                                        .filter(own -> !own.equals(scope))
                                        .isPresent(),
                                entry.name())))
                .orElseGet(() -> Optional.of(Refusal.PLAN_ENTRY_UNKNOWN.because()));
    }

    private Optional<Decision.Rejected> casesClosed(EFile file) {
        List<Case> cases = registers.openCases(file.id());
        return Refusal.CASES_OPEN.when(
                !cases.isEmpty(),
                file.name(),
                String.valueOf(cases.size()),
                cases.stream().findFirst().map(Case::name).orElse(""));
    }

    static Optional<Decision.Rejected> open(EFile file) {
        return Refusal.FILE_CLOSED.when(!file.isOpen(), file.name());
    }

    private Signature work(EFile file) {
        return given.by(EfileRights.WORK, file.scope());
    }
}

package city.kontor.efile;

import static city.kontor.kernel.Decision.unless;

import city.kontor.kernel.Decision;
import city.kontor.kernel.Signature;
import java.util.Map;
import java.util.Optional;

/** What may be done with a case, and when. */
final class CaseRules {
    private final Circumstances given;
    private final EFile file;

    private CaseRules(Circumstances given, EFile file) {
        this.given = given;
        this.file = file;
    }

    static Decision decide(CaseCommand command, Circumstances given) {
        Optional<EFile> file = FileRules.find(command.scope(), command.fileId(), given.registers());
        if (file.isEmpty()) {
            return FileRules.missing(command.scope(), command.fileId(), given);
        }
        var rules = new CaseRules(given, file.get());
        return command instanceof CaseCommand.OpenCase open
                ? rules.open(open)
                : given.registers()
                        .caseOf(command.fileId(), command.caseId())
                        .map(found -> rules.decide(found, command))
                        .orElseGet(Refusal.UNKNOWN::because);
    }

    private Decision open(CaseCommand.OpenCase command) {
        Optional<Numbered> number = file.number().flatMap(own -> given.next(NumberKind.CASE, Map.of("file", own)));
        return unless(
                () -> Decision.accept(new CaseEvent.CaseOpened(
                        file.id(),
                        command.caseId(),
                        file.scope(),
                        number,
                        command.title().strip(),
                        by())),
                () -> Refusal.EXISTS.when(given.registers().caseExists(command.caseId())),
                () -> FileRules.open(file),
                () -> Texts.title(command.title()));
    }

    private Decision decide(Case found, CaseCommand command) {
        String id = found.id();
        return switch (command) {
            case CaseCommand.OpenCase open -> open(open);
            case CaseCommand.DescribeCase describe ->
                unless(
                        () -> Decision.accept(new CaseEvent.CaseDescribed(file.id(), id, describe.changes(), by())),
                        () -> open(found),
                        () -> Texts.changes(describe.changes(), Case.FIELDS, found.fields()));
            case CaseCommand.PutParticipant put ->
                unless(
                        () -> Decision.accept(new CaseEvent.ParticipantPut(file.id(), id, put.participant(), by())),
                        () -> open(found),
                        () -> isElsewhere(id, put.participant()),
                        () -> Texts.title(put.participant().name()));
            case CaseCommand.RemoveParticipant remove ->
                given.registers()
                        .participant(id, remove.participantId())
                        .map(participant -> unless(
                                () -> Decision.accept(
                                        new CaseEvent.ParticipantRemoved(file.id(), id, participant, by())),
                                () -> open(found)))
                        .orElseGet(Refusal.UNKNOWN::because);
            case CaseCommand.CloseCase close ->
                unless(
                        () -> Decision.accept(new CaseEvent.CaseClosed(file.id(), id, by())),
                        () -> closable(found, "", given.registers()));
            case CaseCommand.ReopenCase reopen ->
                unless(
                        () -> Decision.accept(new CaseEvent.CaseReopened(file.id(), id, reopen.reason(), by())),
                        () -> FileRules.open(file),
                        () -> Refusal.CASE_OPEN.when(found.isOpen(), found.name()),
                        () -> Texts.reason(reopen.reason()));
        };
    }

    /**
     * What speaks against closing a case.
     *
     * @param besidesRoute the route that closes it; empty where a person does so
     */
    static Optional<Decision.Rejected> closable(Case found, String besidesRoute, Registers registers) {
        long routes = registers.openRoutes(found.id()).stream()
                .filter(route -> !route.id().equals(besidesRoute))
                .count();
        return open(found)
                .or(() -> Refusal.ROUTES_OPEN.when(routes > 0, found.name(), String.valueOf(routes)))
                .or(() -> registers.checkedOut(found.id()).stream()
                        .findFirst()
                        .map(document -> Refusal.DOCUMENT_CHECKED_OUT.because(
                                document.name(),
                                document.checkedOut().map(Signature::name).orElse(""))));
    }

    /** Refuses the id of another case's participant, whose row it would take over. */
    private Optional<Decision.Rejected> isElsewhere(String caseId, Participant participant) {
        Registers registers = given.registers();
        return Refusal.EXISTS.when(registers.participantExists(participant.id())
                && registers.participant(caseId, participant.id()).isEmpty());
    }

    static Optional<Decision.Rejected> open(Case found) {
        return Refusal.CASE_CLOSED.when(!found.isOpen(), found.name());
    }

    private Signature by() {
        return given.by(EfileRights.WORK, file.scope());
    }
}

package city.kontor.efile;

import static city.kontor.kernel.Decision.unless;

import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Who may see a file in spite of its department. To close a file one person is enough, because that harms nobody who is
 * named; to open it again takes two; and nobody names themselves.
 */
final class RestrictionRules {
    private static final int MOST_ID = 100;
    private final Circumstances given;

    private RestrictionRules(Circumstances given) {
        this.given = given;
    }

    static Decision decide(RestrictionCommand command, Circumstances given) {
        var rules = new RestrictionRules(given);
        if (command instanceof RestrictionCommand.RestrictFile restrict) {
            return given.registers()
                    .file(restrict.fileId())
                    .map(file -> rules.restrict(file, restrict))
                    .orElseGet(Refusal.UNKNOWN::because);
        }
        return FileRules.find(command.scope(), command.fileId(), given.registers())
                .flatMap(file -> given.registers().restriction(command.scope()))
                .map(found -> rules.decide(found, command))
                .orElseGet(Refusal.UNKNOWN::because);
    }

    private Decision restrict(EFile file, RestrictionCommand.RestrictFile command) {
        // Whoever may not do this learns nothing of the file, not even that it is one of these already.
        if (!given.actor().may(EfileRights.RESTRICT, file.scope())) {
            return Decision.reject(
                    "kontor.noRight",
                    EfileRights.RESTRICT.key(),
                    file.department().id());
        }
        Signature by = given.by(EfileRights.RESTRICT, file.scope());
        return unless(
                () -> {
                    var events = new ArrayList<Event>();
                    events.add(new RestrictionEvent.FileRestricted(
                            file.id(),
                            command.scope(),
                            file.department(),
                            command.reason().strip(),
                            by));
                    command.grants()
                            .forEach(grant -> events.add(
                                    new RestrictionEvent.AccessGranted(file.id(), command.scope(), grant, by)));
                    return new Decision.Accepted(events);
                },
                () -> Refusal.RESTRICTED_ALREADY.when(file.isRestricted(), file.name()),
                () -> Refusal.ARCHIVE_UNDER_WAY.when(
                        given.registers().archive().underWay(file.id()).isPresent(), file.name()),
                () -> Texts.reason(command.reason()),
                () -> fit(command.grants()));
    }

    private Decision decide(Restriction found, RestrictionCommand command) {
        String id = command.fileId();
        Signature by = given.by(EfileRights.RESTRICT, found.scope());
        return switch (command) {
            case RestrictionCommand.RestrictFile restrict -> Refusal.UNKNOWN.because();
            case RestrictionCommand.GrantAccess access ->
                unless(
                        () -> Decision.accept(
                                new RestrictionEvent.AccessGranted(id, found.scope(), access.grant(), by)),
                        () -> fit(List.of(access.grant())));
            case RestrictionCommand.RevokeAccess revoke ->
                found.grant(revoke.grantId())
                        .map(grant -> unless(
                                () -> Decision.accept(new RestrictionEvent.AccessRevoked(
                                        id,
                                        found.scope(),
                                        grant,
                                        revoke.reason().strip(),
                                        by)),
                                () -> Texts.reason(revoke.reason())))
                        .orElseGet(Refusal.UNKNOWN::because);
            case RestrictionCommand.ProposeLift propose ->
                unless(
                        () -> Decision.accept(new RestrictionEvent.LiftProposed(
                                id, found.scope(), propose.reason().strip(), by)),
                        () -> found.lift()
                                .map(lift ->
                                        Refusal.LIFT_PROPOSED.because(lift.by().name())),
                        () -> Texts.reason(propose.reason()));
            case RestrictionCommand.RejectLift reject ->
                unless(
                        () -> Decision.accept(new RestrictionEvent.LiftRejected(
                                id, found.scope(), reject.reason().strip(), by)),
                        () -> Refusal.LIFT_NOT_PROPOSED.when(found.lift().isEmpty()),
                        () -> Texts.reason(reject.reason()));
            case RestrictionCommand.LiftRestriction lift ->
                found.lift()
                        .map(wanted -> unless(
                                () -> Decision.accept(new RestrictionEvent.RestrictionLifted(
                                        id, found.scope(), found.department(), wanted.reason(), by)),
                                () -> Refusal.LIFT_SAME_PERSON.when(wanted.by().isBy(given.actor())),
                                () -> underWay(id)))
                        .orElseGet(Refusal.LIFT_NOT_PROPOSED::because);
        };
    }

    private Optional<Decision.Rejected> underWay(String fileId) {
        return given.registers()
                .archive()
                .underWay(fileId)
                .flatMap(item -> given.registers().file(fileId))
                .map(file -> Refusal.ARCHIVE_UNDER_WAY.because(file.name()));
    }

    private Optional<Decision.Rejected> fit(List<AccessGrant> grants) {
        var ids = new HashSet<String>();
        for (AccessGrant grant : grants) {
            Grantee grantee = grant.grantee();
            Optional<Decision.Rejected> refusal = Refusal.GRANTEE_MISSING
                    .when(grantee.id().isBlank()
                            || (grantee.kind() == Grantee.Kind.ROLE)
                                    != grantee.where().isPresent())
                    .or(() -> Refusal.ACCESS_YOURSELF.when(grantee.kind() == Grantee.Kind.PERSON
                            && grantee.id().equals(given.actor().personId())))
                    .or(() -> Refusal.EXISTS.when(
                            !ids.add(grant.id()) || given.registers().accessGrantExists(grant.id())))
                    .or(() -> Refusal.ID_UNFIT.when(!isWord(grant.id()) || !isWord(grantee.id())))
                    .or(() -> Refusal.ACCESS_OVER.when(
                            !grant.holdsOn(given.day()),
                            grant.until().map(OfficeDay::text).orElse("")))
                    .or(() -> Texts.reason(grant.reason()));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** The index by hand parts its entries by spaces and commas. */
    private static boolean isWord(String id) {
        return id.length() <= MOST_ID && id.chars().noneMatch(c -> c == ',' || Character.isWhitespace(c));
    }
}

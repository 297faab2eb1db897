package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.util.List;

/**
 * What a person can do about who sees a file. All of it is recorded in the chain of the file's closed scope, so that the
 * department's chain does not even say that a file became one of these.
 */
public sealed interface RestrictionCommand extends EfileCommand {
    String fileId();

    @Override
    default String subject() {
        return fileId();
    }

    /** Lets only those see the file who are named, and those who may lift it. */
    record RestrictFile(String fileId, String reason, List<AccessGrant> grants) implements RestrictionCommand {
        public RestrictFile {
            grants = List.copyOf(grants);
        }

        @Override
        public Scope scope() {
            return Restriction.scope(fileId);
        }
    }

    record GrantAccess(Scope scope, String fileId, AccessGrant grant) implements RestrictionCommand {}

    record RevokeAccess(Scope scope, String fileId, String grantId, String reason) implements RestrictionCommand {}

    /** Asks somebody else to open the file to its department again. */
    record ProposeLift(Scope scope, String fileId, String reason) implements RestrictionCommand {}

    record RejectLift(Scope scope, String fileId, String reason) implements RestrictionCommand {}

    /** Opens the file to its department again, as somebody else proposed. */
    record LiftRestriction(Scope scope, String fileId) implements RestrictionCommand {}
}

package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;

/** What happened to who sees a file. */
public sealed interface RestrictionEvent extends EfileEvent {
    String fileId();

    @Override
    default String subject() {
        return fileId();
    }

    record FileRestricted(String fileId, Scope scope, Scope department, String reason, Signature by)
            implements RestrictionEvent {}

    record AccessGranted(String fileId, Scope scope, AccessGrant grant, Signature by) implements RestrictionEvent {}

    record AccessRevoked(String fileId, Scope scope, AccessGrant grant, String reason, Signature by)
            implements RestrictionEvent {}

    record LiftProposed(String fileId, Scope scope, String reason, Signature by) implements RestrictionEvent {}

    record LiftRejected(String fileId, Scope scope, String reason, Signature by) implements RestrictionEvent {}

    record RestrictionLifted(String fileId, Scope scope, Scope department, String reason, Signature by)
            implements RestrictionEvent {}
}

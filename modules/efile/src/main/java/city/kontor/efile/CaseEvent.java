package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.List;
import java.util.Optional;

/** What happened to a case. */
public sealed interface CaseEvent extends EfileEvent {
    String fileId();

    String caseId();

    @Override
    default String subject() {
        return fileId();
    }

    record CaseOpened(String fileId, String caseId, Scope scope, Optional<Numbered> number, String title, Signature by)
            implements CaseEvent {}

    record CaseDescribed(String fileId, String caseId, List<Change> changes, Signature by) implements CaseEvent {
        public CaseDescribed {
            changes = List.copyOf(changes);
        }
    }

    record ParticipantPut(String fileId, String caseId, Participant participant, Signature by) implements CaseEvent {}

    record ParticipantRemoved(String fileId, String caseId, Participant participant, Signature by)
            implements CaseEvent {}

    record CaseClosed(String fileId, String caseId, Signature by) implements CaseEvent {}

    record CaseReopened(String fileId, String caseId, String reason, Signature by) implements CaseEvent {}
}

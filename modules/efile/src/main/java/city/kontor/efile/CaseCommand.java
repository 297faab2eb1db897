package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.util.List;

/** What a person can do with a case. */
public sealed interface CaseCommand extends EfileCommand {
    String fileId();

    String caseId();

    @Override
    default String subject() {
        return fileId();
    }

    record OpenCase(Scope scope, String fileId, String caseId, String title) implements CaseCommand {}

    record DescribeCase(Scope scope, String fileId, String caseId, List<Change> changes) implements CaseCommand {
        public DescribeCase {
            changes = List.copyOf(changes);
        }
    }

    /** @param participant a new one, or a known one by its id */
    record PutParticipant(Scope scope, String fileId, String caseId, Participant participant) implements CaseCommand {}

    record RemoveParticipant(Scope scope, String fileId, String caseId, String participantId) implements CaseCommand {}

    record CloseCase(Scope scope, String fileId, String caseId) implements CaseCommand {}

    record ReopenCase(Scope scope, String fileId, String caseId, String reason) implements CaseCommand {}
}

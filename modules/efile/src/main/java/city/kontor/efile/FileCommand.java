package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.util.List;

/** What a person can do with a file. */
public sealed interface FileCommand extends EfileCommand {
    String fileId();

    @Override
    default String subject() {
        return fileId();
    }

    record OpenFile(Scope scope, String fileId, String entryId, String title) implements FileCommand {}

    /** Closes a volume and goes on in the next. @param fileId the next volume's id, made by the client */
    record StartVolume(Scope scope, String fileId, String previousId) implements FileCommand {}

    record DescribeFile(Scope scope, String fileId, List<Change> changes) implements FileCommand {
        public DescribeFile {
            changes = List.copyOf(changes);
        }
    }

    record CloseFile(Scope scope, String fileId) implements FileCommand {}

    record ReopenFile(Scope scope, String fileId, String reason) implements FileCommand {}

    /** Keeps this file longer or shorter than the file plan says. */
    record KeepFor(Scope scope, String fileId, int years, String reason) implements FileCommand {}

    /** Follows the file plan again. */
    record KeepByPlan(Scope scope, String fileId) implements FileCommand {}

    /** Nothing of the file may go while this holds, for example because of a lawsuit. */
    record HoldFile(Scope scope, String fileId, String reason) implements FileCommand {}

    record LiftHold(Scope scope, String fileId, String reason) implements FileCommand {}

    /** Puts the file under another position of the plan; its reference number stays. */
    record RefileFile(Scope scope, String fileId, String entryId, String reason) implements FileCommand {}

    /** Points to another file, whoever leads it. */
    record LinkFile(Scope scope, String fileId, String otherFileId, String note) implements FileCommand {}

    record UnlinkFile(Scope scope, String fileId, String otherFileId) implements FileCommand {}

    record PutPaperPart(Scope scope, String fileId, PaperPart part) implements FileCommand {}

    record RemovePaperPart(Scope scope, String fileId, String partId) implements FileCommand {}
}

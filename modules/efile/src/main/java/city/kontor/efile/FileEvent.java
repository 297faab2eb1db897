package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.List;
import java.util.Optional;

/** What happened to a file. */
public sealed interface FileEvent extends EfileEvent {
    String fileId();

    @Override
    default String subject() {
        return fileId();
    }

    /**
     * @param number empty on a desktop until the server has given it
     * @param department that leads it, where the scope is a closed one; empty where it is the scope
     */
    record FileOpened(
            String fileId,
            Scope scope,
            Optional<Numbered> number,
            String entryId,
            String title,
            int volume,
            Optional<String> previousVolume,
            Signature by,
            Optional<Scope> department)
            implements FileEvent {}

    record FileDescribed(String fileId, List<Change> changes, Signature by) implements FileEvent {
        public FileDescribed {
            changes = List.copyOf(changes);
        }
    }

    record FileClosed(String fileId, Signature by) implements FileEvent {}

    record FileReopened(String fileId, String reason, Signature by) implements FileEvent {}

    /** @param years empty where the file plan decides again; {@link KeepingReset} says so since */
    record KeepingChanged(String fileId, Optional<Integer> years, String reason, Signature by) implements FileEvent {}

    /** The file plan decides again how long it is kept. */
    record KeepingReset(String fileId, Signature by) implements FileEvent {}

    record FileHeld(String fileId, String reason, Signature by) implements FileEvent {}

    record HoldLifted(String fileId, String reason, Signature by) implements FileEvent {}

    record FileRefiled(String fileId, String entryId, String reason, Signature by) implements FileEvent {}

    record FileLinked(String fileId, String otherFileId, String note, Signature by) implements FileEvent {}

    record FileUnlinked(String fileId, String otherFileId, Signature by) implements FileEvent {}

    record PaperPartPut(String fileId, PaperPart part, Signature by) implements FileEvent {}

    record PaperPartRemoved(String fileId, PaperPart part, Signature by) implements FileEvent {}
}

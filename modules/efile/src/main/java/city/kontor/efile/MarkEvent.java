package city.kontor.efile;

import city.kontor.kernel.Signature;
import java.time.Instant;

/** What happened to somebody's marks. */
public sealed interface MarkEvent extends EfileEvent {
    String fileId();

    /** Whose mark it is. */
    Signature by();

    /** The mark and not the file: it is no part of the file's history. */
    @Override
    default String subject() {
        return FileMark.id(fileId(), by().personId());
    }

    record FileMarked(FileMark mark, Signature by) implements MarkEvent {
        @Override
        public String fileId() {
            return mark.fileId();
        }
    }

    record FileUnmarked(String fileId, Signature by) implements MarkEvent {}

    record FileSeen(String fileId, Instant seen, Signature by) implements MarkEvent {}
}

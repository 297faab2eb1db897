package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.List;
import java.util.Optional;

/** What happened on the way of files out of the house. */
public sealed interface ArchiveEvent extends EfileEvent {
    /** A list was made; what it holds follows as {@link FileOffered}. */
    record OfferMade(String offerId, Scope scope, String title, String archive, int files, Signature by)
            implements ArchiveEvent {
        @Override
        public String subject() {
            return offerId;
        }
    }

    record ReceiptNoted(String offerId, boolean handOver, Signature by) implements ArchiveEvent {
        @Override
        public String subject() {
            return offerId;
        }
    }

    record PackageHandedOver(String offerId, int files, String packageSha256, long packageBytes, Signature by)
            implements ArchiveEvent {
        @Override
        public String subject() {
            return offerId;
        }
    }

    /** What happened to one file on a list; it stands in the file's history. */
    sealed interface OfFile extends ArchiveEvent {
        String offerId();

        String fileId();

        @Override
        default String subject() {
            return fileId();
        }
    }

    record FileOffered(String offerId, String fileId, Scope scope, Appraisal proposal, Signature by)
            implements OfFile {}

    record FileAppraised(
            String offerId, String fileId, Optional<String> caseId, Appraisal decision, String source, Signature by)
            implements OfFile {}

    record FileWithdrawn(String offerId, String fileId, String reason, Signature by) implements OfFile {}

    record FileHandedOver(String offerId, String fileId, Signature by) implements OfFile {}

    record FileTakenOver(String offerId, String fileId, String archiveId, String source, Signature by)
            implements OfFile {}

    record TakeoverFailed(String offerId, String fileId, String problem, Signature by) implements OfFile {}

    record DestructionProposed(String offerId, String fileId, String paperNote, Signature by) implements OfFile {}

    record DestructionRejected(String offerId, String fileId, ItemState back, String reason, Signature by)
            implements OfFile {}

    /** @param contents the SHA-256 of every version of every document, each once */
    record FileDestroyed(String offerId, String fileId, Tombstone tombstone, List<String> contents) implements OfFile {
        public FileDestroyed {
            contents = List.copyOf(contents);
        }
    }

    /** The server has erased what the file left in journal and store. */
    record ErasureNoted(String fileId, Erasure erasure) implements ArchiveEvent {
        @Override
        public String subject() {
            return fileId;
        }
    }
}

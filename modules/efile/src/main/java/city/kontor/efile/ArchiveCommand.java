package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.util.List;

/** What a person can do to let files go whose time is over. The server alone knows that nothing stands in the way. */
public sealed interface ArchiveCommand extends EfileCommand {
    /** About a list; it is found by the list's id. */
    sealed interface OfOffer extends ArchiveCommand {
        /** Made by the client, a UUID. */
        String offerId();

        @Override
        default String subject() {
            return offerId();
        }
    }

    /** Offers files of one department to the archive. @param offerId made by the client, a UUID */
    record OfferFiles(Scope scope, String offerId, String title, String archive, List<String> fileIds)
            implements OfOffer {
        public OfferFiles {
            fileIds = List.copyOf(fileIds);
        }
    }

    /** Notes that the archive has what was sent. @param handOver the package (0507); otherwise the list (0504) */
    record NoteReceipt(Scope scope, String offerId, boolean handOver) implements OfOffer {}

    /** Notes what the archive said. @param source its letter or message */
    record Appraise(Scope scope, String offerId, List<Verdict> verdicts, String source) implements OfOffer {
        public Appraise {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** Takes a file off the list. */
    record WithdrawFile(Scope scope, String offerId, String fileId, String reason) implements OfOffer {}

    /** Notes that these files went to the archive. @param packageSha256 of the message 0503 as it was written */
    record HandOverFiles(Scope scope, String offerId, List<String> fileIds, String packageSha256, long packageBytes)
            implements OfOffer {
        public HandOverFiles {
            fileIds = List.copyOf(fileIds);
        }
    }

    /** Notes what the archive has for good, which is its consent to destroy it here. @param source its letter or message */
    record NoteTakeover(Scope scope, String offerId, List<Takeover> results, String source) implements OfOffer {
        public NoteTakeover {
            results = List.copyOf(results);
        }
    }

    /** Asks somebody else to destroy files. @param paperNote what became of paper parts; needed where there are any */
    record ProposeDestruction(Scope scope, String offerId, List<String> fileIds, String paperNote) implements OfOffer {
        public ProposeDestruction {
            fileIds = List.copyOf(fileIds);
        }
    }

    record RejectDestruction(Scope scope, String offerId, List<String> fileIds, String reason) implements OfOffer {
        public RejectDestruction {
            fileIds = List.copyOf(fileIds);
        }
    }

    /** Destroys what somebody else proposed. Nothing brings it back. */
    record DestroyFiles(Scope scope, String offerId, List<String> fileIds) implements OfOffer {
        public DestroyFiles {
            fileIds = List.copyOf(fileIds);
        }
    }

    /** The server destroys again what a restored backup brought back; no person can ask for it. */
    record DestroyAgain(Scope scope, Tombstone tombstone) implements ArchiveCommand {
        @Override
        public String subject() {
            return tombstone.fileId();
        }
    }

    /** The server's own word that bytes and payloads are gone; no person can say it. */
    record NoteErasure(Scope scope, String fileId, Erasure erasure) implements ArchiveCommand {
        @Override
        public String subject() {
            return fileId;
        }
    }
}

package city.kontor.efile;

import java.util.List;
import java.util.Optional;

/** What the rules of disposal may ask of the rows. */
public interface ArchiveRegisters {
    Optional<Offer> offer(String offerId);

    Optional<OfferItem> item(String offerId, String fileId);

    /** Where the file lies in a disposal that is not over. */
    Optional<OfferItem> underWay(String fileId);

    List<Case> cases(String fileId);

    /** The contents of every version of every document. */
    List<Content> contents(String fileId);

    int documents(String fileId);

    boolean hasPaper(String fileId);

    /** The tombstone of a destroyed file. */
    Optional<Grave> grave(String fileId);
}

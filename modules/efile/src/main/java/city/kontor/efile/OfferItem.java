package city.kontor.efile;

import city.kontor.kernel.Signature;
import java.util.Map;
import java.util.Optional;

/**
 * One file on a list that is offered to the archive.
 *
 * @param proposal what the file plan expects
 * @param decision what the archive said; {@link Appraisal#SAMPLE} where it takes some of the cases
 * @param caseDecisions what it said of single cases, by their ids; {@link Appraisal#ARCHIVE} or {@link Appraisal#DESTROY}
 * @param source where the archive said so: a letter or a message
 * @param archiveId under which the archive keeps it; may be empty
 * @param note why it was withdrawn or could not be taken over; may be empty
 * @param paperNote what became of its paper parts; may be empty
 * @param proposed who wants it destroyed
 */
public record OfferItem(
        String offerId,
        String fileId,
        ItemState state,
        Appraisal proposal,
        Optional<Appraisal> decision,
        Map<String, Appraisal> caseDecisions,
        String source,
        String archiveId,
        String note,
        String paperNote,
        Optional<Signature> proposed) {
    public OfferItem {
        caseDecisions = Map.copyOf(caseDecisions);
    }

    /** Whether the archive gets the file or a part of it. */
    public boolean isForArchive() {
        return decision.filter(one -> one == Appraisal.ARCHIVE || one == Appraisal.SAMPLE)
                .isPresent();
    }

    /** Whether the archive gets this case. */
    public boolean isForArchive(String caseId) {
        return isForArchive()
                && caseDecisions.getOrDefault(caseId, decision.orElse(Appraisal.DESTROY)) != Appraisal.DESTROY;
    }

    /** Whether nothing but the period and a hold stands between the file and its destruction. */
    public boolean isConsented() {
        return state == ItemState.TAKEN_OVER
                || (state == ItemState.APPRAISED
                        && decision.filter(one -> one == Appraisal.DESTROY).isPresent());
    }
}

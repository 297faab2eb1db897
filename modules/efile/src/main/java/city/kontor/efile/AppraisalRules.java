package city.kontor.efile;

import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the archive may say of an offered file: of the whole, or of its cases one by one, which then make up the whole. */
final class AppraisalRules {
    private static final Set<Appraisal> OF_A_FILE = Set.of(Appraisal.ARCHIVE, Appraisal.DESTROY, Appraisal.SAMPLE);
    private static final Set<Appraisal> OF_A_CASE = Set.of(Appraisal.ARCHIVE, Appraisal.DESTROY);

    private AppraisalRules() {}

    static Decision decide(Offer offer, ArchiveCommand.Appraise command, ArchiveRegisters archive, Signature by) {
        if (command.source().isBlank()) {
            return Refusal.ARCHIVE_SOURCE_MISSING.because();
        }
        if (command.verdicts().isEmpty()) {
            return Refusal.ARCHIVE_NONE.because();
        }
        String source = command.source().strip();
        var events = new ArrayList<Event>();
        var whole = new HashSet<String>();
        var items = new LinkedHashMap<String, OfferItem>();
        var cases = new HashMap<String, Map<String, Appraisal>>();
        for (Verdict verdict : command.verdicts()) {
            Optional<OfferItem> found = archive.item(offer.id(), verdict.fileId());
            if (found.isEmpty() || unknownCase(verdict, archive)) {
                return Refusal.UNKNOWN.because();
            }
            OfferItem item = found.get();
            if (item.state() != ItemState.OFFERED && item.state() != ItemState.APPRAISED) {
                return Refusal.ARCHIVE_APPRAISED_ALREADY.because();
            }
            if (!(verdict.caseId().isPresent() ? OF_A_CASE : OF_A_FILE).contains(verdict.decision())) {
                return Refusal.ARCHIVE_DECISION_UNFIT.because();
            }
            items.put(item.fileId(), item);
            verdict.caseId()
                    .ifPresentOrElse(
                            one -> cases.computeIfAbsent(item.fileId(), id -> new HashMap<>(item.caseDecisions()))
                                    .put(one, verdict.decision()),
                            () -> whole.add(item.fileId()));
            events.add(new ArchiveEvent.FileAppraised(
                    offer.id(), item.fileId(), verdict.caseId(), verdict.decision(), source, by));
        }
        items.keySet().stream()
                .filter(fileId -> !whole.contains(fileId))
                .forEach(fileId -> whole(archive.cases(fileId), cases.getOrDefault(fileId, Map.of()))
                        .ifPresent(decision -> events.add(new ArchiveEvent.FileAppraised(
                                offer.id(), fileId, Optional.empty(), decision, source, by))));
        return new Decision.Accepted(events);
    }

    private static boolean unknownCase(Verdict verdict, ArchiveRegisters archive) {
        return verdict.caseId()
                .filter(id -> archive.cases(verdict.fileId()).stream()
                        .noneMatch(one -> one.id().equals(id)))
                .isPresent();
    }

    /** What the cases amount to, as soon as something was said of each. */
    private static Optional<Appraisal> whole(List<Case> cases, Map<String, Appraisal> decisions) {
        if (cases.isEmpty() || !cases.stream().map(Case::id).allMatch(decisions::containsKey)) {
            return Optional.empty();
        }
        Set<Appraisal> said = Set.copyOf(cases.stream()
                .map(one -> decisions.getOrDefault(one.id(), Appraisal.DESTROY))
                .toList());
        return Optional.of(said.size() == 1 ? said.iterator().next() : Appraisal.SAMPLE);
    }
}

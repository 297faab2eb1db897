package city.kontor.scanning;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.Optional;

/**
 * A stack of paper on its way to the archive.
 *
 * @param number the official one; empty until the server has given it
 * @param label what the operator calls it; may be empty
 * @param announced how many pages there should be; empty where nobody counted the paper
 * @param holder who works on it now; nobody else may
 * @param work its pages, documents and bytes as last told
 * @param signatures who brought it through its stages
 */
public record Batch(
        String id,
        Scope scope,
        Optional<String> number,
        String label,
        Profile profile,
        Stage stage,
        Optional<Integer> announced,
        Optional<Signature> holder,
        Work work,
        Signatures signatures) {
    /**
     * What the batch holds.
     *
     * @param pages as last told by the station that has them
     * @param documents likewise
     * @param released documents that were handed over
     * @param contentSha256 the pages as they lay when it was last put back; empty while they never left the station
     */
    public record Work(int pages, int documents, int released, Optional<String> contentSha256) {}

    /** Who took which step last; a step that was returned is open again. */
    public record Signatures(
            Signature opened,
            Optional<Signature> scanned,
            Optional<Signature> checked,
            Optional<Signature> indexed,
            Optional<Signature> archived,
            Optional<Signature> destroyed) {}

    /** How texts name it. */
    public String name() {
        return number.or(() -> Optional.of(label).filter(text -> !text.isBlank()))
                .orElse(profile.name());
    }
}

package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.List;
import java.util.Optional;

/**
 * That a file, with the volumes that continue it, is seen only by those who are named.
 *
 * @param scope the closed one in which its rows lie meanwhile
 * @param fileId the volume that was restricted first
 * @param department where it belongs
 * @param lift who wants it lifted; somebody else has to agree
 * @param grants who is named, the oldest first
 */
public record Restriction(
        Scope scope,
        String fileId,
        Scope department,
        String reason,
        Signature by,
        Optional<Lift> lift,
        List<Given> grants) {
    public Restriction {
        grants = List.copyOf(grants);
    }

    /** A proposal to lift it. */
    public record Lift(String reason, Signature by) {}

    /** A grant and who gave it. */
    public record Given(AccessGrant grant, Signature by) {}

    /** The scope that a file gets. */
    public static Scope scope(String fileId) {
        return Scope.closed("file", fileId);
    }

    public Optional<AccessGrant> grant(String grantId) {
        return grants.stream()
                .map(Given::grant)
                .filter(grant -> grant.id().equals(grantId))
                .findFirst();
    }
}

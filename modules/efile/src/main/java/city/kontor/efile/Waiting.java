package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.util.Optional;

/**
 * A disposition that waits for somebody.
 *
 * @param file the file's number, or its title until it has one
 * @param subject the document's title, or the case's where it is about the case
 */
public record Waiting(
        Step step,
        String routeId,
        Scope scope,
        String fileId,
        String caseId,
        Optional<String> documentId,
        String file,
        String subject) {}

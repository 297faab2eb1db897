package city.kontor.server.web;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.BlobStore;
import city.kontor.kernel.Reason;
import city.kontor.server.core.Core;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps commands out whose documents have not arrived, so that no row ever names a document that nobody can open. A
 * desktop sends the documents first; rules do no I/O and cannot look.
 *
 * <p>The convention: in a command, a component named {@code sha256}, {@code originalSha256} or {@code pdfSha256} names a document. Such
 * a refusal is not the judge's and is not remembered, so that the command succeeds once its documents are there; a
 * command that was judged before gets the judge's answer again, whatever became of its documents.
 */
final class DocumentCheck {
    private static final Pattern DOCUMENT =
            Pattern.compile("\"(?:sha256|(?:original|pdf)Sha256)\"\\s*:\\s*\"([0-9a-f]{64})\"");

    private final BlobStore blobs;

    DocumentCheck(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** For each command a refusal, or empty if the judge shall see it. */
    List<Optional<Outcome>> refusals(Core core, List<Submission> submissions) {
        var refusals = new ArrayList<Optional<Outcome>>(submissions.size());
        for (Submission submission : submissions) {
            refusals.add(missing(submission)
                    .filter(address -> !wasJudged(core, submission))
                    .map(address -> new Outcome.Refused(
                            submission.commandId(), Reason.of("kontor.documentMissing", address.hex()))));
        }
        return refusals;
    }

    private Optional<BlobAddress> missing(Submission submission) {
        String payload = new String(submission.payload(), StandardCharsets.UTF_8);
        return DOCUMENT.matcher(payload)
                .results()
                .map(match -> new BlobAddress(match.group(1)))
                .filter(address -> !exists(address))
                .findFirst();
    }

    private boolean exists(BlobAddress address) {
        try {
            return blobs.exists(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wasJudged(Core core, Submission submission) {
        return core.database()
                .read(dsl -> dsl.fetchOptional(
                                "SELECT command_id FROM outcome WHERE command_id = ?", submission.commandId())
                        .isPresent());
    }
}

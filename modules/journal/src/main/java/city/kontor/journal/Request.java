package city.kontor.journal;

import city.kontor.kernel.Command;
import city.kontor.kernel.CommandType;
import city.kontor.kernel.Reason;
import city.kontor.store.Codec;
import city.kontor.store.FeatureSet;
import city.kontor.store.Submission;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A submission as it was read at the door, on its caller's thread, so that the judge's own thread only judges.
 *
 * @param command what is asked for; empty if it cannot be read
 * @param refusal why it cannot be read; empty if it can
 */
record Request(Submission submission, Optional<Command> command, Optional<Reason> refusal) {
    private static final Logger LOG = LoggerFactory.getLogger(Request.class);

    static Request read(Submission submission, FeatureSet features, Codec codec) {
        Optional<CommandType<?>> type = features.commandType(submission.type());
        if (type.isEmpty()) {
            return refused(submission, "kontor.unknownCommand");
        }
        try {
            Command command = codec.read(submission.payload(), type.get().type());
            return new Request(submission, Optional.of(command), Optional.empty());
        } catch (IllegalArgumentException e) {
            LOG.warn("Refused an unreadable {}: {}", submission.type(), e.getMessage());
            return refused(submission, "kontor.unreadableCommand");
        }
    }

    private static Request refused(Submission submission, String reason) {
        return new Request(submission, Optional.empty(), Optional.of(Reason.of(reason, submission.type())));
    }
}

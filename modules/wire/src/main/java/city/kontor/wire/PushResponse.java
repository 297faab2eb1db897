package city.kontor.wire;

import city.kontor.kernel.Reason;
import city.kontor.store.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * The answers to a push, one for each command and in the same order.
 *
 * @param answers an answer to each command
 */
public record PushResponse(List<Answer> answers) {
    public PushResponse {
        answers = List.copyOf(answers);
    }

    /** What became of a command. */
    public enum Verdict {
        ACCEPTED,
        REFUSED,
        /** Nothing was decided; the same command is to be sent again later. */
        RETRY
    }

    /**
     * The answer to one command.
     *
     * @param id the command's
     * @param cursor of an accepted command: a pull that has reached it shows the effect
     * @param reason of a refused command
     */
    public record Answer(String id, Verdict verdict, Optional<Long> cursor, Optional<Reason> reason) {
        public static Answer of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Accepted accepted ->
                    new Answer(
                            accepted.commandId(), Verdict.ACCEPTED, Optional.of(accepted.cursor()), Optional.empty());
                case Outcome.Refused refused ->
                    new Answer(refused.commandId(), Verdict.REFUSED, Optional.empty(), Optional.of(refused.reason()));
            };
        }

        public static Answer retry(String id) {
            return new Answer(id, Verdict.RETRY, Optional.empty(), Optional.empty());
        }

        /**
         * The outcome, or empty where nothing was decided.
         *
         * @throws IllegalArgumentException if the answer lacks what its verdict needs
         */
        public Optional<Outcome> outcome() {
            return switch (verdict) {
                case ACCEPTED -> Optional.of(new Outcome.Accepted(id, cursor.orElseThrow(this::incomplete)));
                case REFUSED -> Optional.of(new Outcome.Refused(id, reason.orElseThrow(this::incomplete)));
                case RETRY -> Optional.empty();
            };
        }

        private IllegalArgumentException incomplete() {
            return new IllegalArgumentException("An incomplete answer to command " + id);
        }
    }
}

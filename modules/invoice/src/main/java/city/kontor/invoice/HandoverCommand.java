package city.kontor.invoice;

import city.kontor.kernel.Scope;
import java.util.List;

/** Handing bookings to the finance system. The scope is {@link InvoiceScopes#TREASURY}. */
public sealed interface HandoverCommand extends InvoiceCommand {
    /**
     * Hands over everything that was booked and is not handed over yet, and reversals of what was withdrawn since.
     *
     * @param handoverId made by the client
     * @param writer the id of the writer
     * @param again whether what the finance system refused is handed over again
     */
    record HandOver(Scope scope, String handoverId, String writer, boolean again) implements HandoverCommand {
        @Override
        public String subject() {
            return handoverId;
        }
    }

    /** Takes in what the finance system answered. */
    record Acknowledge(Scope scope, String handoverId, List<PostingAnswer> answers) implements HandoverCommand {
        public Acknowledge {
            answers = List.copyOf(answers);
        }

        @Override
        public String subject() {
            return handoverId;
        }
    }
}

package city.kontor.invoice;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.List;

/** What happened between the treasury and the finance system. */
public sealed interface HandoverEvent extends InvoiceEvent {
    /** @param fileSha256 the address of the bytes that the writer makes of it */
    record HandedOver(
            String handoverId,
            Scope scope,
            String number,
            String writer,
            List<FinancePosting> postings,
            int postingCount,
            long totalCents,
            String fileSha256,
            Signature by)
            implements HandoverEvent {
        public HandedOver {
            postings = List.copyOf(postings);
        }

        @Override
        public String subject() {
            return handoverId;
        }
    }

    record PostingsAnswered(String handoverId, List<PostingAnswer> answers, int accepted, int refused, Signature by)
            implements HandoverEvent {
        public PostingsAnswered {
            answers = List.copyOf(answers);
        }

        @Override
        public String subject() {
            return handoverId;
        }
    }
}

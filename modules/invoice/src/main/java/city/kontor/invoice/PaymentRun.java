package city.kontor.invoice;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Invoices that are paid together.
 *
 * @param number the official number
 * @param items ordered by register number
 * @param closings how often it was closed, which makes each file's message id a new one
 * @param messageId the id of the closed run's file
 * @param fileSha256 of the closed run's file
 * @param debtor the city's account as it was when the run was closed
 * @param closed who closed it and when; also the creation time in the file
 */
public record PaymentRun(
        String id,
        Scope scope,
        String number,
        State state,
        LocalDate executionDate,
        String cityAccountId,
        List<PaymentItem> items,
        int closings,
        Optional<String> messageId,
        Optional<String> fileSha256,
        Optional<CityAccount> debtor,
        Signature created,
        Optional<Signature> closed,
        Optional<Signature> firstRelease,
        Optional<Signature> secondRelease) {
    public PaymentRun {
        items = List.copyOf(items);
    }

    /** Where a run stands. */
    public enum State {
        OPEN,
        CLOSED,
        FIRST_RELEASED,
        RELEASED,
        SETTLED,
        DISCARDED
    }

    public long totalCents() {
        return items.stream().mapToLong(PaymentItem::amountCents).sum();
    }

    /** The releases given so far. */
    public Map<Step, Signature> releases() {
        var releases = new EnumMap<Step, Signature>(Step.class);
        firstRelease.ifPresent(signature -> releases.put(Step.FIRST_RELEASE, signature));
        secondRelease.ifPresent(signature -> releases.put(Step.SECOND_RELEASE, signature));
        return releases;
    }
}

package city.kontor.invoice;

import city.kontor.kernel.Signature;
import java.util.Optional;

/**
 * Somebody whom the city pays.
 *
 * @param number the official number; empty until the server gave it
 * @param account the approved bank account; empty until two people agreed on one
 * @param proposal a bank account that waits for approval
 * @param blockedReason why nothing may be paid; empty for normal
 */
public record Creditor(
        String id,
        Optional<String> number,
        CreditorData data,
        Optional<BankAccount> account,
        Optional<Proposal> proposal,
        Optional<String> blockedReason) {
    /** @param evidence how the proposer checked it */
    public record Proposal(BankAccount account, String evidence, Signature by) {}
}

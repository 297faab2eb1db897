package city.kontor.app.invoice;

import city.kontor.invoice.Creditor;
import city.kontor.invoice.CreditorData;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.invoice.store.MasterDataQueries;
import city.kontor.kernel.Command;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One creditor as it is shown.
 *
 * @param verdicts what the rules say to each deed: the reason why not, empty where it may be done
 */
record CreditorView(Creditor creditor, Map<Doing, Optional<Reason>> verdicts) {
    /** Valid check digits that belong to nobody here: the rules are only asked whether a proposal may be made at all. */
    private static final String ANY_IBAN = "DE75512108001245126199";

    private static final String TEXT = "-";

    /** What can be done with a creditor. */
    enum Doing {
        CHANGE,
        PROPOSE,
        APPROVE,
        DECLINE,
        BLOCK,
        UNBLOCK;

        Optional<Command> trial(Creditor creditor) {
            String id = creditor.id();
            return switch (this) {
                case CHANGE -> Optional.of(new MasterDataCommand.ChangeCreditor(Scope.CITY, id, creditor.data()));
                case PROPOSE ->
                    Optional.of(new MasterDataCommand.ProposeIban(Scope.CITY, id, ANY_IBAN, Optional.empty(), TEXT));
                case APPROVE ->
                    creditor.proposal()
                            .map(proposal -> new MasterDataCommand.ApproveIban(
                                    Scope.CITY, id, proposal.account().iban()));
                case DECLINE ->
                    creditor.proposal().map(proposal -> new MasterDataCommand.DeclineIban(Scope.CITY, id, TEXT));
                case BLOCK ->
                    creditor.blockedReason().isEmpty()
                            ? Optional.of(new MasterDataCommand.BlockCreditor(Scope.CITY, id, TEXT))
                            : Optional.empty();
                case UNBLOCK ->
                    creditor.blockedReason().map(reason -> new MasterDataCommand.UnblockCreditor(Scope.CITY, id));
            };
        }
    }

    CreditorView {
        verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    }

    /** Reads it; belongs in the background. */
    static Optional<CreditorView> read(InvoiceParts parts, String creditorId) {
        return parts.desk()
                .read(dsl -> new MasterDataQueries(dsl).creditor(creditorId))
                .map(creditor -> {
                    var verdicts = new EnumMap<Doing, Optional<Reason>>(Doing.class);
                    for (Doing doing : Doing.values()) {
                        doing.trial(creditor)
                                .ifPresent(command ->
                                        verdicts.put(doing, parts.desk().refusal(command)));
                    }
                    return new CreditorView(creditor, verdicts);
                });
    }

    /** Whether this person may enter new creditors; belongs in the background. */
    static boolean mayCreate(InvoiceParts parts) {
        return parts.desk()
                .refusal(new MasterDataCommand.CreateCreditor(
                        Scope.CITY, parts.desk().newId(), CreditorData.named(TEXT)))
                .isEmpty();
    }

    boolean may(Doing doing) {
        return verdicts.containsKey(doing) && refusal(doing).isEmpty();
    }

    Optional<Reason> refusal(Doing doing) {
        return verdicts.getOrDefault(doing, Optional.empty());
    }
}

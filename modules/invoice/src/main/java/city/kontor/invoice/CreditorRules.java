package city.kontor.invoice;

import city.kontor.invoice.MasterDataCommand.ImportCreditors;
import city.kontor.invoice.MasterDataCommand.ImportedCreditor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import city.kontor.kernel.VatIds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;

/** What a creditor's master data may say, and taking many over at once. Pure: everything it knows is handed in. */
final class CreditorRules {
    private CreditorRules() {}

    /** All creditors of a file or none; bank accounts wait for a second person as if each had been proposed by hand. */
    static Decision importing(ImportCreditors command, Registers registers, Signature by, Stamp stamp) {
        if (command.creditors().size() > MasterDataCommand.MOST) {
            return Refusal.TOO_MANY.because(String.valueOf(MasterDataCommand.MOST));
        }
        int year = Say.date(stamp.at()).getYear();
        var events = new ArrayList<Event>();
        var seen = new HashSet<String>();
        int created = 0;
        for (ImportedCreditor imported : command.creditors()) {
            Optional<Creditor> before = registers.creditor(imported.creditorId());
            Optional<Decision.Rejected> wrong = Refusal.CREDITOR_TWICE
                    .when(!seen.add(imported.creditorId()), imported.data().name())
                    .or(() -> check(imported.data(), before.map(Creditor::data)))
                    .or(() -> account(imported, before));
            if (wrong.isPresent()) {
                return wrong.get();
            }
            if (before.isEmpty()) {
                long number = stamp.provisional() ? 0 : registers.next(NumberKind.CREDITOR, year) + created++;
                events.add(new MasterDataEvent.CreditorCreated(
                        imported.creditorId(),
                        stamp.provisional() ? Optional.empty() : Optional.of(NumberKind.CREDITOR.format(year, number)),
                        imported.data(),
                        by));
            } else if (!before.get().data().equals(imported.data())) {
                events.add(new MasterDataEvent.CreditorChanged(imported.creditorId(), imported.data(), by));
            }
            imported.account()
                    .filter(account -> before.flatMap(Creditor::account)
                            .filter(now -> now.iban().equals(account.iban()))
                            .isEmpty())
                    .ifPresent(account -> events.add(
                            new MasterDataEvent.IbanProposed(imported.creditorId(), account, command.source(), by)));
        }
        return new Decision.Accepted(events);
    }

    private static Optional<Decision.Rejected> account(ImportedCreditor imported, Optional<Creditor> before) {
        return imported.account()
                .flatMap(account -> Refusal.IBAN_WRONG
                        .when(
                                Ibans.normalised(account.iban())
                                                .filter(account.iban()::equals)
                                                .isEmpty()
                                        || account.bic()
                                                .filter(bic -> !Ibans.isBic(bic))
                                                .isPresent(),
                                account.iban())
                        .or(() -> Refusal.CREDITOR_PROPOSAL_WAITS.when(
                                before.flatMap(Creditor::proposal)
                                        .filter(waiting ->
                                                !waiting.account().iban().equals(account.iban()))
                                        .isPresent(),
                                imported.data().name())));
    }

    /** What speaks against these data. */
    static Optional<Decision.Rejected> check(CreditorData data, Optional<CreditorData> before) {
        return Refusal.CREDITOR_NAME_MISSING.when(data.name().isBlank()).or(() -> vatId(data, before));
    }

    /** Looks only at a VAT id that changes: an old slip must not hold up the correction of something else. */
    static Optional<Decision.Rejected> vatId(CreditorData data, Optional<CreditorData> before) {
        return data.vatId()
                .filter(id -> !before.flatMap(CreditorData::vatId).equals(Optional.of(id)))
                .flatMap(id -> switch (VatIds.check(VatIds.normalised(id))) {
                    case RIGHT, UNKNOWN_COUNTRY -> Optional.empty();
                    case WRONG_FORM -> Optional.of(Refusal.VAT_ID_FORM.because(id));
                    case WRONG_DIGIT -> Optional.of(Refusal.VAT_ID_DIGIT.because(id));
                });
    }
}

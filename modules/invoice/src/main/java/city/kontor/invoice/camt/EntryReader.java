package city.kontor.invoice.camt;

import city.kontor.invoice.BankEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes amounts of one entry (Ntry): one each for the transactions it is made of, where the bank lists them in full. */
final class EntryReader {
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    /** How an xs:boolean says yes. */
    private static final List<String> YES = List.of("true", "1");

    /** The sub-families of the bank transaction code that say that a payment came back (ISO 20022 external code set). */
    private static final List<String> RETURNS = List.of("RRTN", "RPCR", "PRCR");

    private final Element entry;

    EntryReader(Element entry) {
        this.entry = entry;
    }

    /** None where the entry is only announced. */
    List<BankEntry> entries() throws CamtException {
        // Version .02 writes the status as text, .08 as a code in an element of its own.
        String status = entry.text("Sts", "Cd").or(() -> entry.text("Sts")).orElse("BOOK");
        if (!status.equals("BOOK")) {
            return List.of();
        }
        long total = entry.signedCents();
        List<Element> details =
                entry.all("NtryDtls").flatMap(group -> group.all("TxDtls")).toList();
        if (details.size() > 1) {
            var amounts = new ArrayList<BankEntry>();
            for (Element detail : details) {
                Optional<Long> amount = amount(detail, total);
                if (amount.isPresent()) {
                    amounts.add(entry(Optional.of(detail), amount.get()));
                }
            }
            boolean complete = amounts.size() == details.size()
                    && amounts.stream().mapToLong(BankEntry::amountCents).sum() == total;
            return complete ? amounts : List.of(entry(Optional.empty(), total));
        }
        return List.of(entry(details.stream().findFirst(), total));
    }

    /** A transaction's own amount; it has the entry's side where it does not say another. */
    private static Optional<Long> amount(Element detail, long total) throws CamtException {
        if (detail.find("Amt").isPresent()) {
            if (detail.find("CdtDbtInd").isPresent()) {
                return Optional.of(detail.signedCents());
            }
            return Optional.of(Long.signum(total) * detail.cents("Amt"));
        }
        if (detail.find("AmtDtls", "TxAmt", "Amt").isPresent()) {
            return Optional.of(Long.signum(total) * detail.cents("AmtDtls", "TxAmt", "Amt"));
        }
        return Optional.empty();
    }

    private BankEntry entry(Optional<Element> detail, long cents) throws CamtException {
        LocalDate booked = entry.day("BookgDt")
                .orElseThrow(() -> new CamtException(CamtException.Problem.MISSING, "Ntry/BookgDt"));
        Optional<Element> references = detail.flatMap(one -> one.find("Refs"));
        Optional<Element> batch =
                entry.all("NtryDtls").flatMap(group -> group.all("Btch")).findFirst();
        return new BankEntry(
                references.flatMap(refs -> refs.text("AcctSvcrRef")).or(() -> entry.text("AcctSvcrRef")),
                booked,
                entry.day("ValDt").orElse(booked),
                cents,
                party(detail, cents, "Nm"),
                account(detail, cents),
                references.flatMap(refs -> refs.text("EndToEndId")).filter(id -> !id.equals(NOT_PROVIDED)),
                references.flatMap(refs -> refs.text("MsgId")).or(() -> batch.flatMap(group -> group.text("MsgId"))),
                references
                        .flatMap(refs -> refs.text("PmtInfId"))
                        .or(() -> batch.flatMap(group -> group.text("PmtInfId"))),
                remittance(detail),
                returned(detail, cents));
    }

    /** The other side: whom money went to, or from whom it came. */
    private static Optional<String> party(Optional<Element> detail, long cents, String what) {
        String side = cents < 0 ? "Cdtr" : "Dbtr";
        return detail.flatMap(one -> one.find("RltdPties", side))
                .flatMap(party -> party.text("Pty", what).or(() -> party.text(what)));
    }

    private static Optional<String> account(Optional<Element> detail, long cents) {
        return detail.flatMap(one -> one.text("RltdPties", cents < 0 ? "CdtrAcct" : "DbtrAcct", "Id", "IBAN"));
    }

    private String remittance(Optional<Element> detail) {
        Stream<String> free = detail.stream()
                .flatMap(one -> one.all("RmtInf"))
                .flatMap(info -> Stream.concat(
                        info.all("Ustrd").flatMap(text -> text.text().stream()),
                        info.all("Strd").flatMap(text -> text.text("CdtrRefInf", "Ref").stream())));
        return Stream.concat(free, entry.text("AddtlNtryInf").stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** A return: the bank says so, or books a payment back. */
    private Optional<BankEntry.Return> returned(Optional<Element> detail, long cents) {
        Optional<Element> information = detail.flatMap(one -> one.find("RtrInf"));
        boolean reversal = entry.text("RvslInd").filter(YES::contains).isPresent();
        boolean code = Stream.concat(detail.stream(), Stream.of(entry))
                .flatMap(one -> one.text("BkTxCd", "Domn", "Fmly", "SubFmlyCd").stream())
                .anyMatch(RETURNS::contains);
        if (cents <= 0 || (information.isEmpty() && !reversal && !code)) {
            return Optional.empty();
        }
        String reason = information
                .flatMap(one -> one.text("Rsn", "Cd").or(() -> one.text("Rsn", "Prtry")))
                .orElse("NARR");
        String text = information.stream()
                .flatMap(one -> one.all("AddtlInf"))
                .flatMap(one -> one.text().stream())
                .collect(Collectors.joining(" "));
        return Optional.of(new BankEntry.Return(reason, text));
    }
}

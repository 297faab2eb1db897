package city.kontor.invoice;

import city.kontor.invoice.sepa.PaymentFile;
import city.kontor.invoice.sepa.Payments;
import city.kontor.invoice.sepa.Transfer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the city's own payments behind the entries of a statement: by the end-to-end id of a transfer, or by the id of
 * the payment block or file that the bank booked as one amount.
 */
final class Matching {
    private final Registers registers;
    private final Map<String, String> runOfPayment;
    private final Map<String, PaymentRun> runs = new HashMap<>();
    private final Map<String, Map<String, Transfer>> transfers = new HashMap<>();

    /** What an amount on a statement is about. */
    record Target(PaymentRun run, List<PaymentItem> items, String id, String label, long cents) {}

    Matching(Registers registers, List<BankEntry> entries) {
        this.registers = registers;
        runOfPayment = registers.runsOfPayments(entries.stream()
                .flatMap(entry -> entry.endToEndId().stream())
                .distinct()
                .toList());
    }

    Optional<Target> of(BankEntry entry) {
        return entry.endToEndId()
                .flatMap(this::transfer)
                .or(() -> entry.blockId().flatMap(this::block))
                .or(() -> entry.messageId().flatMap(this::file));
    }

    private Optional<Target> transfer(String endToEndId) {
        return Optional.ofNullable(runOfPayment.get(endToEndId))
                .flatMap(this::run)
                .flatMap(run -> Optional.ofNullable(transfers
                                .computeIfAbsent(run.id(), id -> byEndToEndId(run))
                                .get(endToEndId))
                        .map(transfer -> new Target(
                                run,
                                transfer.items(),
                                transfer.items().getFirst().invoiceId(),
                                label(transfer.items()),
                                transfer.payment().amountCents())));
    }

    private static Map<String, Transfer> byEndToEndId(PaymentRun run) {
        var found = new HashMap<String, Transfer>();
        Payments.transfers(run).forEach(transfer -> found.put(transfer.payment().endToEndId(), transfer));
        return found;
    }

    private Optional<Target> block(String blockId) {
        int cut = blockId.lastIndexOf('-');
        return (cut < 0 ? Optional.<PaymentRun>empty() : runOfFile(blockId.substring(0, cut)))
                .flatMap(run -> PaymentFile.of(run).stream()
                        .flatMap(file -> file.blocks().stream())
                        .filter(block -> block.id().equals(blockId))
                        .findFirst()
                        .map(block -> target(run, block.transfers())));
    }

    private Optional<Target> file(String messageId) {
        return runOfFile(messageId)
                .flatMap(run -> PaymentFile.of(run).stream()
                        .filter(file -> file.messageId().equals(messageId))
                        .findFirst()
                        .map(file -> target(run, file.transfers())));
    }

    private static Target target(PaymentRun run, List<Transfer> paid) {
        return new Target(
                run,
                paid.stream().flatMap(transfer -> transfer.items().stream()).toList(),
                run.id(),
                run.number(),
                paid.stream()
                        .mapToLong(transfer -> transfer.payment().amountCents())
                        .sum());
    }

    /** A file is named by its run's message id or, where it is one of several, by that and {@code F2}. */
    private Optional<PaymentRun> runOfFile(String messageId) {
        return registers.runOfMessage(messageId.replaceFirst("F\\d+$", "")).flatMap(this::run);
    }

    private Optional<PaymentRun> run(String runId) {
        PaymentRun known = runs.get(runId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PaymentRun> found = registers.run(runId);
        found.ifPresent(run -> runs.put(runId, run));
        return found;
    }

    /** The first invoice's number and how many more. */
    static String label(List<PaymentItem> items) {
        String first = items.getFirst().label();
        return items.size() == 1 ? first : first + " +" + (items.size() - 1);
    }
}

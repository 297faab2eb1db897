package city.kontor.app.invoice;

import city.kontor.app.desk.Names;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.DuplicateMatch;
import city.kontor.invoice.Escalation;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceRights;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.LastChange;
import city.kontor.invoice.OrderMatch;
import city.kontor.invoice.Step;
import city.kontor.invoice.store.InvoiceDetail;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.invoice.store.PurchaseQueries;
import city.kontor.kernel.Command;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Reason;
import city.kontor.replica.Pending;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the form shows of one invoice at one moment.
 *
 * @param verdicts what the rules say to each deed: the reason why not, empty where it may be done
 * @param editable whether the person may change data and accounts now
 * @param withdrawable the signatures that this person may take back, the latest first
 * @param alike invoices that resemble this one, the most alike first
 * @param waiting what the person gave and the server has not confirmed
 * @param overBudget why ordering the payment needs a reason: a budget does not suffice
 * @param match how it fits its order; empty where it names none that is known
 * @param partDeeds what this person may do with each part, by its number
 * @param mine the id of the person who looks
 */
record InvoiceView(
        InvoiceDetail detail,
        Names names,
        Map<Deed, Optional<Reason>> verdicts,
        boolean editable,
        List<Step> withdrawable,
        List<Map.Entry<InvoiceSummary, DuplicateMatch>> alike,
        List<Pending> waiting,
        String mine,
        LocalDate today,
        Optional<Reason> overBudget,
        Optional<OrderMatch> match,
        Map<Integer, List<PartDeed>> partDeeds) {
    InvoiceView {
        partDeeds = Map.copyOf(partDeeds);
        verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    }

    /** Reads it all; belongs in the background. Empty where the invoice is not on this desk. */
    static Optional<InvoiceView> read(InvoiceParts parts, String invoiceId) {
        var desk = parts.desk();
        Optional<InvoiceDetail> found = desk.read(dsl -> new InvoiceQueries(dsl).detail(invoiceId));
        return found.map(detail -> {
            Names names = Names.of(desk);
            LocalDate today = parts.today();
            List<Map.Entry<InvoiceSummary, DuplicateMatch>> alike =
                    desk.read(dsl -> new InvoiceQueries(dsl).duplicates(invoiceId));
            Optional<String> other = detail.invoice()
                    .suspicion()
                    .map(suspicion -> suspicion.invoiceId())
                    .or(() -> alike.stream().map(match -> match.getKey().id()).findFirst());
            var verdicts = new EnumMap<Deed, Optional<Reason>>(Deed.class);
            for (Deed deed : Deed.values()) {
                deed.trial(detail, names, today, other)
                        .ifPresent(command -> verdicts.put(deed, refusal(parts, command)));
            }
            return new InvoiceView(
                    detail,
                    names,
                    verdicts,
                    editable(parts, detail.invoice()),
                    withdrawable(parts, detail.invoice()),
                    alike,
                    desk.waiting(invoiceId),
                    desk.personId(),
                    today,
                    overBudget(parts, detail.invoice()),
                    desk.read(dsl -> new PurchaseQueries(dsl).match(detail.invoice())),
                    partDeeds(parts, detail.invoice(), today));
        });
    }

    private static Map<Integer, List<PartDeed>> partDeeds(InvoiceParts parts, Invoice invoice, LocalDate today) {
        var deeds = new HashMap<Integer, List<PartDeed>>();
        invoice.parts()
                .forEach(part -> deeds.put(
                        part.number(),
                        Stream.of(PartDeed.values())
                                .filter(deed -> refusal(parts, deed.trial(invoice, part, today))
                                        .isEmpty())
                                .toList()));
        return deeds;
    }

    private static boolean editable(InvoiceParts parts, Invoice invoice) {
        return invoice.state().inDepartment()
                && parts.desk()
                        .actor()
                        .filter(actor -> actor.may(InvoiceRights.EDIT, invoice.scope()))
                        .isPresent();
    }

    private static Optional<Reason> overBudget(InvoiceParts parts, Invoice invoice) {
        return refusal(parts, new ClerkCommand.OrderPayment(invoice.scope(), invoice.id(), invoice.revision()))
                .filter(reason -> reason.key().equals("budget.reasonMissing"));
    }

    private static List<Step> withdrawable(InvoiceParts parts, Invoice invoice) {
        var steps = new ArrayList<Step>();
        for (Step step : invoice.signatures().keySet()) {
            if (step.onInvoice()
                    && refusal(parts, new ClerkCommand.WithdrawConfirmation(invoice.scope(), invoice.id(), step, "-"))
                            .isEmpty()) {
                steps.addFirst(step);
            }
        }
        return steps;
    }

    private static Optional<Reason> refusal(InvoiceParts parts, Command command) {
        return parts.desk().preview(command) instanceof Decision.Rejected(Reason reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    Invoice invoice() {
        return detail.invoice();
    }

    boolean may(Deed deed) {
        return verdicts.containsKey(deed) && refusal(deed).isEmpty();
    }

    /** Why not; empty also where it was not asked. */
    Optional<Reason> refusal(Deed deed) {
        return verdicts.getOrDefault(deed, Optional.empty());
    }

    Escalation escalation() {
        return Escalation.of(
                invoice().state(), invoice().openTerms(), invoice().dunning().isPresent(), today);
    }

    /** Whether confirmations fell because somebody changed the invoice, and nobody has confirmed it again. */
    boolean voided() {
        return invoice().lastChange().kind() == LastChange.Kind.VOIDED
                && invoice().state().compareTo(InvoiceState.AMOUNT_CONFIRMED) < 0;
    }

    /** Whether the person's own actions on this invoice wait for the server. */
    boolean waitsForServer() {
        return waiting.stream().anyMatch(pending -> pending.state() != Pending.State.REFUSED);
    }

    /** Why the preview thinks that a waiting action will be refused. */
    Optional<Reason> doubt() {
        return waiting.stream().flatMap(pending -> pending.reason().stream()).findFirst();
    }
}

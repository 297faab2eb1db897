package city.kontor.invoice;

import city.kontor.invoice.ClerkCommand.AddNote;
import city.kontor.invoice.ClerkCommand.AnswerQuery;
import city.kontor.invoice.ClerkCommand.AskDepartment;
import city.kontor.invoice.ClerkCommand.AssignAccounts;
import city.kontor.invoice.ClerkCommand.CancelInvoice;
import city.kontor.invoice.ClerkCommand.CompleteFollowUp;
import city.kontor.invoice.ClerkCommand.ConfirmAmount;
import city.kontor.invoice.ClerkCommand.ConfirmFacts;
import city.kontor.invoice.ClerkCommand.CorrectFields;
import city.kontor.invoice.ClerkCommand.MarkDuplicate;
import city.kontor.invoice.ClerkCommand.NotADuplicate;
import city.kontor.invoice.ClerkCommand.OrderPayment;
import city.kontor.invoice.ClerkCommand.RecordDunning;
import city.kontor.invoice.ClerkCommand.RegisterInvoice;
import city.kontor.invoice.ClerkCommand.RejectToSender;
import city.kontor.invoice.ClerkCommand.RouteInvoice;
import city.kontor.invoice.ClerkCommand.TakeOver;
import city.kontor.invoice.ClerkCommand.WithdrawConfirmation;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Sha256;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.util.Optional;

/** What the post and the departments may do with one invoice, and when. Pure: everything it knows is handed in. */
public final class InvoiceRules {

    private final Registers registers;
    private final Actor actor;
    private final Stamp stamp;

    private InvoiceRules(Registers registers, Actor actor, Stamp stamp) {
        this.registers = registers;
        this.actor = actor;
        this.stamp = stamp;
    }

    /** @param found the invoice the command is about; empty where there is none (yet) */
    public static Decision decide(
            Optional<Invoice> found, ClerkCommand command, Registers registers, Actor actor, Stamp stamp) {
        var rules = new InvoiceRules(registers, actor, stamp);
        if (command instanceof RegisterInvoice register) {
            return found.isPresent() ? Refusal.EXISTS.because() : rules.register(register);
        }
        if (found.isEmpty()) {
            return Refusal.UNKNOWN.because();
        }
        Invoice invoice = found.get();
        if (!invoice.scope().equals(command.scope())) {
            return Refusal.MOVED.because(invoice.label(), invoice.scope().id());
        }
        var confirmations = new ConfirmationRules(invoice, registers, actor, stamp);
        return switch (command) {
            case RegisterInvoice register -> throw new IllegalStateException("decided above: " + register);
            case RouteInvoice route -> rules.route(invoice, route);
            case TakeOver take -> rules.takeOver(invoice);
            case CorrectFields correct -> confirmations.correct(correct);
            case AssignAccounts assign -> confirmations.assign(assign);
            case ConfirmFacts confirm -> confirmations.facts(confirm);
            case ConfirmAmount confirm -> confirmations.amount(confirm);
            case OrderPayment order -> confirmations.order(order);
            case WithdrawConfirmation withdraw -> confirmations.withdraw(withdraw);
            case RejectToSender reject -> rules.reject(invoice, reject);
            case AskDepartment ask -> rules.ask(invoice, ask);
            case AnswerQuery answer -> rules.answer(invoice, answer);
            case MarkDuplicate mark -> rules.markDuplicate(invoice, mark);
            case NotADuplicate deny -> rules.denyDuplicate(invoice, deny);
            case AddNote note ->
                Decision.unless(
                        () -> Decision.accept(new ClerkEvent.NoteAdded(
                                invoice.id(), stamp.derivedId(0), note.text(), note.followUpOn(), rules.signed())),
                        () -> Refusal.TEXT_MISSING.when(note.text().isBlank()));
            case CompleteFollowUp done ->
                Decision.unless(
                        () -> Decision.accept(
                                new ClerkEvent.FollowUpCompleted(invoice.id(), done.noteId(), rules.signed())),
                        () -> Refusal.NO_FOLLOW_UP.when(!registers.openFollowUp(invoice.id(), done.noteId())));
            case RecordDunning record -> rules.dunning(invoice, record.dunning());
            case CancelInvoice cancel ->
                Decision.unless(
                        () -> Decision.accept(
                                new ClerkEvent.InvoiceCancelled(invoice.id(), cancel.reason(), rules.signed())),
                        () -> Checks.state(invoice, invoice.state().inDepartment()),
                        () -> Checks.reasonGiven(cancel.reason()));
        };
    }

    private Decision register(RegisterInvoice command) {
        Documents documents = command.documents();
        return Decision.unless(
                () -> {
                    int year = Say.date(stamp.at()).getYear();
                    Optional<String> number = stamp.provisional()
                            ? Optional.empty()
                            : Optional.of(NumberKind.INVOICE.format(year, registers.next(NumberKind.INVOICE, year)));
                    return Decision.accept(new ClerkEvent.InvoiceRegistered(
                            command.invoiceId(),
                            command.scope(),
                            number,
                            documents,
                            command.data(),
                            command.captured(),
                            command.receivedOn(),
                            command.suggestedDepartment(),
                            suspicion(registers, command.invoiceId(), documents.originalSha256(), command.data()),
                            signed()));
                },
                () -> Refusal.DOCUMENT_WRONG.when(!Sha256.isHex(documents.originalSha256())
                        || !Sha256.isHex(documents.pdfSha256())
                        || documents.pageCount() < 1),
                // A clock two hours off or a time zone must not refuse today's post.
                () -> Refusal.DATE_IN_FUTURE.when(
                        command.receivedOn().isAfter(Say.date(stamp.at()).plusDays(1))));
    }

    static Optional<Suspicion> suspicion(Registers registers, String invoiceId, String sha256, InvoiceData data) {
        Optional<String> key = data.heading().number().map(Duplicates::numberKey);
        return Duplicates.suspicion(sha256, data, registers.similar(invoiceId, sha256, key));
    }

    private Decision route(Invoice invoice, RouteInvoice command) {
        boolean stays = command.target().equals(invoice.scope());
        return Decision.unless(
                () -> Decision.accept(new ClerkEvent.InvoiceRouted(
                        invoice.id(),
                        invoice.scope(),
                        command.target(),
                        command.clerkId(),
                        command.comment(),
                        signed())),
                () -> Checks.state(invoice, invoice.state().inDepartment()),
                () -> Refusal.SAME_DEPARTMENT.when(
                        stays
                                && command.clerkId().isEmpty()
                                && invoice.clerkId().isEmpty(),
                        invoice.label()));
    }

    private Decision takeOver(Invoice invoice) {
        if (invoice.clerkId().filter(actor.personId()::equals).isPresent()) {
            return Decision.accept();
        }
        return Decision.unless(
                () -> Decision.accept(new ClerkEvent.InvoiceTakenOver(invoice.id(), signed())),
                () -> Checks.state(invoice, invoice.state().inDepartment()));
    }

    private Decision reject(Invoice invoice, RejectToSender command) {
        return Decision.unless(
                () -> Decision.accept(new ClerkEvent.InvoiceRejected(invoice.id(), command.reason(), signed())),
                () -> Checks.state(invoice, invoice.state().inDepartment()),
                () -> Checks.revision(invoice, command.revisionSeen()),
                () -> Checks.reasonGiven(command.reason()));
    }

    private Decision ask(Invoice invoice, AskDepartment command) {
        return Decision.unless(
                () -> Decision.accept(new ClerkEvent.DepartmentAsked(
                        invoice.id(),
                        stamp.derivedId(0),
                        invoice.scope(),
                        command.department(),
                        command.question(),
                        signed())),
                () -> Checks.state(invoice, invoice.state().inDepartment()),
                () -> Refusal.SAME_DEPARTMENT.when(command.department().equals(invoice.scope()), invoice.label()),
                () -> Refusal.TEXT_MISSING.when(command.question().isBlank()));
    }

    private Decision dunning(Invoice invoice, Dunning dunning) {
        int known = invoice.dunning().map(Dunning::level).orElse(0);
        return Decision.unless(
                () -> Decision.accept(new ClerkEvent.DunningReceived(
                        invoice.id(),
                        dunning.level(),
                        dunning.dated(),
                        dunning.feeCents(),
                        dunning.interestCents(),
                        dunning.note(),
                        dunning.originalSha256(),
                        signed())),
                // A reminder may cross with the payment; what is over for good needs none.
                () -> Checks.state(invoice, !invoice.state().ended()),
                () -> Refusal.DUNNING_WRONG.when(dunning.level() < 1
                        || dunning.level() > Dunning.HIGHEST
                        || dunning.feeCents() < 0
                        || dunning.interestCents() < 0),
                () -> Refusal.DUNNING_LOWER.when(
                        dunning.level() < known, String.valueOf(known), String.valueOf(dunning.level())),
                () -> Refusal.DATE_IN_FUTURE.when(
                        dunning.dated().isAfter(Say.date(stamp.at()).plusDays(1))),
                () -> Refusal.DOCUMENT_WRONG.when(dunning.originalSha256()
                        .filter(sha -> !Sha256.isHex(sha))
                        .isPresent()));
    }

    private Decision answer(Invoice invoice, AnswerQuery command) {
        Optional<OpenQuery> query = invoice.query();
        if (invoice.state() != InvoiceState.IN_QUERY || query.isEmpty()) {
            return Refusal.NO_QUERY.because(invoice.label());
        }
        return Decision.unless(
                () -> Decision.accept(new ClerkEvent.QueryAnswered(
                        invoice.id(),
                        query.get().queryId(),
                        invoice.scope(),
                        query.get().from(),
                        command.answer(),
                        signed())),
                () -> Refusal.TEXT_MISSING.when(command.answer().isBlank()));
    }

    private Decision markDuplicate(Invoice invoice, MarkDuplicate command) {
        // On a desktop the original may lie in a department whose rows are not held here; the suspicion names it.
        Optional<Suspicion> original = registers
                .invoice(command.originalId())
                .map(found -> new Suspicion(found.id(), found.registerNumber(), DuplicateMatch.NUMBER))
                .or(() -> invoice.suspicion()
                        .filter(suspicion -> suspicion.invoiceId().equals(command.originalId())));
        return Decision.unless(
                () -> Decision.accept(new ClerkEvent.DuplicateMarked(
                        invoice.id(),
                        command.originalId(),
                        original.orElseThrow().registerNumber(),
                        signed())),
                () -> Checks.state(invoice, invoice.state().inDepartment()),
                () -> Refusal.ORIGINAL_ITSELF.when(command.originalId().equals(invoice.id()), invoice.label()),
                () -> Refusal.ORIGINAL_UNKNOWN.when(original.isEmpty(), invoice.label()));
    }

    private Decision denyDuplicate(Invoice invoice, NotADuplicate command) {
        return Decision.unless(
                () -> Decision.accept(new ClerkEvent.DuplicateDenied(invoice.id(), command.reason(), signed())),
                () -> Refusal.NO_SUSPICION.when(
                        invoice.suspicion().isEmpty() && invoice.state() != InvoiceState.DUPLICATE, invoice.label()),
                () -> Checks.state(
                        invoice, invoice.state().inDepartment() || invoice.state() == InvoiceState.DUPLICATE),
                () -> Checks.reasonGiven(command.reason()));
    }

    private Signature signed() {
        return Signature.of(actor, stamp);
    }
}

package city.kontor.app.invoice;

import city.kontor.app.desk.Names;
import city.kontor.directory.Department;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.Dunning;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.Step;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.invoice.store.InvoiceDetail;
import city.kontor.kernel.Command;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;

/** What a person can do with an invoice, and the command by which the rules are asked whether they may. */
enum Deed {
    ROUTE,
    TAKE_OVER,
    CONFIRM_FACTS,
    CONFIRM_AMOUNT,
    ORDER,
    BOOK,
    SETTLE,
    ANSWER,
    ASK,
    REJECT,
    DUPLICATE,
    NOT_DUPLICATE,
    NOTE,
    DUNNING,
    CANCEL;

    /** Stands where the person will type something; the rules only ask whether there is any. */
    private static final String TEXT = "-";

    /** The next step of the normal way, from this state. */
    static Optional<Deed> next(InvoiceState state) {
        return switch (state) {
            case RECEIVED -> Optional.of(ROUTE);
            case CHECKING -> Optional.of(CONFIRM_FACTS);
            case FACTS_CONFIRMED -> Optional.of(CONFIRM_AMOUNT);
            case AMOUNT_CONFIRMED -> Optional.of(ORDER);
            case ORDERED -> Optional.of(BOOK);
            case IN_QUERY -> Optional.of(ANSWER);
            case PAID -> Optional.of(SETTLE);
            case BOOKED, IN_RUN, SETTLED, REJECTED, DUPLICATE, CANCELLED -> Optional.empty();
        };
    }

    /** The step that a signature of this deed is; empty where it signs nothing. */
    Optional<Step> step() {
        return switch (this) {
            case CONFIRM_FACTS -> Optional.of(Step.FACTS);
            case CONFIRM_AMOUNT -> Optional.of(Step.AMOUNT);
            case ORDER -> Optional.of(Step.ORDER);
            case BOOK -> Optional.of(Step.BOOK);
            case ROUTE, TAKE_OVER, SETTLE, ANSWER, ASK, REJECT, DUPLICATE, NOT_DUPLICATE, NOTE, DUNNING, CANCEL ->
                Optional.empty();
        };
    }

    /** The command to ask the rules about; empty where it makes no sense for this invoice at all. */
    Optional<Command> trial(InvoiceDetail detail, Names names, LocalDate today, Optional<String> alike) {
        Invoice invoice = detail.invoice();
        Scope scope = invoice.scope();
        String id = invoice.id();
        String revision = invoice.revision();
        return switch (this) {
            case ROUTE ->
                names.departmentsBut(scope).stream()
                        .map(Department::scope)
                        .findFirst()
                        .map(target -> new ClerkCommand.RouteInvoice(scope, id, target, Optional.empty(), ""));
            case TAKE_OVER -> Optional.of(new ClerkCommand.TakeOver(scope, id));
            case CONFIRM_FACTS -> Optional.of(new ClerkCommand.ConfirmFacts(scope, id, revision, Optional.of(TEXT)));
            case CONFIRM_AMOUNT -> Optional.of(new ClerkCommand.ConfirmAmount(scope, id, revision));
            case ORDER -> Optional.of(new ClerkCommand.OrderPayment(scope, id, revision, Optional.of(TEXT)));
            case BOOK -> Optional.of(new TreasuryCommand.Book(scope, id, revision));
            case SETTLE ->
                Optional.of(new TreasuryCommand.RecordSettlement(
                        scope, id, today, invoice.paidCents().orElse(invoice.grossCents()), TEXT));
            case ANSWER -> Optional.of(new ClerkCommand.AnswerQuery(scope, id, TEXT));
            case ASK ->
                names.departmentsBut(scope).stream()
                        .map(Department::scope)
                        .findFirst()
                        .map(target -> new ClerkCommand.AskDepartment(scope, id, target, TEXT));
            case REJECT -> Optional.of(new ClerkCommand.RejectToSender(scope, id, revision, TEXT));
            case DUPLICATE -> alike.map(other -> new ClerkCommand.MarkDuplicate(scope, id, other));
            case NOT_DUPLICATE -> Optional.of(new ClerkCommand.NotADuplicate(scope, id, TEXT));
            case NOTE -> Optional.of(new ClerkCommand.AddNote(scope, id, TEXT, Optional.empty()));
            case DUNNING ->
                Optional.of(new ClerkCommand.RecordDunning(
                        scope, id, new Dunning(Dunning.HIGHEST, today, 0, 0, "", Optional.empty())));
            case CANCEL -> Optional.of(new ClerkCommand.CancelInvoice(scope, id, TEXT));
        };
    }
}

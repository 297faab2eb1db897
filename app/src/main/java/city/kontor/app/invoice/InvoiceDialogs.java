package city.kontor.app.invoice;

import city.kontor.app.kit.Choice;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Department;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.kernel.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** What is asked before a command about an invoice can be given. Each hands on the finished command. */
final class InvoiceDialogs {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;

    InvoiceDialogs(Kit kit) {
        this.kit = kit;
        this.texts = kit.texts().beside(InvoiceDialogs.class);
        this.words = new InvoiceWords(kit.texts());
    }

    /** Asks where to, proposing what the program found. */
    void route(InvoiceView view, Consumer<Command> give) {
        Invoice invoice = view.invoice();
        List<Department> departments = view.names().departmentsBut(invoice.scope());
        Optional<Department> proposed = view.detail()
                .suggestedScope()
                .flatMap(scope -> departments.stream()
                        .filter(department -> department.scope().equals(scope))
                        .findFirst());
        var choice = new Choice<>(texts.get("dialog.department"), departments, Department::name);
        proposed.ifPresent(choice::with);
        choice.setId("dialog-department");
        var comment = area("dialog.comment", 3);
        kit.dialogs()
                .form(
                        texts.get("route.title"),
                        texts.get("route.text"),
                        new VBox(12, choice, comment),
                        texts.get("deed.ROUTE"),
                        choice.getSelectionModel().selectedItemProperty().isNotNull(),
                        () -> give.accept(new ClerkCommand.RouteInvoice(
                                invoice.scope(),
                                invoice.id(),
                                choice.getValue().scope(),
                                Optional.empty(),
                                comment.getText().strip())));
    }

    void ask(InvoiceView view, Consumer<Command> give) {
        Invoice invoice = view.invoice();
        var choice = new Choice<>(
                texts.get("dialog.department"), view.names().departmentsBut(invoice.scope()), Department::name);
        choice.setId("dialog-department");
        var question = area("dialog.question", 4);
        question.setId("dialog-text");
        kit.dialogs()
                .form(
                        texts,
                        "ask",
                        new VBox(12, choice, question),
                        Bindings.createBooleanBinding(
                                () -> choice.getValue() != null
                                        && !question.getText().isBlank(),
                                choice.valueProperty(),
                                question.textProperty()),
                        () -> give.accept(new ClerkCommand.AskDepartment(
                                invoice.scope(),
                                invoice.id(),
                                choice.getValue().scope(),
                                question.getText().strip())));
    }

    void answer(InvoiceView view, Consumer<Command> give) {
        Invoice invoice = view.invoice();
        String question = invoice.query().map(query -> query.question()).orElse("");
        String from = invoice.query()
                .map(query -> view.names().department(query.from()))
                .orElse("");
        var answer = area("dialog.answer", 5);
        answer.setId("dialog-text");
        kit.dialogs()
                .form(
                        texts.get("answer.title", from),
                        texts.get("answer.text", question),
                        answer,
                        texts.get("deed.ANSWER"),
                        Bindings.createBooleanBinding(() -> !answer.getText().isBlank(), answer.textProperty()),
                        () -> give.accept(new ClerkCommand.AnswerQuery(
                                invoice.scope(), invoice.id(), answer.getText().strip())));
    }

    void reject(InvoiceView view, Consumer<Command> give) {
        Invoice invoice = view.invoice();
        kit.dialogs()
                .reason(
                        texts,
                        "reject",
                        reason -> give.accept(new ClerkCommand.RejectToSender(
                                invoice.scope(), invoice.id(), invoice.revision(), reason)));
    }

    void cancel(InvoiceView view, Consumer<Command> give) {
        Invoice invoice = view.invoice();
        kit.dialogs()
                .reason(
                        texts,
                        "cancel",
                        reason -> give.accept(new ClerkCommand.CancelInvoice(invoice.scope(), invoice.id(), reason)));
    }

    void notDuplicate(InvoiceView view, Consumer<Command> give) {
        Invoice invoice = view.invoice();
        kit.dialogs()
                .reason(
                        texts,
                        "notDuplicate",
                        reason -> give.accept(new ClerkCommand.NotADuplicate(invoice.scope(), invoice.id(), reason)));
    }

    void withdraw(InvoiceView view, Consumer<Command> give) {
        Invoice invoice = view.invoice();
        var choice = new Choice<>(texts.get("withdraw.which"), view.withdrawable(), words::step);
        choice.getSelectionModel().selectFirst();
        var reason = area("dialog.reason", 3);
        reason.setId("dialog-text");
        kit.dialogs()
                .form(
                        texts,
                        "withdraw",
                        new VBox(12, choice, reason),
                        Bindings.createBooleanBinding(() -> !reason.getText().isBlank(), reason.textProperty()),
                        () -> give.accept(new ClerkCommand.WithdrawConfirmation(
                                invoice.scope(),
                                invoice.id(),
                                choice.getValue(),
                                reason.getText().strip())));
    }

    void note(InvoiceView view, Consumer<Command> give) {
        Invoice invoice = view.invoice();
        var text = area("dialog.note", 4);
        text.setId("dialog-text");
        var day = new DatePicker();
        day.setPromptText(texts.get("note.followUp"));
        day.setAccessibleText(texts.get("note.followUp"));
        day.setMaxWidth(Double.MAX_VALUE);
        kit.dialogs()
                .form(
                        texts,
                        "note",
                        new VBox(12, text, day),
                        Bindings.createBooleanBinding(() -> !text.getText().isBlank(), text.textProperty()),
                        () -> give.accept(new ClerkCommand.AddNote(
                                invoice.scope(),
                                invoice.id(),
                                text.getText().strip(),
                                Optional.ofNullable(day.getValue()))));
    }

    /** Confirms at once where the invoice fits its order, else asks why it is right nevertheless. */
    void confirmFacts(InvoiceView view, Consumer<Command> give) {
        Invoice invoice = view.invoice();
        view.match()
                .filter(match -> !match.matches())
                .ifPresentOrElse(
                        match -> kit.dialogs()
                                .reason(
                                        texts.get("facts.differs.title"),
                                        texts.get(
                                                "facts.differs.text",
                                                match.order().number(),
                                                match.differences().stream()
                                                        .map(difference -> texts.get(
                                                                "match." + difference.kind(),
                                                                words.money(difference.cents())))
                                                        .collect(Collectors.joining(" "))),
                                        texts.get("deed.CONFIRM_FACTS"),
                                        reason -> give.accept(confirming(invoice, Optional.of(reason)))),
                        () -> give.accept(confirming(invoice, Optional.empty())));
    }

    private static Command confirming(Invoice invoice, Optional<String> differenceReason) {
        return new ClerkCommand.ConfirmFacts(invoice.scope(), invoice.id(), invoice.revision(), differenceReason);
    }

    void order(InvoiceView view, Consumer<Command> give) {
        Invoice invoice = view.invoice();
        String to = view.detail()
                .creditor()
                .map(creditor -> creditor.data().name())
                .or(() -> invoice.data().seller().name())
                .orElse("");
        view.overBudget()
                .ifPresentOrElse(
                        over -> kit.dialogs()
                                .reason(
                                        texts.get("order.over.title"),
                                        kit.texts().reason(over),
                                        texts.get("deed.ORDER"),
                                        reason -> give.accept(ordering(invoice, Optional.of(reason)))),
                        () -> kit.dialogs()
                                .confirm(
                                        texts.get("order.title"),
                                        texts.get("order.text", words.money(invoice.orderedCents()), to),
                                        texts.get("deed.ORDER"),
                                        () -> give.accept(ordering(invoice, Optional.empty()))));
    }

    private static Command ordering(Invoice invoice, Optional<String> budgetReason) {
        return new ClerkCommand.OrderPayment(invoice.scope(), invoice.id(), invoice.revision(), budgetReason);
    }

    void settle(InvoiceView view, Consumer<Command> give) {
        Invoice invoice = view.invoice();
        new SettlementForm(kit, view.today(), invoice.paidCents().orElse(invoice.grossCents()))
                .ask(
                        texts.get("deed.SETTLE"),
                        found -> give.accept(new TreasuryCommand.RecordSettlement(
                                invoice.scope(), invoice.id(), found.day(), found.cents(), found.reference())));
    }

    private TextArea area(String prompt, int rows) {
        var area = new TextArea();
        area.setPromptText(texts.get(prompt));
        area.setAccessibleText(texts.get(prompt));
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        return area;
    }
}

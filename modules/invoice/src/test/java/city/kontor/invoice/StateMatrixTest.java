package city.kontor.invoice;

import static city.kontor.invoice.Office.SCHOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command in every state, by a person who holds every right and has touched nothing. */
class StateMatrixTest {
    /** Columns in the order of {@link InvoiceState}; {@code .} stands for {@code invoice.state.<the state>}. */
    private static final String TABLE = """
            RouteInvoice    ok ok ok ok . . . . . . . . .
            TakeOver        ok ok ok ok . . . . . . . . .
            CorrectFields   ok ok ok ok ok . . . . . . . .
            AssignAccounts  ok ok ok ok ok . . . . . . . .
            ConfirmFacts    routeFirst ok done.facts done.facts done.facts done.facts done.facts done.facts done.facts . . . .
            ConfirmAmount   routeFirst factsFirst ok done.amount done.amount done.amount done.amount done.amount done.amount . . . .
            OrderPayment    routeFirst factsFirst amountFirst ok done.order done.order done.order done.order done.order . . . .
            Book            routeFirst factsFirst amountFirst orderFirst ok done.book done.book done.book done.book . . . .
            WithdrawFacts   nothingToWithdraw nothingToWithdraw ok ok ok ok . . . . . . .
            WithdrawBook    nothingToWithdraw nothingToWithdraw nothingToWithdraw nothingToWithdraw nothingToWithdraw ok . . . . . . .
            WithdrawRelease notWithdrawable notWithdrawable notWithdrawable notWithdrawable notWithdrawable notWithdrawable notWithdrawable notWithdrawable notWithdrawable notWithdrawable notWithdrawable notWithdrawable notWithdrawable
            RejectToSender  ok ok ok ok . . . . . . . . .
            AskDepartment   ok ok ok ok . . . . . . . . .
            AnswerQuery     noQuery noQuery noQuery noQuery noQuery noQuery noQuery noQuery noQuery ok noQuery noQuery noQuery
            MarkDuplicate   ok ok ok ok . . . . . . . . .
            NotADuplicate   noSuspicion noSuspicion noSuspicion noSuspicion noSuspicion noSuspicion noSuspicion noSuspicion noSuspicion noSuspicion noSuspicion ok noSuspicion
            AddNote         ok ok ok ok ok ok ok ok ok ok ok ok ok
            CancelInvoice   ok ok ok ok . . . . . . . . .
            AddToRun        routeFirst factsFirst amountFirst orderFirst bookFirst ok run.alreadyIn . . . . . .
            Settle          . . . . . . . ok . . . . .
            Register        exists exists exists exists exists exists exists exists exists exists exists exists exists
            """;

    @TempDir
    Path directory;

    @Test
    void everyCommandInEveryStateIsAllowedOrRefusedAsTheTableSays() {
        try (var office = new Office(Engine.SQLITE, directory)) {
            office.furnish();
            office.register("other", Office.data("other"));
            office.run("spare");
            for (InvoiceState state : InvoiceState.values()) {
                office.bring(state.name(), state, Office.data("N-" + state));
                assertThat(office.invoice(state.name()).state()).isEqualTo(state);
            }
            Map<String, Function<Invoice, InvoiceCommand>> commands = commands(office);
            List<InvoiceState> states = List.of(InvoiceState.values());
            var names = new java.util.ArrayList<String>();
            TABLE.lines().map(line -> line.strip().split("\\s+")).forEach(cells -> {
                names.add(cells[0]);
                for (int column = 0; column < states.size(); column++) {
                    InvoiceState state = states.get(column);
                    Invoice invoice = office.invoice(state.name());
                    InvoiceCommand command =
                            Objects.requireNonNull(commands.get(cells[0])).apply(invoice);
                    assertThat(office.verdict(Office.everywhere("gina"), command))
                            .as("%s in %s", cells[0], state)
                            .isEqualTo(expected(cells[1 + column], state));
                }
            });
            assertThat(names).containsExactlyElementsOf(commands.keySet());
        }
    }

    private static String expected(String cell, InvoiceState state) {
        return switch (cell) {
            case "ok" -> "ok";
            case "." -> Refusal.ofState(state).key();
            default -> cell.startsWith("run.") ? cell : "invoice." + cell;
        };
    }

    private static Map<String, Function<Invoice, InvoiceCommand>> commands(Office office) {
        var commands = new LinkedHashMap<String, Function<Invoice, InvoiceCommand>>();
        Scope elsewhere = Scope.department("ordnung");
        var lines = List.of(
                new AccountLine("12.01.01", "5431", "6600", 100_000),
                new AccountLine("12.01.01", "5221", "6600", 19_000));
        commands.put(
                "RouteInvoice", i -> new ClerkCommand.RouteInvoice(i.scope(), i.id(), elsewhere, Optional.empty(), ""));
        commands.put("TakeOver", i -> new ClerkCommand.TakeOver(i.scope(), i.id()));
        commands.put(
                "CorrectFields",
                i -> new ClerkCommand.CorrectFields(
                        i.scope(), i.id(), i.revision(), Office.data("new " + i.id(), 1_000, 190)));
        commands.put(
                "AssignAccounts",
                i -> new ClerkCommand.AssignAccounts(i.scope(), i.id(), i.revision(), LineBasis.GROSS, lines));
        commands.put("ConfirmFacts", i -> new ClerkCommand.ConfirmFacts(i.scope(), i.id(), i.revision()));
        commands.put("ConfirmAmount", i -> new ClerkCommand.ConfirmAmount(i.scope(), i.id(), i.revision()));
        commands.put("OrderPayment", i -> new ClerkCommand.OrderPayment(i.scope(), i.id(), i.revision()));
        commands.put("Book", i -> new TreasuryCommand.Book(i.scope(), i.id(), i.revision()));
        commands.put("WithdrawFacts", i -> withdraw(i, Step.FACTS));
        commands.put("WithdrawBook", i -> withdraw(i, Step.BOOK));
        commands.put("WithdrawRelease", i -> withdraw(i, Step.SECOND_RELEASE));
        commands.put("RejectToSender", i -> new ClerkCommand.RejectToSender(i.scope(), i.id(), i.revision(), "Grund"));
        commands.put("AskDepartment", i -> new ClerkCommand.AskDepartment(i.scope(), i.id(), elsewhere, "Wie?"));
        commands.put("AnswerQuery", i -> new ClerkCommand.AnswerQuery(i.scope(), i.id(), "So."));
        commands.put("MarkDuplicate", i -> new ClerkCommand.MarkDuplicate(i.scope(), i.id(), "other"));
        commands.put("NotADuplicate", i -> new ClerkCommand.NotADuplicate(i.scope(), i.id(), "Grund"));
        commands.put("AddNote", i -> new ClerkCommand.AddNote(i.scope(), i.id(), "Text", Optional.empty()));
        commands.put("CancelInvoice", i -> new ClerkCommand.CancelInvoice(i.scope(), i.id(), "Grund"));
        commands.put(
                "AddToRun",
                i -> new TreasuryCommand.AddToRun(
                        InvoiceScopes.TREASURY,
                        i.state() == InvoiceState.IN_RUN ? "run-" + i.id() : "spare",
                        List.of(i.id())));
        commands.put(
                "Settle", i -> new TreasuryCommand.RecordSettlement(i.scope(), i.id(), office.today(), 119_000, "1/1"));
        commands.put("Register", i -> Office.registering(i.id(), i.scope(), Office.data("again")));
        assertThat(SCHOOLS).isNotEqualTo(elsewhere);
        return commands;
    }

    private static ClerkCommand withdraw(Invoice invoice, Step step) {
        return new ClerkCommand.WithdrawConfirmation(invoice.scope(), invoice.id(), step, "Irrtum");
    }
}

package city.kontor.invoice;

import static city.kontor.invoice.InvoiceScopes.TREASURY;
import static city.kontor.invoice.Office.SCHOOLS;
import static city.kontor.invoice.Office.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People who may do everything, some of them in place of others, try everything in any order. Whatever they try, no
 * money leaves without six steps by people whom the table of duties keeps apart.
 */
class RandomHistoryTest {
    private static final int COMMANDS = 2_000;
    private static final List<String> NAMES = List.of("anna", "bert", "cleo", "dora", "emil", "finn", "gina");

    @TempDir
    Path directory;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private int made;
    private int paid;

    @Test
    void noOrderOfEventsBreaksTheSeparationOfDuties() {
        try (var office = new Office(Engine.SQLITE, directory)) {
            office.furnish();
            for (int i = 0; i < COMMANDS; i++) {
                Actor actor = actor();
                if (office.give(actor, command(office)) instanceof Decision.Accepted) {
                    List.copyOf(office.lastEvents).forEach(event -> check(office, event));
                }
            }
            System.out.printf("random history: %d invoices, %d paid, seed %d%n", made, paid, seed);
            assertThat(paid).as("seed %d", seed).isPositive();
        }
    }

    private void check(Office office, Event event) {
        if (event instanceof TreasuryEvent.InvoicePaid payment) {
            paid++;
            Invoice invoice = office.invoice(payment.invoiceId());
            PaymentRun run = office.payments(payment.runId());
            Map<Step, Signature> hands = new EnumMap<>(Step.class);
            hands.putAll(invoice.signatures());
            hands.putAll(run.releases());
            assertThat(hands).as("seed %d", seed).containsOnlyKeys(Step.values());
            for (Duties.ForbiddenPair pair : Duties.FORBIDDEN) {
                Signature earlier = Objects.requireNonNull(hands.get(pair.earlier()));
                Signature later = Objects.requireNonNull(hands.get(pair.later()));
                assertThat(later.personId()).as("%s, seed %d", pair, seed).isNotEqualTo(earlier.personId());
                assertThat(later.insteadOf())
                        .as("%s, seed %d", pair, seed)
                        .isNotEqualTo(Optional.of(earlier.personId()));
            }
            assertThat(invoice.lineTotal()).isEqualTo(invoice.lineTarget().orElseThrow());
        } else if (event instanceof ClerkEvent clerk) {
            Invoice invoice = office.invoice(clerk.invoiceId());
            if (invoice.state().compareTo(InvoiceState.SETTLED) <= 0) {
                long signed = Stream.of(Step.FACTS, Step.AMOUNT, Step.ORDER, Step.BOOK)
                        .takeWhile(step -> invoice.state().compareTo(step.after()) >= 0)
                        .count();
                assertThat(invoice.signatures())
                        .as("%s, seed %d", invoice, seed)
                        .hasSize((int) signed);
            }
        }
    }

    /** One of seven people with every right, half of the time in place of somebody. */
    private Actor actor() {
        String name = pick(NAMES);
        var grants = new ArrayList<Grant>();
        boolean standsIn = random.nextInt(3) == 0;
        for (var right : InvoiceRights.all()) {
            grants.add(new Grant(
                    right, Scope.CITY, Optional.empty(), standsIn ? Optional.of(pick(NAMES)) : Optional.empty()));
        }
        return new Actor(name, name, grants);
    }

    private InvoiceCommand command(Office office) {
        if (made < 4 || random.nextInt(60) == 0) {
            String id = "i" + made++;
            return Office.registering(id, WORKS, Office.data("N" + made));
        }
        // The latest invoices, so that most get somewhere and some are worked on by several people at once.
        Invoice i = office.invoice("i" + (made - 1 - random.nextInt(4)));
        String run = "r" + i.id();
        // Two thirds of the time somebody tries what comes next; else anything.
        return switch (random.nextInt(3) > 0 ? next(i, office) : random.nextInt(22)) {
            case 0 ->
                new ClerkCommand.CorrectFields(
                        i.scope(),
                        i.id(),
                        i.revision(),
                        i.data().with(new Terms(Optional.of(office.today()), Optional.empty())));
            case 1, 2 ->
                new ClerkCommand.AssignAccounts(
                        i.scope(),
                        i.id(),
                        i.revision(),
                        LineBasis.GROSS,
                        List.of(new AccountLine("12.01.01", pick(List.of("5221", "5431")), "6600", i.grossCents())));
            case 3, 4 -> new ClerkCommand.ConfirmFacts(i.scope(), i.id(), i.revision());
            case 5, 6 -> new ClerkCommand.ConfirmAmount(i.scope(), i.id(), i.revision());
            case 7, 8 -> new ClerkCommand.OrderPayment(i.scope(), i.id(), i.revision());
            case 9, 10 -> new TreasuryCommand.Book(i.scope(), i.id(), i.revision());
            case 11 -> new ClerkCommand.WithdrawConfirmation(i.scope(), i.id(), pick(List.of(Step.values())), "Irrtum");
            case 12 -> new ClerkCommand.AskDepartment(i.scope(), i.id(), SCHOOLS, "Wie?");
            case 13 -> new ClerkCommand.AnswerQuery(i.scope(), i.id(), "So.");
            case 14 ->
                new ClerkCommand.RouteInvoice(i.scope(), i.id(), pick(List.of(WORKS, SCHOOLS)), Optional.empty(), "");
            case 15, 16 ->
                new TreasuryCommand.CreatePaymentRun(
                        TREASURY, run, BankCalendar.onOrAfter(office.today()), "giro", List.of(i.id()));
            case 17 -> new TreasuryCommand.CloseRun(TREASURY, run);
            case 18, 19 -> new TreasuryCommand.ReleaseRun(TREASURY, run, file(office, i));
            case 20 -> new TreasuryCommand.ReopenRun(TREASURY, run, "Grund");
            default -> new ClerkCommand.AddNote(i.scope(), i.id(), "Vermerk", Optional.empty());
        };
    }

    /** The number of the command that would bring the invoice on. */
    private int next(Invoice invoice, Office office) {
        return switch (invoice.state()) {
            case RECEIVED -> 14;
            case CHECKING -> invoice.lines().isEmpty() ? 1 : 3;
            case FACTS_CONFIRMED -> 5;
            case AMOUNT_CONFIRMED -> 7;
            case ORDERED -> 9;
            case BOOKED -> 15;
            case IN_RUN -> file(office, invoice).isEmpty() ? 17 : 18;
            case IN_QUERY -> 13;
            case PAID, SETTLED, REJECTED, DUPLICATE, CANCELLED -> 21;
        };
    }

    private static String file(Office office, Invoice invoice) {
        return invoice.runId().flatMap(id -> office.payments(id).fileSha256()).orElse("");
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

package city.kontor.invoice.store;

import static city.kontor.invoice.Office.SCHOOLS;
import static city.kontor.invoice.Office.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.Escalation;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceCommand;
import city.kontor.invoice.InvoiceRights;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.invoice.Office;
import city.kontor.invoice.Step;
import city.kontor.invoice.Terms;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkQueriesTest {
    private static final List<String> PEOPLE = List.of("anna", "bert", "cleo", "dora", "emil", "gina");
    private static final List<Right> RIGHTS =
            List.of(InvoiceRights.FACTS, InvoiceRights.AMOUNT, InvoiceRights.ORDER, InvoiceRights.BOOK);

    @TempDir
    Path directory;

    /** The list and the rules must agree: what is listed can be done, what is not listed cannot. */
    @ParameterizedTest
    @EnumSource
    void whatWaitsForAPersonIsExactlyWhatTheRulesLetThatPersonDo(Engine engine) {
        try (var office = new Office(engine, directory)) {
            office.furnish();
            List<InvoiceState> states = List.of(
                    InvoiceState.CHECKING,
                    InvoiceState.FACTS_CONFIRMED,
                    InvoiceState.AMOUNT_CONFIRMED,
                    InvoiceState.ORDERED);
            var ids = new ArrayList<String>();
            for (int i = 0; i < 16; i++) {
                String id = "i" + i;
                InvoiceState state = states.get(i % states.size());
                office.bring(id, state, Office.data("N" + i, 1_000L * (i + 1), 0));
                ids.add(id);
            }
            long seed = System.nanoTime();
            var random = new Random(seed);
            for (int round = 0; round < 30; round++) {
                Actor actor = actor(random);
                List<WorkItem> items = work(office, actor);
                for (WorkKind kind :
                        List.of(WorkKind.CONFIRM_FACTS, WorkKind.CONFIRM_AMOUNT, WorkKind.ORDER, WorkKind.BOOK)) {
                    Set<String> listed = items.stream()
                            .filter(item -> item.kind() == kind)
                            .map(WorkItem::subject)
                            .collect(Collectors.toSet());
                    Set<String> possible = ids.stream()
                            .map(office::invoice)
                            .filter(invoice -> invoice.state() == kind.state())
                            .filter(invoice -> office.verdict(actor, command(kind, invoice))
                                    .equals("ok"))
                            .map(Invoice::id)
                            .collect(Collectors.toSet());
                    assertThat(listed)
                            .as("%s for %s, seed %d", kind, actor, seed)
                            .isEqualTo(possible);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfWorkFindsItsPersonAndTheMostUrgentComesFirst(Engine engine) {
        try (var office = new Office(engine, directory)) {
            office.furnish();
            office.bring("late", InvoiceState.CHECKING, Office.data("1").with(Terms.due(LocalDate.of(2026, 10, 30))));
            office.bring("none", InvoiceState.CHECKING, Office.data("2").with(Terms.NONE));
            office.bring("soon", InvoiceState.CHECKING, Office.data("3").with(Terms.due(LocalDate.of(2026, 11, 6))));
            office.bring("post", InvoiceState.RECEIVED, Office.data("4"));
            office.bring("asked", InvoiceState.IN_QUERY, Office.data("5"));
            office.bring("booked", InvoiceState.BOOKED, Office.data("6"));
            office.bring("paid", InvoiceState.PAID, Office.data("7"));
            office.bring("closed", InvoiceState.IN_RUN, Office.data("8"));
            office.done(Office.DORA, new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, "run-closed"));
            office.done(
                    Office.ANNA,
                    new MasterDataCommand.ProposeIban(
                            Scope.CITY, "k1", Office.OTHER_IBAN, Optional.empty(), "Rückruf"));
            Actor gina = Office.everywhere("gina");
            office.done(gina, new ClerkCommand.AddNote(WORKS, "none", "nachfragen", Optional.of(office.today())));
            List<WorkItem> items = work(office, gina);
            assertThat(items.getFirst().subject()).isEqualTo("late");
            assertThat(items.getFirst().escalation()).isEqualTo(Escalation.OVERDUE);
            assertThat(items.get(1).subject()).isEqualTo("soon");
            assertThat(items.stream().map(WorkItem::kind).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(
                            WorkKind.ROUTE,
                            WorkKind.CONFIRM_FACTS,
                            WorkKind.ANSWER,
                            WorkKind.PUT_IN_RUN,
                            WorkKind.SETTLE,
                            WorkKind.RELEASE,
                            WorkKind.APPROVE_IBAN,
                            WorkKind.FOLLOW_UP);
            assertThat(office.read(dsl -> new WorkQueries(dsl, gina, office.today()).counts())
                            .get(WorkKind.CONFIRM_FACTS))
                    .isEqualTo(3);
            assertThat(work(office, Office.DORA)).noneMatch(item -> item.kind() == WorkKind.RELEASE);
            assertThat(work(office, Office.ANNA)).noneMatch(item -> item.kind() == WorkKind.APPROVE_IBAN);
            assertThat(work(office, Office.holding("x"))).isEmpty();
        }
    }

    private static List<WorkItem> work(Office office, Actor actor) {
        return office.read(dsl -> new WorkQueries(dsl, actor, office.today()).items(500));
    }

    private static InvoiceCommand command(WorkKind kind, Invoice invoice) {
        Step step = kind.step().orElseThrow();
        return switch (step) {
            case FACTS -> new ClerkCommand.ConfirmFacts(WORKS, invoice.id(), invoice.revision());
            case AMOUNT -> new ClerkCommand.ConfirmAmount(WORKS, invoice.id(), invoice.revision());
            case ORDER -> new ClerkCommand.OrderPayment(WORKS, invoice.id(), invoice.revision());
            case BOOK, FIRST_RELEASE, SECOND_RELEASE ->
                new TreasuryCommand.Book(WORKS, invoice.id(), invoice.revision());
        };
    }

    /** One of the people with some rights, own or lent, here or elsewhere, with or without limits. */
    private static Actor actor(Random random) {
        var grants = new ArrayList<Grant>();
        for (Right right : RIGHTS) {
            for (int i = random.nextInt(3); i > 0; i--) {
                grants.add(new Grant(
                        right,
                        List.of(WORKS, SCHOOLS, Scope.CITY).get(random.nextInt(3)),
                        random.nextBoolean() ? Optional.empty() : Optional.of(1_000L * random.nextInt(20)),
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(PEOPLE.get(random.nextInt(PEOPLE.size())))));
            }
        }
        String name = PEOPLE.get(random.nextInt(PEOPLE.size()));
        return new Actor(name, name, grants);
    }
}

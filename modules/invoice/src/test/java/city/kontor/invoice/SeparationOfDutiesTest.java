package city.kontor.invoice;

import static city.kontor.invoice.Office.WORKS;
import static city.kontor.invoice.Office.everywhere;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.Actor;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeparationOfDutiesTest {
    @TempDir
    Path directory;

    private Office office;
    private int count;

    @BeforeEach
    void open() {
        office = new Office(Engine.SQLITE, directory);
        office.furnish();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theTableNamesEveryPairThatTheLawAndTheCityKeepApart() {
        assertThat(Duties.FORBIDDEN).hasSize(15).allSatisfy(pair -> {
            assertThat(pair.earlier()).isLessThan(pair.later());
            assertThat(pair.legalReason()).startsWith("§ 31 KomHVO NRW");
        });
        assertThat(Duties.FORBIDDEN.stream()
                        .map(pair -> pair.earlier() + "-" + pair.later())
                        .distinct())
                .hasSize(15);
    }

    @Test
    void noPairOfTheTableIsEverTakenByOnePerson() {
        for (Duties.ForbiddenPair pair : Duties.FORBIDDEN) {
            Map<Step, Actor> people = sixPeople();
            Actor both = everywhere("both");
            people.put(pair.earlier(), both);
            String id = walk(people, pair.later());
            assertThat(office.verdict(both, command(pair.later(), id)))
                    .as("%s", pair)
                    .isEqualTo(pair.refusal().key());
            assertThat(office.verdict(everywhere("other"), command(pair.later(), id)))
                    .as("%s by another", pair)
                    .isEqualTo("ok");
        }
    }

    @Test
    void whoStandsInForTheOtherHalfOfAPairMayNotTakeItEither() {
        for (Duties.ForbiddenPair pair : Duties.FORBIDDEN) {
            Map<Step, Actor> people = sixPeople();
            Actor absent = everywhere("absent");
            people.put(pair.earlier(), absent);
            String id = walk(people, pair.later());
            Grant lent = new Grant(pair.later().right(), Scope.CITY, Optional.empty(), Optional.of("absent"));
            assertThat(office.verdict(Office.holding("substitute", lent), command(pair.later(), id)))
                    .as("%s in place of the other", pair)
                    .isEqualTo("duty.substitute");
            Grant own = Office.own(pair.later().right(), Scope.CITY);
            assertThat(office.verdict(Office.holding("substitute", lent, own), command(pair.later(), id)))
                    .as("%s by an own right", pair)
                    .isEqualTo("ok");
        }
    }

    @Test
    void aSubstituteCountsAsThemselvesAndTheAbsentColleagueStaysFree() {
        Actor substitute = Office.holding("substitute", Office.lent(InvoiceRights.FACTS, WORKS, "absent"), amount());
        office.bring("i", InvoiceState.CHECKING, Office.data("1"));
        office.assign("i");
        office.done(substitute, command(Step.FACTS, "i"));
        Signature facts = office.invoice("i").signature(Step.FACTS).orElseThrow();
        assertThat(facts.personId()).isEqualTo("substitute");
        assertThat(facts.insteadOf()).contains("absent");
        assertThat(office.verdict(substitute, command(Step.AMOUNT, "i"))).isEqualTo("duty.factsAmount");
        assertThat(office.verdict(everywhere("absent"), command(Step.AMOUNT, "i")))
                .isEqualTo("ok");
    }

    @Test
    void anOwnRightIsUsedBeforeALentOne() {
        office.bring("i", InvoiceState.CHECKING, Office.data("1"));
        office.assign("i");
        office.done(
                Office.holding(
                        "anja",
                        Office.lent(InvoiceRights.FACTS, Scope.CITY, "absent"),
                        Office.own(InvoiceRights.FACTS, WORKS)),
                command(Step.FACTS, "i"));
        assertThat(office.invoice("i").signature(Step.FACTS).flatMap(Signature::insteadOf))
                .isEmpty();
    }

    @Test
    void proposingAndApprovingABankAccountAreTwoPeopleAlsoInSubstitution() {
        office.done(
                Office.ANNA,
                new MasterDataCommand.ProposeIban(Scope.CITY, "k1", Office.OTHER_IBAN, Optional.empty(), "Rückruf"));
        var approve = new MasterDataCommand.ApproveIban(Scope.CITY, "k1", Office.OTHER_IBAN);
        assertThat(office.verdict(Office.ANNA, approve)).isEqualTo("duty.iban");
        Grant lent = Office.lent(InvoiceRights.CREDITOR_APPROVE, Scope.CITY, "anna");
        assertThat(office.verdict(Office.holding("substitute", lent), approve)).isEqualTo("duty.substitute");
        assertThat(office.verdict(Office.BERT, approve)).isEqualTo("ok");
        assertThat(office.verdict(Office.BERT, new MasterDataCommand.ApproveIban(Scope.CITY, "k1", Office.IBAN)))
                .isEqualTo("creditor.proposalChanged");
    }

    @Test
    void aRunIsBarredToWhoeverTookPartInOneOfItsInvoices() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            office.bring("r" + i, InvoiceState.BOOKED, Office.data("R" + i));
            ids.add("r" + i);
        }
        Map<Step, Actor> people = sixPeople();
        people.put(Step.AMOUNT, everywhere("oneoff"));
        ids.add(walk(people, Step.FIRST_RELEASE, false));
        office.run("run", ids.toArray(String[]::new));
        office.done(Office.DORA, new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, "run"));
        var release = new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, "run", office.file("run"));
        assertThat(office.verdict(everywhere("oneoff"), release)).isEqualTo("duty.confirmRelease");
        assertThat(office.verdict(Office.EMIL, release)).isEqualTo("ok");
    }

    private static Grant amount() {
        return Office.own(InvoiceRights.AMOUNT, WORKS);
    }

    private static Map<Step, Actor> sixPeople() {
        var people = new EnumMap<Step, Actor>(Step.class);
        for (Step step : Step.values()) {
            people.put(step, everywhere("p-" + step));
        }
        return people;
    }

    private String walk(Map<Step, Actor> people, Step until) {
        return walk(people, until, true);
    }

    /** A new invoice that is ready for a step, all earlier ones taken by these people. */
    private String walk(Map<Step, Actor> people, Step until, boolean withRun) {
        String id = "w" + ++count;
        office.register(id, Office.data("W" + count));
        office.assign(id);
        for (Step step : Step.values()) {
            if (withRun && step == Step.FIRST_RELEASE && until.compareTo(step) >= 0) {
                office.run("run-" + id, id);
                office.done(Office.DORA, new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, "run-" + id));
            }
            if (step == until) {
                return id;
            }
            office.done(Objects.requireNonNull(people.get(step)), command(step, id));
        }
        throw new IllegalStateException("no such step");
    }

    private InvoiceCommand command(Step step, String id) {
        String revision = office.revision(id);
        return switch (step) {
            case FACTS -> new ClerkCommand.ConfirmFacts(WORKS, id, revision);
            case AMOUNT -> new ClerkCommand.ConfirmAmount(WORKS, id, revision);
            case ORDER -> new ClerkCommand.OrderPayment(WORKS, id, revision);
            case BOOK -> new TreasuryCommand.Book(WORKS, id, revision);
            case FIRST_RELEASE, SECOND_RELEASE ->
                new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, "run-" + id, office.file("run-" + id));
        };
    }
}

package city.kontor.demo.city;

import city.kontor.capture.learned.LearnedSupplier;
import city.kontor.capture.sample.PeculiarInvoices;
import city.kontor.capture.sample.PeculiarLayout;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.demo.city.Plan.Fate;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.InvoiceData;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.LineBasis;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.kernel.Scope;
import city.kontor.learning.LearningCommand;
import city.kontor.learning.Lesson;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The invoices of the demo city, from the letter to the payment, each as far as its plan says. */
final class CityInvoices {
    private static final List<String> DEPARTMENTS = List.of("tiefbau", "schulen", "kultur");

    private final CityBooks books;
    private final LocalDate today;
    private final CityAccounts accounts;
    private final CityTreasury treasury;
    private final CityScanning scanning;

    CityInvoices(CityBooks books, LocalDate today, CityScanning scanning) {
        this.scanning = scanning;
        this.books = books;
        this.today = today;
        accounts = new CityAccounts(books);
        treasury = new CityTreasury(books);
    }

    /** Writes, registers and leads every invoice of the plan as far as it is to come. */
    void build(Letters letters) throws IOException {
        accounts.chart();
        var inRun = new ArrayList<String>();
        var paid = new ArrayList<Plan>();
        List<Plan> plans = Plan.all();
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            LocalDate received = received(today, i);
            if (plan.fate() == Fate.IN_RUN && inRun.isEmpty()) {
                treasury.pay(paid);
            }
            books.office().goTo(received, LocalTime.of(8, 0));
            Letters.Letter letter =
                    letters.write(plan, sample(plan, received), books.office().instant());
            accounts.creditor(letter);
            InvoiceData wanted = Letters.data(letter);
            books.give(
                    Staff.SCAN.id(),
                    new ClerkCommand.RegisterInvoice(
                            InvoiceScopes.POST,
                            plan.invoiceId(),
                            letter.documents(),
                            wanted,
                            letter.captured(),
                            received,
                            Optional.of(Scope.department(plan.department()))));
            scanning.letter(received, plan.invoiceId(), letter.sample().seller(), letter.documents());
            letter.lesson().ifPresent(lesson -> learn(Optional.of(plan.invoiceId()), lesson));
            lead(plan, wanted);
            if (plan.fate() == Fate.IN_RUN) {
                inRun.add(plan.invoiceId());
            } else if (plan.fate() == Fate.PAID || plan.fate() == Fate.SETTLED) {
                paid.add(plan);
            }
        }
        peculiar(letters);
        treasury.close(today, inRun);
        treasury.payParts(CityParts.first());
        treasury.settle(paid);
        treasury.handOver();
        books.office().goTo(today, LocalTime.of(7, 0));
    }

    private static LocalDate received(LocalDate today, int place) {
        return today.minusDays(20L - 18L * place / Plan.all().size());
    }

    private static SampleInvoice sample(Plan plan, LocalDate received) {
        return SampleInvoices.create(
                plan.number(),
                plan.layout(),
                Recipient.department(department(plan)),
                Optional.of(received.minusDays(2)));
    }

    /** The letter of an invoice once more, as it would come a second time. */
    static byte[] letterAgain(int number, LocalDate today) {
        return sample(Plan.all().get(number), received(today, number)).pdf();
    }

    /** Suppliers with words of their own, which the rules cannot know: what the operator corrected once is learned. */
    private void peculiar(Letters letters) throws IOException {
        for (PeculiarLayout layout :
                List.of(PeculiarLayout.OWN_WORDS, PeculiarLayout.UTILITY, PeculiarLayout.FOOT_STRIP)) {
            books.office().pass(Duration.ofMinutes(3));
            letters.lesson(
                            PeculiarInvoices.create(77, 0, layout, Recipient.department("Kulturbüro")),
                            books.office().instant())
                    .ifPresent(lesson -> learn(Optional.empty(), lesson));
        }
    }

    private void learn(Optional<String> invoiceId, LearnedSupplier lesson) {
        books.give(
                Staff.SCAN.id(),
                new LearningCommand.LearnSupplier(
                        lesson.keys().getFirst(),
                        lesson.name(),
                        lesson.keys(),
                        lesson.fields().entrySet().stream()
                                .map(entry -> new Lesson(
                                        entry.getKey().key(),
                                        entry.getValue().json(),
                                        entry.getValue().corrected()))
                                .toList(),
                        invoiceId));
    }

    private void lead(Plan plan, InvoiceData data) {
        Fate fate = plan.fate();
        if (fate == Fate.RECEIVED) {
            return;
        }
        Scope scope = Scope.department(plan.department());
        String id = plan.invoiceId();
        if (fate == Fate.CANCELLED) {
            books.give(
                    Staff.SCAN.id(), new ClerkCommand.CancelInvoice(InvoiceScopes.POST, id, "Werbung, keine Rechnung"));
            return;
        }
        books.give(Staff.SCAN.id(), new ClerkCommand.RouteInvoice(InvoiceScopes.POST, id, scope, Optional.empty(), ""));
        books.office().pass(Duration.ofMinutes(40));
        String first = clerk(plan, 1);
        String second = clerk(plan, 2);
        String head = clerk(plan, 3);
        switch (fate) {
            case REJECTED -> {
                books.give(
                        first,
                        new ClerkCommand.RejectToSender(
                                scope, id, books.revision(id), "Die Leistung wurde nicht beauftragt."));
                return;
            }
            case IN_QUERY -> {
                Scope asked = Scope.department(DEPARTMENTS.get((plan.number() + 1) % DEPARTMENTS.size()));
                books.give(
                        first,
                        new ClerkCommand.AskDepartment(
                                scope, id, asked, "Wurde diese Lieferung bei Ihnen angenommen?"));
                return;
            }
            case DUPLICATE -> {
                books.give(first, new ClerkCommand.MarkDuplicate(scope, id, duplicateOf(plan)));
                return;
            }
            default -> {
                // The normal way, as far as it has come.
            }
        }
        if (plan.number() % 4 == 2) {
            books.give(
                    first,
                    new ClerkCommand.AddNote(scope, id, "Lieferschein liegt vor.", Optional.of(today.plusDays(3))));
        }
        if (fate.reaches(Fate.ACCOUNTED)) {
            books.give(
                    first,
                    new ClerkCommand.AssignAccounts(
                            scope, id, books.revision(id), LineBasis.GROSS, CityAccounts.lines(plan, data)));
        }
        CityParts.plan(books, plan, today, first);
        step(fate, Fate.FACTS, () -> books.give(first, new ClerkCommand.ConfirmFacts(scope, id, books.revision(id))));
        step(
                fate,
                Fate.AMOUNT,
                () -> books.give(second, new ClerkCommand.ConfirmAmount(scope, id, books.revision(id))));
        step(fate, Fate.ORDERED, () -> books.give(head, new ClerkCommand.OrderPayment(scope, id, books.revision(id))));
        step(
                fate,
                Fate.BOOKED,
                () -> books.give(Staff.BOOKKEEPER.id(), new TreasuryCommand.Book(scope, id, books.revision(id))));
    }

    private void step(Fate fate, Fate step, Runnable work) {
        if (fate.reaches(step)) {
            books.office().pass(Duration.ofMinutes(30));
            work.run();
        }
    }

    private String duplicateOf(Plan plan) {
        return books.read(dsl -> new InvoiceQueries(dsl).duplicates(plan.invoiceId())).stream()
                .map(match -> match.getKey().id())
                .findFirst()
                .orElse("demo-invoice-04");
    }

    private static String department(Plan plan) {
        return switch (plan.department()) {
            case "tiefbau" -> "Tiefbau";
            case "schulen" -> "Schulverwaltung";
            default -> "Kulturbüro";
        };
    }

    private static String clerk(Plan plan, int which) {
        Staff person = switch (plan.department()) {
            case "tiefbau" -> which == 1 ? Staff.TIEFBAU_1 : which == 2 ? Staff.TIEFBAU_2 : Staff.TIEFBAU_HEAD;
            case "schulen" -> which == 1 ? Staff.SCHULE_1 : which == 2 ? Staff.SCHULE_2 : Staff.SCHULE_HEAD;
            default -> which == 1 ? Staff.KULTUR_1 : which == 2 ? Staff.KULTUR_2 : Staff.KULTUR_HEAD;
        };
        return person.id();
    }
}

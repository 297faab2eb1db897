package city.kontor.demo.city;

import city.kontor.blobs.DiskBlobStore;
import city.kontor.capture.FieldName;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.demo.city.Plan.Fate;
import city.kontor.directory.DepartmentKind;
import city.kontor.directory.DirectoryActors;
import city.kontor.directory.DirectoryCommand;
import city.kontor.directory.accounts.Accounts;
import city.kontor.directory.accounts.Passwords;
import city.kontor.invoice.AccountLine;
import city.kontor.invoice.BankCalendar;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.CreditorData;
import city.kontor.invoice.InvoiceData;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.LineBasis;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.TreasuryQueries;
import city.kontor.journal.Journal;
import city.kontor.journal.Judge;
import city.kontor.journal.Lease;
import city.kontor.kernel.Command;
import city.kontor.kernel.Scope;
import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.Migrator;
import city.kontor.store.SqliteDatabase;
import city.kontor.suite.Suite;
import city.kontor.wire.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Builds the demo city in the data directory of a server that is not running: everything is done by commands in the
 * name of its people, judged by the rules, so that its history is a real one. The same day always gives the same city.
 */
public final class DemoCity {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String ACCOUNT = "account.main";
    private static final String PAID_RUN = "demo-run-1";
    private static final List<String> DEPARTMENTS = List.of("tiefbau", "schulen", "kultur");

    private final Path data;
    private final LocalDate today;
    private final OcrPool ocr;
    private final Suite suite = Suite.standard();
    private final Office office;
    private final Set<String> creditors = new HashSet<>();

    /**
     * @param data the server's data directory
     * @param today the day on which the city is looked at; everything has happened in the weeks before
     * @param ocr reads the letters that have no text of their own
     */
    public DemoCity(Path data, LocalDate today, OcrPool ocr) {
        this.data = data;
        this.today = today;
        this.ocr = ocr;
        office = new Office(
                suite.features(),
                new JsonCodec(),
                today.minusDays(60).atTime(LocalTime.of(7, 30)).atZone(ZONE).toInstant());
    }

    /** Whether the directory holds a whole demo city already. */
    public static boolean isBuilt(Path data) {
        return Files.exists(data.resolve("demo-city"));
    }

    /** Builds the city; what an interrupted try left behind is replaced. */
    public void build() throws IOException {
        Files.createDirectories(data);
        for (String leftover : List.of("kontor.db", "kontor.db-wal", "kontor.db-shm")) {
            Files.deleteIfExists(data.resolve(leftover));
        }
        try (Database database = new SqliteDatabase(data.resolve("kontor.db"), Durability.OFF);
                var blobs = new DiskBlobStore(data.resolve("blobs"), office);
                var letters = new Letters(blobs, ocr, Files.createDirectories(data.resolve("letters")))) {
            Journal.prepare(database, suite.features());
            Migrator.migrate(database, List.of(Accounts.migrations()));
            try (Judge judge = new Judge(
                    database, suite.features(), suite.actors(), new JsonCodec(), office, Lease.take(database))) {
                directory(judge);
                accounts(database);
                chart(judge);
                invoices(database, judge, letters);
            }
        }
        Files.deleteIfExists(data.resolve("letters"));
        Files.writeString(data.resolve("demo-city"), today + "\n");
    }

    private void directory(Judge judge) {
        give(
                judge,
                DirectoryActors.SETUP,
                new DirectoryCommand.AddPerson(
                        Staff.ADMIN.id(), Staff.ADMIN.fullName(), Staff.ADMIN.initials(), Optional.empty()));
        give(judge, DirectoryActors.SETUP, role(Staff.Role.ADMINISTRATOR));
        give(judge, DirectoryActors.SETUP, assignment(Staff.ADMIN));
        String admin = Staff.ADMIN.id();
        give(judge, admin, new DirectoryCommand.AddDepartment("post", "Zentrale Poststelle", DepartmentKind.MAIL_ROOM));
        give(judge, admin, new DirectoryCommand.AddDepartment("kasse", "Stadtkasse", DepartmentKind.TREASURY));
        give(judge, admin, new DirectoryCommand.AddDepartment("tiefbau", "Tiefbau", DepartmentKind.OFFICE));
        give(judge, admin, new DirectoryCommand.AddDepartment("schulen", "Schulverwaltung", DepartmentKind.OFFICE));
        give(judge, admin, new DirectoryCommand.AddDepartment("kultur", "Kulturbüro", DepartmentKind.OFFICE));
        for (Staff.Role role : Staff.Role.values()) {
            if (role != Staff.Role.ADMINISTRATOR) {
                give(judge, admin, role(role));
            }
        }
        for (Staff person : Staff.values()) {
            if (person != Staff.ADMIN) {
                give(
                        judge,
                        admin,
                        new DirectoryCommand.AddPerson(
                                person.id(), person.fullName(), person.initials(), Optional.empty()));
                give(judge, admin, assignment(person));
            }
        }
    }

    private static Command role(Staff.Role role) {
        return new DirectoryCommand.DefineRole(role.id(), role.german(), role.english(), role.rights());
    }

    private Command assignment(Staff person) {
        return new DirectoryCommand.AssignRole(
                person.id() + "." + person.role().id(),
                person.id(),
                person.role().id(),
                person.where(),
                person.limitCents(),
                today.minusYears(1),
                Optional.empty());
    }

    private void accounts(Database database) {
        // Nobody but the people of this made-up city has this password, so a cheap hash is no loss and a quick start.
        var accounts = new Accounts(database, new Passwords(new Passwords.Cost(1024, 1)));
        for (Staff person : Staff.values()) {
            accounts.give(person.id(), person.login(), Staff.PASSWORD, false, office.instant())
                    .ifPresent(reason -> {
                        throw new IllegalStateException(person + " gets no account: " + reason);
                    });
        }
    }

    private void chart(Judge judge) {
        String keeper = Staff.MASTER_DATA_1.id();
        entry(judge, keeper, ChartKind.PRODUCT, "12.01.01", "Gemeindestraßen");
        entry(judge, keeper, ChartKind.PRODUCT, "12.01.03", "Straßenbeleuchtung");
        entry(judge, keeper, ChartKind.PRODUCT, "03.01.01", "Grundschulen");
        entry(judge, keeper, ChartKind.PRODUCT, "03.01.04", "Gymnasien");
        entry(judge, keeper, ChartKind.PRODUCT, "04.02.01", "Kulturveranstaltungen");
        entry(judge, keeper, ChartKind.PRODUCT, "04.03.01", "Stadtbücherei");
        entry(judge, keeper, ChartKind.ACCOUNT, "522100", "Unterhaltung Infrastrukturvermögen");
        entry(judge, keeper, ChartKind.ACCOUNT, "524100", "Bewirtschaftung Gebäude");
        entry(judge, keeper, ChartKind.ACCOUNT, "527900", "Sonstige Dienstleistungen");
        entry(judge, keeper, ChartKind.ACCOUNT, "543100", "Geschäftsaufwendungen");
        entry(judge, keeper, ChartKind.COST_CENTRE, "6600", "Tiefbau");
        entry(judge, keeper, ChartKind.COST_CENTRE, "4000", "Schulverwaltung");
        entry(judge, keeper, ChartKind.COST_CENTRE, "4100", "Kulturbüro");
        give(
                judge,
                keeper,
                new MasterDataCommand.PutCityAccount(
                        Scope.CITY,
                        ACCOUNT,
                        "Hauptkonto",
                        "Stadt Castrop-Rauxel",
                        "DE02120300000000202051",
                        Optional.of("BYLADEM1001"),
                        true));
    }

    private void entry(Judge judge, String keeper, ChartKind kind, String code, String name) {
        give(judge, keeper, new MasterDataCommand.PutChartEntry(Scope.CITY, kind, code, name, true));
    }

    private void invoices(Database database, Judge judge, Letters letters) throws IOException {
        var inRun = new ArrayList<String>();
        var paid = new ArrayList<Plan>();
        List<Plan> plans = Plan.all();
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            LocalDate received = today.minusDays(20L - 18L * i / plans.size());
            if (plan.fate() == Fate.IN_RUN && inRun.isEmpty()) {
                pay(database, judge, paid);
            }
            office.goTo(received.atTime(8, 0).atZone(ZONE).toInstant());
            Letters.Letter letter = letters.write(plan, department(plan), received.minusDays(2), office.instant());
            creditor(judge, letter);
            InvoiceData wanted = Letters.data(letter);
            give(
                    judge,
                    Staff.SCAN.id(),
                    new ClerkCommand.RegisterInvoice(
                            InvoiceScopes.POST,
                            plan.invoiceId(),
                            letter.documents(),
                            wanted,
                            letter.captured(),
                            received,
                            Optional.of(Scope.department(plan.department()))));
            lead(database, judge, plan, wanted);
            if (plan.fate() == Fate.IN_RUN) {
                inRun.add(plan.invoiceId());
            } else if (plan.fate() == Fate.PAID || plan.fate() == Fate.SETTLED) {
                paid.add(plan);
            }
        }
        give(judge, Staff.CASHIER_1.id(), run("demo-run-2", today, inRun));
        give(judge, Staff.CASHIER_1.id(), new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, "demo-run-2"));
        settle(database, judge, paid);
        office.goTo(today.atTime(7, 0).atZone(ZONE).toInstant());
    }

    private void lead(Database database, Judge judge, Plan plan, InvoiceData data) {
        Fate fate = plan.fate();
        if (fate == Fate.RECEIVED) {
            return;
        }
        Scope scope = Scope.department(plan.department());
        String id = plan.invoiceId();
        if (fate == Fate.CANCELLED) {
            give(
                    judge,
                    Staff.SCAN.id(),
                    new ClerkCommand.CancelInvoice(InvoiceScopes.POST, id, "Werbung, keine Rechnung"));
            return;
        }
        give(
                judge,
                Staff.SCAN.id(),
                new ClerkCommand.RouteInvoice(InvoiceScopes.POST, id, scope, Optional.empty(), ""));
        office.pass(Duration.ofMinutes(40));
        String first = clerk(plan, 1);
        String second = clerk(plan, 2);
        String head = clerk(plan, 3);
        switch (fate) {
            case REJECTED -> {
                give(
                        judge,
                        first,
                        new ClerkCommand.RejectToSender(
                                scope, id, revision(database, id), "Die Leistung wurde nicht beauftragt."));
                return;
            }
            case IN_QUERY -> {
                Scope asked = Scope.department(DEPARTMENTS.get((plan.number() + 1) % DEPARTMENTS.size()));
                give(
                        judge,
                        first,
                        new ClerkCommand.AskDepartment(
                                scope, id, asked, "Wurde diese Lieferung bei Ihnen angenommen?"));
                return;
            }
            case DUPLICATE -> {
                give(judge, first, new ClerkCommand.MarkDuplicate(scope, id, duplicateOf(database, plan)));
                return;
            }
            default -> {
                // The normal way, as far as it has come.
            }
        }
        if (plan.number() % 4 == 2) {
            give(
                    judge,
                    first,
                    new ClerkCommand.AddNote(scope, id, "Lieferschein liegt vor.", Optional.of(today.plusDays(3))));
        }
        if (fate.reaches(Fate.ACCOUNTED)) {
            give(
                    judge,
                    first,
                    new ClerkCommand.AssignAccounts(
                            scope, id, revision(database, id), LineBasis.GROSS, lines(plan, data)));
        }
        step(
                fate,
                Fate.FACTS,
                () -> give(judge, first, new ClerkCommand.ConfirmFacts(scope, id, revision(database, id))));
        step(
                fate,
                Fate.AMOUNT,
                () -> give(judge, second, new ClerkCommand.ConfirmAmount(scope, id, revision(database, id))));
        step(
                fate,
                Fate.ORDERED,
                () -> give(judge, head, new ClerkCommand.OrderPayment(scope, id, revision(database, id))));
        step(
                fate,
                Fate.BOOKED,
                () -> give(judge, Staff.BOOKKEEPER.id(), new TreasuryCommand.Book(scope, id, revision(database, id))));
    }

    private void step(Fate fate, Fate step, Runnable work) {
        if (fate.reaches(step)) {
            office.pass(Duration.ofMinutes(30));
            work.run();
        }
    }

    private void pay(Database database, Judge judge, List<Plan> plans) {
        LocalDate day = LocalDate.ofInstant(office.instant(), ZONE).plusDays(1);
        give(
                judge,
                Staff.CASHIER_1.id(),
                run(PAID_RUN, day, plans.stream().map(Plan::invoiceId).toList()));
        give(judge, Staff.CASHIER_1.id(), new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, PAID_RUN));
        String file = paidRun(database).fileSha256().orElseThrow();
        give(judge, Staff.CASHIER_1.id(), new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, PAID_RUN, file));
        give(judge, Staff.CASHIER_2.id(), new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, PAID_RUN, file));
    }

    private void settle(Database database, Judge judge, List<Plan> plans) {
        for (Plan plan : plans) {
            if (plan.fate() == Fate.SETTLED) {
                long amount = paidRun(database).items().stream()
                        .filter(item -> item.invoiceId().equals(plan.invoiceId()))
                        .findFirst()
                        .orElseThrow()
                        .amountCents();
                give(
                        judge,
                        Staff.BOOKKEEPER.id(),
                        new TreasuryCommand.RecordSettlement(
                                Scope.department(plan.department()),
                                plan.invoiceId(),
                                LocalDate.ofInstant(office.instant(), ZONE),
                                amount,
                                "Auszug 212/3"));
            }
        }
    }

    private static PaymentRun paidRun(Database database) {
        return database.read(dsl -> new TreasuryQueries(dsl).run(PAID_RUN).orElseThrow());
    }

    private static TreasuryCommand run(String runId, LocalDate day, List<String> invoiceIds) {
        return new TreasuryCommand.CreatePaymentRun(
                InvoiceScopes.TREASURY, runId, BankCalendar.onOrAfter(day), ACCOUNT, invoiceIds);
    }

    private void creditor(Judge judge, Letters.Letter letter) {
        var values = letter.sample().values();
        String id = Letters.creditorId(letter.sample().seller());
        String iban = values.get(FieldName.IBAN);
        if (iban == null || !creditors.add(id)) {
            return;
        }
        give(
                judge,
                Staff.MASTER_DATA_1.id(),
                new MasterDataCommand.CreateCreditor(
                        Scope.CITY, id, CreditorData.named(letter.sample().seller())));
        give(
                judge,
                Staff.MASTER_DATA_1.id(),
                new MasterDataCommand.ProposeIban(
                        Scope.CITY,
                        id,
                        iban,
                        Letters.text(values, FieldName.BIC),
                        "Rückruf unter der bekannten Nummer"));
        give(judge, Staff.MASTER_DATA_2.id(), new MasterDataCommand.ApproveIban(Scope.CITY, id, iban));
    }

    private static List<AccountLine> lines(Plan plan, InvoiceData data) {
        long gross = data.amounts().grossCents().orElseThrow();
        String centre = switch (plan.department()) {
            case "tiefbau" -> "6600";
            case "schulen" -> "4000";
            default -> "4100";
        };
        List<String> products = switch (plan.department()) {
            case "tiefbau" -> List.of("12.01.01", "12.01.03");
            case "schulen" -> List.of("03.01.01", "03.01.04");
            default -> List.of("04.02.01", "04.03.01");
        };
        if (plan.number() % 3 != 0) {
            return List.of(new AccountLine(products.getFirst(), "522100", centre, gross));
        }
        long half = gross / 2;
        return List.of(
                new AccountLine(products.getFirst(), "522100", centre, half, "Anteil 1"),
                new AccountLine(products.getLast(), "527900", centre, gross - half, "Anteil 2"));
    }

    private static String duplicateOf(Database database, Plan plan) {
        return database.read(dsl -> new InvoiceQueries(dsl).duplicates(plan.invoiceId())).stream()
                .map(match -> match.getKey().id())
                .findFirst()
                .orElse("demo-invoice-04");
    }

    private static String revision(Database database, String invoiceId) {
        return database.read(
                dsl -> new InvoiceQueries(dsl).invoice(invoiceId).orElseThrow().revision());
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

    private void give(Judge judge, String personId, Command command) {
        office.give(judge, personId, command);
    }
}

package city.kontor.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.FeatureSet;
import city.kontor.store.Migrator;
import city.kontor.store.RowChange;
import city.kontor.store.RowTable;
import city.kontor.store.SqliteDatabase;
import city.kontor.store.UnitOfWork;
import city.kontor.testbed.Engine;
import city.kontor.wire.JsonCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;

/** A small city's office with a real database: commands go in, decisions come out, rows can be looked at. */
public final class Office implements AutoCloseable {
    public static final Scope WORKS = Scope.department("tiefbau");
    public static final Scope SCHOOLS = Scope.department("schule");
    public static final String IBAN = "DE89370400440532013000";
    public static final String OTHER_IBAN = "DE02120300000000202051";
    public static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    /** Everything in every scope: only the separation of duties holds this one back. */
    public static final Actor ANNA = everywhere("anna");

    public static final Actor BERT = everywhere("bert");
    public static final Actor CLEO = everywhere("cleo");
    public static final Actor DORA = everywhere("dora");
    public static final Actor EMIL = everywhere("emil");
    public static final Actor FINN = everywhere("finn");

    private static final JsonCodec CODEC = new JsonCodec();

    public final Database database;
    public final List<Event> lastEvents = new ArrayList<>();
    public final List<RowChange> lastChanges = new ArrayList<>();
    private final FeatureSet features = new FeatureSet(List.of(new InvoiceFeature()));
    private final Map<String, RowTable<?>> tables = new HashMap<>();
    private Instant now = START;
    private int commands;

    public Office(Engine engine, Path directory) {
        // No power fails in these tests, and their many small commits would wait for the disk most of the time.
        database = engine == Engine.SQLITE
                ? new SqliteDatabase(directory.resolve("office.db"), Durability.NORMAL)
                : engine.open(directory);
        Migrator.migrate(database, features.migrations());
        for (Table<?> table : features.tables()) {
            tables.put(table.getName(), new RowTable<>(table));
        }
    }

    public static Actor everywhere(String name) {
        return new Actor(
                name,
                name,
                InvoiceRights.all().stream()
                        .map(right -> new Grant(right, Scope.CITY, Optional.empty(), Optional.empty()))
                        .toList());
    }

    public static Actor holding(String name, Grant... grants) {
        return new Actor(name, name, List.of(grants));
    }

    public static Grant own(Right right, Scope scope) {
        return new Grant(right, scope, Optional.empty(), Optional.empty());
    }

    public static Grant limited(Right right, Scope scope, long limitCents) {
        return new Grant(right, scope, Optional.of(limitCents), Optional.empty());
    }

    public static Grant lent(Right right, Scope scope, String absent) {
        return new Grant(right, scope, Optional.empty(), Optional.of(absent));
    }

    /** A command as the server judges it. */
    public Decision give(Actor actor, InvoiceCommand command) {
        return give(actor, command, false);
    }

    /** A command as a desktop previews it. */
    public Decision preview(Actor actor, InvoiceCommand command) {
        return give(actor, command, true);
    }

    /** The verdict alone; nothing changes. */
    public Decision judge(Actor actor, InvoiceCommand command) {
        return database.write(dsl -> {
            var rows = new UnitOfWork(dsl, tables, (context, changes) -> {});
            rows.begin();
            return features.decide(rows, command, actor, new Stamp("j", actor.personId(), now, false));
        });
    }

    /** {@code ok}, or the key of the refusal. */
    public String verdict(Actor actor, InvoiceCommand command) {
        return switch (judge(actor, command)) {
            case Decision.Accepted accepted -> "ok";
            case Decision.Rejected rejected -> rejected.reason().key();
        };
    }

    private Decision give(Actor actor, InvoiceCommand given, boolean provisional) {
        now = now.plus(Duration.ofMinutes(1));
        var stamp = new Stamp("c" + ++commands, actor.personId(), now, provisional);
        InvoiceCommand command = throughJson(given);
        lastEvents.clear();
        lastChanges.clear();
        return database.write(dsl -> {
            var rows = new UnitOfWork(dsl, tables, (context, changes) -> lastChanges.addAll(changes));
            rows.begin();
            Decision decision = features.decide(rows, command, actor, stamp);
            if (decision instanceof Decision.Accepted accepted) {
                accepted.events().forEach(event -> features.apply(rows, throughJson(event), stamp));
                lastEvents.addAll(accepted.events());
            }
            rows.keep();
            rows.flush();
            return decision;
        });
    }

    /** The command must be accepted. */
    public void done(Actor actor, InvoiceCommand command) {
        assertThat(give(actor, command)).as("%s by %s", command, actor.name()).isInstanceOf(Decision.Accepted.class);
    }

    /** The key of the refusal; fails where the command is accepted. */
    public String refused(Actor actor, InvoiceCommand command) {
        Decision decision = give(actor, command);
        assertThat(decision).as("%s by %s", command, actor.name()).isInstanceOf(Decision.Rejected.class);
        return ((Decision.Rejected) decision).reason().key();
    }

    /** As every command and event travels. */
    private static <T> T throughJson(T message) {
        @SuppressWarnings("unchecked")
        var type = (Class<T>) message.getClass();
        T read = CODEC.read(CODEC.write(message), type);
        assertThat(read).isEqualTo(message);
        return read;
    }

    public <T> T read(Function<DSLContext, T> question) {
        return database.read(question);
    }

    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return Say.date(now);
    }

    /** Lets days pass. */
    public void sleep(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    public Invoice invoice(String id) {
        return read(dsl ->
                new city.kontor.invoice.store.InvoiceQueries(dsl).invoice(id).orElseThrow());
    }

    public String revision(String id) {
        return invoice(id).revision();
    }

    /** One product, two accounts, two cost centres, a city account, a creditor with an approved account. */
    public void furnish() {
        done(ANNA, new MasterDataCommand.PutChartEntry(Scope.CITY, ChartKind.PRODUCT, "12.01.01", "Straßen", true));
        done(ANNA, new MasterDataCommand.PutChartEntry(Scope.CITY, ChartKind.ACCOUNT, "5221", "Unterhaltung", true));
        done(ANNA, new MasterDataCommand.PutChartEntry(Scope.CITY, ChartKind.ACCOUNT, "5431", "Büro", true));
        done(ANNA, new MasterDataCommand.PutChartEntry(Scope.CITY, ChartKind.COST_CENTRE, "6600", "Bauhof", true));
        done(ANNA, new MasterDataCommand.PutChartEntry(Scope.CITY, ChartKind.COST_CENTRE, "9999", "Alt", false));
        done(
                ANNA,
                new MasterDataCommand.PutCityAccount(
                        Scope.CITY,
                        "giro",
                        "Girokonto",
                        "Stadt Castrop-Rauxel",
                        "DE75512108001245126199",
                        Optional.of("SOGEDEFFXXX"),
                        true));
        creditor("k1", "Asphalt Müller GmbH & Co. KG", IBAN);
    }

    public void creditor(String id, String name, String iban) {
        done(ANNA, new MasterDataCommand.CreateCreditor(Scope.CITY, id, CreditorData.named(name)));
        done(ANNA, new MasterDataCommand.ProposeIban(Scope.CITY, id, iban, Optional.empty(), "Rückruf"));
        done(BERT, new MasterDataCommand.ApproveIban(Scope.CITY, id, iban));
    }

    /** A complete invoice of k1 over 1,190.00 euro, due in 30 days. */
    public static InvoiceData data(String number) {
        return data(number, 100_000, 19_000);
    }

    public static InvoiceData data(String number, long netCents, long taxCents) {
        return new InvoiceData(
                Heading.of(number, LocalDate.of(2026, 10, 28)),
                new Seller(
                        Optional.of("Asphalt Müller GmbH & Co. KG"),
                        Optional.of("DE123456789"),
                        Optional.empty(),
                        Optional.of(IBAN),
                        Optional.empty(),
                        Optional.of("k1")),
                Amounts.euro(netCents, taxCents),
                Terms.due(LocalDate.of(2026, 12, 1)));
    }

    public static Documents documents(String seed) {
        String sha =
                city.kontor.invoice.sepa.PaymentFile.sha256(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Documents(sha, "application/pdf", sha, 1);
    }

    public static ClerkCommand.RegisterInvoice registering(String id, Scope scope, InvoiceData data) {
        return new ClerkCommand.RegisterInvoice(
                scope,
                id,
                documents(id),
                data,
                List.of(new CapturedField("grossTotal", "1190.00", 0.93, 1, 100, 200, 300, 40)),
                LocalDate.of(2026, 11, 2),
                Optional.of(WORKS));
    }

    public void register(String id, InvoiceData data) {
        done(ANNA, registering(id, WORKS, data));
    }

    /**
     * Brings a new invoice to a state in the usual way: anna registers and assigns, anna confirms facts, bert the
     * amount, cleo orders, dora books, emil and finn release.
     */
    public void bring(String id, InvoiceState state, InvoiceData data) {
        if (state == InvoiceState.RECEIVED) {
            done(ANNA, registering(id, InvoiceScopes.POST, data));
            return;
        }
        register(id, data);
        if (state.compareTo(InvoiceState.CHECKING) >= 0) {
            assign(id);
        }
        switch (state) {
            case IN_QUERY -> done(ANNA, new ClerkCommand.AskDepartment(WORKS, id, SCHOOLS, "Stimmt das?"));
            case REJECTED -> done(ANNA, new ClerkCommand.RejectToSender(WORKS, id, revision(id), "nicht bestellt"));
            case CANCELLED -> done(ANNA, new ClerkCommand.CancelInvoice(WORKS, id, "Fehlscan"));
            case DUPLICATE -> {
                register(id + "-original", data("O-" + id));
                done(ANNA, new ClerkCommand.MarkDuplicate(WORKS, id, id + "-original"));
            }
            default -> walk(id, state);
        }
    }

    private void walk(String id, InvoiceState state) {
        Stream<Runnable> steps = Stream.of(
                () -> done(ANNA, new ClerkCommand.ConfirmFacts(WORKS, id, revision(id))),
                () -> done(BERT, new ClerkCommand.ConfirmAmount(WORKS, id, revision(id))),
                () -> done(CLEO, new ClerkCommand.OrderPayment(WORKS, id, revision(id))),
                () -> done(DORA, new TreasuryCommand.Book(WORKS, id, revision(id))),
                () -> run("run-" + id, id),
                () -> release("run-" + id),
                () -> done(
                        DORA,
                        new TreasuryCommand.RecordSettlement(
                                WORKS, id, today(), invoice(id).paidCents().orElseThrow(), "17/1")));
        steps.takeWhile(step -> invoice(id).state() != state).forEach(Runnable::run);
    }

    public void assign(String id) {
        done(
                ANNA,
                new ClerkCommand.AssignAccounts(
                        WORKS,
                        id,
                        revision(id),
                        LineBasis.GROSS,
                        List.of(new AccountLine(
                                "12.01.01", "5221", "6600", invoice(id).grossCents()))));
    }

    public void run(String runId, String... invoiceIds) {
        done(
                DORA,
                new TreasuryCommand.CreatePaymentRun(
                        InvoiceScopes.TREASURY, runId, BankCalendar.onOrAfter(today()), "giro", List.of(invoiceIds)));
    }

    public void release(String runId) {
        done(DORA, new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, runId));
        done(EMIL, new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, runId, file(runId)));
        done(FINN, new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, runId, file(runId)));
    }

    public String file(String runId) {
        return payments(runId).fileSha256().orElseThrow();
    }

    public PaymentRun payments(String runId) {
        return read(dsl ->
                new city.kontor.invoice.store.TreasuryQueries(dsl).run(runId).orElseThrow());
    }

    @Override
    public void close() {
        database.close();
    }
}

package city.kontor.app.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.desk.Desk;
import city.kontor.app.desk.DeskMaker;
import city.kontor.app.kit.Tasks;
import city.kontor.app.session.SyncState;
import city.kontor.app.session.SyncStatus;
import city.kontor.capture.FieldName;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.directory.DepartmentKind;
import city.kontor.directory.DirectoryActors;
import city.kontor.directory.DirectoryCommand;
import city.kontor.invoice.AccountLine;
import city.kontor.invoice.Amounts;
import city.kontor.invoice.BankCalendar;
import city.kontor.invoice.CapturedField;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.CreditorData;
import city.kontor.invoice.Discount;
import city.kontor.invoice.Documents;
import city.kontor.invoice.Heading;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceData;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.LineBasis;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.invoice.Seller;
import city.kontor.invoice.Terms;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.invoice.sepa.PaymentFile;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.TreasuryQueries;
import city.kontor.journal.Journal;
import city.kontor.journal.Judge;
import city.kontor.journal.Lease;
import city.kontor.journal.RowFeed;
import city.kontor.journal.Snapshots;
import city.kontor.kernel.Command;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.replica.LinkException;
import city.kontor.replica.Replica;
import city.kontor.replica.ServerLink;
import city.kontor.replica.Sync;
import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.Head;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import city.kontor.store.SqliteDatabase;
import city.kontor.store.Submission;
import city.kontor.suite.Suite;
import city.kontor.wire.History;
import city.kontor.wire.JsonCodec;
import city.kontor.wire.ServerException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** A small city with the real journal, the real rules, and a desk for each person; the line to the server can be cut. */
public final class City implements AutoCloseable {
    static final Scope WORKS = Scope.department("tiefbau");
    static final Scope SCHOOLS = Scope.department("schulen");
    public static final Instant NOW = Instant.parse("2026-11-23T08:30:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final String ADMIN = "admin";
    public static final String ANNA = "anna";
    public static final String BERND = "bernd";
    static final String CARLA = "carla";
    static final String JOST = "jost";
    static final String KARLA = "karla";
    static final String LUTZ = "lutz";
    static final String MONA = "mona";
    static final String NILS = "nils";
    static final String OLGA = "olga";
    private static final Set<Scope> ALL =
            Set.of(Scope.CITY, WORKS, SCHOOLS, InvoiceScopes.POST, InvoiceScopes.TREASURY);

    public final Suite suite = Suite.standard();
    public final JsonCodec codec = new JsonCodec();
    private volatile Database server;
    final Map<String, byte[]> documents = new HashMap<>();
    public volatile boolean cut;
    private volatile Judge judge;
    private final Path folder;
    private final List<Desk> open = new ArrayList<>();
    private Instant now = NOW.minusSeconds(5 * 86_400);
    private int commands;

    public City(Path folder) {
        this.folder = folder;
        server = database();
        judge = judge(server);
        furnish();
    }

    private SqliteDatabase database() {
        return new SqliteDatabase(folder.resolve("server.db"), Durability.OFF);
    }

    private Judge judge(Database database) {
        Journal.prepare(database, suite.features());
        return new Judge(database, suite.features(), suite.actors(), codec, () -> now, Lease.take(database));
    }

    /** A copy of everything the server has. */
    public Path backup() throws IOException {
        Path copy = folder.resolve("backup.db");
        exchange(folder.resolve("server.db"), copy);
        return copy;
    }

    /** The server knows nothing of what happened since that backup. The line must be cut meanwhile. */
    public void restore(Path backup) throws IOException {
        exchange(backup, folder.resolve("server.db"));
    }

    private void exchange(Path from, Path to) throws IOException {
        judge.close();
        server.close();
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        server = database();
        judge = judge(server);
    }

    /** Where everything of this city lies, also the settings of its desktops. */
    public Path folder() {
        return folder;
    }

    public InstantSource clock() {
        return () -> now;
    }

    /** Everything has happened before today's morning. */
    public void morning() {
        now = NOW;
    }

    /** A command as the server judges it; it must be accepted. */
    void done(String personId, Command command) {
        now = now.plusSeconds(60);
        String id = "c-%04d".formatted(++commands);
        Outcome outcome = judge.submit(new Submission(
                        id, suite.features().typeOf(command).name(), codec.write(command), personId, now))
                .join();
        assertThat(outcome).as("%s by %s", command, personId).isInstanceOf(Outcome.Accepted.class);
    }

    public <T> T read(Function<DSLContext, T> query) {
        return server.read(query);
    }

    Invoice invoice(String id) {
        return read(dsl -> new InvoiceQueries(dsl).invoice(id).orElseThrow());
    }

    /** A person's desk with all rows, brought up to date. */
    public Desk desk(String personId, Executor ui) throws LinkException, IOException {
        var replica = new Replica(
                new SqliteDatabase(folder.resolve(personId + open.size() + ".db"), Durability.OFF),
                suite.features(),
                suite.actors(),
                codec);
        ALL.forEach(replica::follow);
        var sync = new Sync(replica, new Line(), folder, clock());
        sync.exchange();
        var desk = DeskMaker.make(
                personId,
                replica,
                sync,
                folder.resolve("documents-" + personId + open.size()),
                suite.features(),
                clock(),
                ui);
        open.add(desk);
        return desk;
    }

    InvoiceParts parts(Desk desk, Tasks tasks) {
        var status = new SyncStatus();
        tasks.onUi(() -> status.update(new SyncState(!cut, 0, Optional.of(now))));
        return new InvoiceParts(
                desk,
                status,
                tasks,
                clock(),
                sha256 -> new ByteArrayInputStream(documents.get(sha256)),
                this::history,
                new SuiteTellers(desk, suite, codec));
    }

    private History history(String subject) throws ServerException {
        if (cut) {
            try (var nobody = DeskMaker.nobody()) {
                return nobody.history(subject);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read(dsl -> new History(
                Journal.history(dsl, subject).stream()
                        .map(entry -> new History.Entry(
                                entry.scope(),
                                entry.seq(),
                                entry.commandId(),
                                entry.type(),
                                entry.actor(),
                                entry.issuedAt(),
                                entry.judgedAt(),
                                entry.secret().map(secret -> new String(secret.payload(), StandardCharsets.UTF_8)),
                                HexFormat.of().formatHex(entry.hash())))
                        .toList(),
                0,
                true,
                Optional.empty(),
                Optional.of(TODAY.minusDays(1))));
    }

    private void furnish() {
        String setup = DirectoryActors.SETUP;
        done(setup, new DirectoryCommand.AddPerson("admin", "Ada Ablage", "AA", Optional.empty()));
        done(setup, role("admin", "directory.manage"));
        done(setup, assign("admin", "admin", Scope.CITY, Optional.empty()));
        done("admin", new DirectoryCommand.AddDepartment("post", "Zentrale Poststelle", DepartmentKind.MAIL_ROOM));
        done("admin", new DirectoryCommand.AddDepartment("kasse", "Stadtkasse", DepartmentKind.TREASURY));
        done("admin", new DirectoryCommand.AddDepartment("tiefbau", "Tiefbau", DepartmentKind.OFFICE));
        done("admin", new DirectoryCommand.AddDepartment("schulen", "Schulverwaltung", DepartmentKind.OFFICE));
        done("admin", role("clerk", "invoice.edit", "invoice.route", "invoice.facts", "invoice.amount"));
        done("admin", role("head", "invoice.route", "invoice.order", "invoice.facts"));
        done("admin", role("bookkeeper", "invoice.book", "invoice.settle"));
        done("admin", role("cashier", "invoice.run", "invoice.release"));
        done("admin", role("master", "creditor.edit", "creditor.approve", "account.edit"));
        done("admin", role("auditor", "invoice.audit"));
        done("admin", role("scan", "invoice.register", "invoice.route", "invoice.edit"));
        person("scan", "Selma Scan", "scan", Scope.CITY, Optional.empty());
        person(ANNA, "Anna Muster", "clerk", WORKS, Optional.empty());
        person(BERND, "Bernd Beispiel", "clerk", WORKS, Optional.empty());
        person(CARLA, "Carla Fachgebiet", "head", WORKS, Optional.of(5_000_000L));
        person(JOST, "Jost Journal", "bookkeeper", Scope.CITY, Optional.empty());
        person(KARLA, "Karla Konto", "cashier", Scope.CITY, Optional.empty());
        person(LUTZ, "Lutz Lauf", "cashier", Scope.CITY, Optional.empty());
        person(MONA, "Mona Merkmal", "master", Scope.CITY, Optional.empty());
        person(NILS, "Nils Nachweis", "master", Scope.CITY, Optional.empty());
        person(OLGA, "Olga Ordnung", "auditor", Scope.CITY, Optional.empty());
        chart(ChartKind.PRODUCT, "12.01.01", "Gemeindestraßen");
        chart(ChartKind.PRODUCT, "12.01.03", "Straßenbeleuchtung");
        chart(ChartKind.PRODUCT, "03.01.01", "Grundschulen");
        chart(ChartKind.ACCOUNT, "522100", "Unterhaltung Infrastrukturvermögen");
        chart(ChartKind.ACCOUNT, "527900", "Sonstige Dienstleistungen");
        chart(ChartKind.COST_CENTRE, "6600", "Tiefbau");
        chart(ChartKind.COST_CENTRE, "4000", "Schulverwaltung");
        done(
                MONA,
                new MasterDataCommand.PutCityAccount(
                        Scope.CITY,
                        "giro",
                        "Hauptkonto",
                        "Stadt Castrop-Rauxel",
                        "DE75512108001245126199",
                        Optional.of("SOGEDEFFXXX"),
                        true));
    }

    private void chart(ChartKind kind, String code, String name) {
        done(MONA, new MasterDataCommand.PutChartEntry(Scope.CITY, kind, code, name, true));
    }

    private void person(String id, String name, String role, Scope where, Optional<Long> limit) {
        String initials =
                Stream.of(name.split(" ")).map(word -> word.substring(0, 1)).reduce("", String::concat);
        done("admin", new DirectoryCommand.AddPerson(id, name, initials, Optional.empty()));
        done("admin", assign(id, role, where, limit));
    }

    private static Command role(String id, String... rights) {
        return new DirectoryCommand.DefineRole(
                id, id, id, Stream.of(rights).map(Right::new).toList());
    }

    private static Command assign(String person, String role, Scope where, Optional<Long> limit) {
        return new DirectoryCommand.AssignRole(
                person + "." + role, person, role, where, limit, LocalDate.of(2025, 1, 1), Optional.empty());
    }

    /** A letter of an invented seller, registered with the department; its creditor has an approved account. */
    String register(
            int seed, SampleLayout layout, Optional<LocalDate> due, Optional<Discount> discount, String subject) {
        String id = "invoice-%02d".formatted(seed);
        SampleInvoice sample = SampleInvoices.create(seed, layout, Recipient.department("Tiefbau"));
        Map<FieldName, String> values = sample.values();
        String creditor = creditor(sample);
        String sha = PaymentFile.sha256(sample.pdf());
        documents.put(sha, sample.pdf());
        var data = new InvoiceData(
                new Heading(
                        text(values, FieldName.INVOICE_NUMBER),
                        text(values, FieldName.ISSUE_DATE)
                                .map(LocalDate::parse)
                                .map(day -> day.isAfter(TODAY) ? TODAY.minusDays(6) : day),
                        text(values, FieldName.ORDER_REFERENCE),
                        text(values, FieldName.LEITWEG_ID),
                        Optional.empty(),
                        Optional.of(subject)),
                new Seller(
                        text(values, FieldName.SELLER_NAME),
                        text(values, FieldName.SELLER_VAT_ID),
                        text(values, FieldName.SELLER_TAX_NUMBER),
                        text(values, FieldName.IBAN),
                        text(values, FieldName.BIC),
                        Optional.of(creditor)),
                new Amounts(
                        "EUR",
                        cents(values, FieldName.NET_TOTAL),
                        cents(values, FieldName.TAX_TOTAL),
                        cents(values, FieldName.GROSS_TOTAL)),
                new Terms(due, discount));
        done(
                "scan",
                new ClerkCommand.RegisterInvoice(
                        WORKS,
                        id,
                        new Documents(sha, "application/pdf", sha, 1),
                        data,
                        captured(values, sample.pdf()),
                        TODAY.minusDays(5),
                        Optional.of(WORKS)));
        return id;
    }

    private static List<CapturedField> captured(Map<FieldName, String> values, byte[] pdf) {
        var words = PageWords.of(pdf);
        return values.entrySet().stream()
                .map(entry -> {
                    var box = words.find(entry.getKey(), entry.getValue());
                    double confidence = entry.getKey() == FieldName.IBAN ? 0.74 : 0.97;
                    return new CapturedField(
                            entry.getKey().key(),
                            entry.getValue(),
                            confidence,
                            1,
                            box.x(),
                            box.y(),
                            box.width(),
                            box.height());
                })
                .toList();
    }

    private String creditor(SampleInvoice sample) {
        String id =
                "creditor." + sample.seller().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        boolean known = read(dsl -> new city.kontor.invoice.store.MasterDataQueries(dsl)
                .creditor(id)
                .isPresent());
        if (!known) {
            done(MONA, new MasterDataCommand.CreateCreditor(Scope.CITY, id, CreditorData.named(sample.seller())));
            String iban = Objects.requireNonNull(sample.values().get(FieldName.IBAN));
            done(
                    MONA,
                    new MasterDataCommand.ProposeIban(
                            Scope.CITY, id, iban, Optional.empty(), "Rückruf unter der bekannten Nummer"));
            done(NILS, new MasterDataCommand.ApproveIban(Scope.CITY, id, iban));
        }
        return id;
    }

    void accounts(String id, String personId) {
        long gross = invoice(id).grossCents();
        long part = gross / 3;
        done(
                personId,
                new ClerkCommand.AssignAccounts(
                        WORKS,
                        id,
                        invoice(id).revision(),
                        LineBasis.GROSS,
                        List.of(
                                new AccountLine("12.01.01", "522100", "6600", gross - part, "Bauabschnitt 1"),
                                new AccountLine("12.01.03", "527900", "6600", part))));
    }

    /** Everything on one line. */
    void oneAccount(String id, String personId) {
        Invoice invoice = invoice(id);
        done(
                personId,
                new ClerkCommand.AssignAccounts(
                        WORKS,
                        id,
                        invoice.revision(),
                        LineBasis.GROSS,
                        List.of(new AccountLine("12.01.01", "522100", "6600", invoice.grossCents()))));
    }

    void facts(String id, String personId) {
        done(personId, new ClerkCommand.ConfirmFacts(WORKS, id, invoice(id).revision()));
    }

    void amount(String id, String personId) {
        done(personId, new ClerkCommand.ConfirmAmount(WORKS, id, invoice(id).revision()));
    }

    void order(String id) {
        done(CARLA, new ClerkCommand.OrderPayment(WORKS, id, invoice(id).revision()));
    }

    void book(String id) {
        done(JOST, new TreasuryCommand.Book(WORKS, id, invoice(id).revision()));
    }

    /** To booked, by the people whose work it is. */
    void booked(String id) {
        accounts(id, ANNA);
        facts(id, ANNA);
        amount(id, BERND);
        order(id);
        book(id);
    }

    void run(String runId, String... ids) {
        done(
                KARLA,
                new TreasuryCommand.CreatePaymentRun(
                        InvoiceScopes.TREASURY, runId, BankCalendar.onOrAfter(TODAY), "giro", List.of(ids)));
    }

    String file(String runId) {
        return read(dsl -> new TreasuryQueries(dsl).run(runId).orElseThrow())
                .fileSha256()
                .orElseThrow();
    }

    private static Optional<String> text(Map<FieldName, String> values, FieldName name) {
        return Optional.ofNullable(values.get(name));
    }

    private static Optional<Long> cents(Map<FieldName, String> values, FieldName name) {
        return text(values, name)
                .map(value -> new BigDecimal(value).movePointRight(2).longValueExact());
    }

    @Override
    public void close() {
        open.forEach(Desk::close);
        judge.close();
        server.close();
    }

    /** The server in the same program, over a line that can be cut. */
    private final class Line implements ServerLink {
        @Override
        public List<Outcome> push(List<Submission> submissions) throws LinkException {
            check();
            return submissions.stream()
                    .map(judge::submit)
                    .map(answer -> answer.join())
                    .toList();
        }

        @Override
        public RowPage pull(long cursor, Set<Scope> held, List<Head> heads) throws LinkException {
            check();
            if (!server.read(dsl -> heads.stream().allMatch(head -> Journal.contains(dsl, head)))) {
                throw new LinkException(LinkException.Kind.DIVERGED, "The server is older.");
            }
            return server.read(dsl -> new RowFeed(suite.features()).page(dsl, ALL, held, cursor, 10_000));
        }

        @Override
        public Snapshot snapshot(Scope scope, Path directory) throws LinkException {
            check();
            Path packed = directory.resolve(scope.id() + ".packed");
            Path file = directory.resolve(scope.id() + ".snapshot");
            long cursor = new Snapshots(server, suite.features()).write(scope, packed);
            try (var in = new ZstdInputStream(Files.newInputStream(packed))) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                Files.delete(packed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Snapshot(file, cursor);
        }

        private void check() throws LinkException {
            if (cut) {
                throw new LinkException(LinkException.Kind.UNREACHABLE, "The line is cut.");
            }
        }
    }
}

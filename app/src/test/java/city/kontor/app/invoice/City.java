package city.kontor.app.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.desk.Desk;
import city.kontor.app.desk.DeskMaker;
import city.kontor.app.efile.EfileWorkplaces;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.app.history.HistoryParts;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Workplace;
import city.kontor.app.session.SyncState;
import city.kontor.app.session.SyncStatus;
import city.kontor.app.work.WorkSource;
import city.kontor.app.work.WorkWorkplace;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.directory.DirectoryCommand;
import city.kontor.invoice.AccountLine;
import city.kontor.invoice.BankCalendar;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.Discount;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.LineBasis;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.TreasuryQueries;
import city.kontor.journal.Journal;
import city.kontor.journal.Judge;
import city.kontor.journal.Lease;
import city.kontor.kernel.Command;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.replica.LinkException;
import city.kontor.replica.Replica;
import city.kontor.replica.Sync;
import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.Outcome;
import city.kontor.store.SqliteDatabase;
import city.kontor.store.Submission;
import city.kontor.suite.Suite;
import city.kontor.wire.History;
import city.kontor.wire.JsonCodec;
import city.kontor.wire.ServerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
    static final Set<Scope> ALL = Set.of(Scope.CITY, WORKS, SCHOOLS, InvoiceScopes.POST, InvoiceScopes.TREASURY);

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
        new CityFounding(this).found();
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

    /** Goes to a moment years later. */
    public void goTo(Instant moment) {
        now = moment;
    }

    /** The server as it is at this moment. */
    Database server() {
        return server;
    }

    CompletableFuture<Outcome> submit(Submission submission) {
        return judge.submit(submission);
    }

    /** A command as the server judges it; it must be accepted. */
    public void done(String personId, Command command) {
        now = now.plusSeconds(60);
        String id = "c-%04d".formatted(++commands);
        Outcome outcome = judge.submit(new Submission(
                        id, suite.features().typeOf(command).name(), codec.write(command), personId, now))
                .join();
        assertThat(outcome).as("%s by %s", command, personId).isInstanceOf(Outcome.Accepted.class);
    }

    /** Gives somebody a further role in a scope. */
    public void role(String role, String person, Scope where, String... rights) {
        done(
                ADMIN,
                new DirectoryCommand.DefineRole(
                        role, role, role, Stream.of(rights).map(Right::new).toList()));
        done(
                ADMIN,
                new DirectoryCommand.AssignRole(
                        person + "." + role,
                        person,
                        role,
                        where,
                        Optional.empty(),
                        LocalDate.of(2025, 1, 1),
                        Optional.empty()));
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
        var sync = new Sync(replica, new CityLine(this), folder, clock());
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
        return new InvoiceParts(desk, status, tasks, clock(), this::document, histories(desk, tasks), new EInvoices());
    }

    /** What a person at a desk of this city can go to: the work, invoices and files. */
    public List<Workplace> workplaces(Desk desk, Tasks tasks) {
        return workplaces(parts(desk, tasks));
    }

    List<Workplace> workplaces(InvoiceParts parts) {
        var work = new InvoiceWork(parts, Language.GERMAN);
        HistoryParts histories = histories(parts.desk(), parts.tasks());
        var sources = new ArrayList<WorkSource>(EfileWorkplaces.work(parts.desk(), histories, parts.tasks(), clock()));
        sources.addFirst(work);
        var all = new ArrayList<Workplace>();
        all.add(WorkWorkplace.of(
                parts.desk(),
                parts.tasks(),
                Language.GERMAN,
                sources,
                actor -> InvoiceWorkplaces.works(actor) || EfileWorkplaces.works(actor),
                work::open));
        all.addAll(InvoiceWorkplaces.of(parts, Language.GERMAN));
        all.addAll(EfileWorkplaces.of(parts.desk(), histories, parts.tasks(), clock(), Language.GERMAN));
        return all;
    }

    /** What shows histories at a desk of this city. */
    public HistoryParts histories(Desk desk, Tasks tasks) {
        return HistoryParts.of(desk, tasks, this::history, suite, codec);
    }

    private InputStream document(String sha256) throws IOException {
        byte[] bytes = documents.get(sha256);
        if (bytes == null) {
            throw new NoSuchFileException(sha256);
        }
        return new ByteArrayInputStream(bytes);
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

    /** A letter of an invented seller, registered with the department; its creditor has an approved account. */
    String register(
            int seed, SampleLayout layout, Optional<LocalDate> due, Optional<Discount> discount, String subject) {
        return new CityLetters(this).register(seed, layout, due, discount, subject);
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

    @Override
    public void close() {
        open.forEach(Desk::close);
        judge.close();
        server.close();
    }
}

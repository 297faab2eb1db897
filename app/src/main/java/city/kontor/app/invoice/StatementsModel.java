package city.kontor.app.invoice;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.Given;
import city.kontor.app.desk.Names;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.PageSource;
import city.kontor.app.kit.WholeList;
import city.kontor.invoice.BankStatement;
import city.kontor.invoice.EntryState;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.StatementCommand;
import city.kontor.invoice.camt.CamtException;
import city.kontor.invoice.camt.CamtReader;
import city.kontor.invoice.store.Candidate;
import city.kontor.invoice.store.Candidates;
import city.kontor.invoice.store.EntryRow;
import city.kontor.invoice.store.StatementQueries;
import city.kontor.invoice.store.StatementSummary;
import city.kontor.kernel.Command;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Bank statements: taking files in, what is on them, and what a person still has to decide. */
final class StatementsModel {
    /** About three years of daily statements of ten accounts. */
    private static final int MOST_STATEMENTS = 10_000;

    private static final int MOST_CANDIDATES = 12;

    /** Statements of a whole month of a large city have a tenth of that. */
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private final InvoiceParts parts;
    private final DeskList<EntryRow, EntryView> entries;
    private final DeskList<StatementSummary, StatementView> statements;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.OPEN);

    /** Which entries the list holds. */
    enum Shown {
        OPEN,
        SETTLED,
        RETURNED,
        NOT_OURS,
        ALL;

        Set<EntryState> states() {
            return switch (this) {
                case OPEN -> Set.of(EntryState.OPEN);
                case SETTLED -> Set.of(EntryState.SETTLED);
                case RETURNED -> Set.of(EntryState.RETURNED);
                case NOT_OURS -> Set.of(EntryState.NOT_OURS, EntryState.REPEATED);
                case ALL -> Set.of();
            };
        }
    }

    /** One entry, with what it could be for where that is open. */
    record EntryView(EntryRow row, List<Candidate> candidates, Names names) {}

    /** One statement with its first entries. */
    record StatementView(StatementSummary summary, List<EntryRow> entries) {}

    /**
     * What came of one file or one statement in it.
     *
     * @param problem why it could not be read
     * @param given what the server said
     */
    record Taken(String file, Optional<CamtException> problem, Optional<String> unreadable, Optional<Given> given) {}

    StatementsModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        entries = new DeskList<>(parts.desk(), parts.tasks(), loading, new Entries(), this::view);
        statements = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(this::found, StatementSummary::id),
                summary -> Optional.of(new StatementView(summary, first(summary))));
        shown.addListener((property, before, now) -> entries.list().refresh());
    }

    DeskList<EntryRow, EntryView> entries() {
        return entries;
    }

    DeskList<StatementSummary, StatementView> statements() {
        return statements;
    }

    ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    InvoiceParts parts() {
        return parts;
    }

    /**
     * Reads files and gives their statements to the server, the oldest first.
     *
     * @param doing what is being done, in the person's language
     * @param then told on the JavaFX thread what came of each
     */
    void take(String doing, List<Path> files, Consumer<List<Taken>> then) {
        parts.tasks()
                .<List<Taken>>start(doing, progress -> {
                    var taken = new ArrayList<Taken>();
                    for (Path file : files) {
                        taken.addAll(take(file));
                    }
                    return taken;
                })
                .then(then);
    }

    private List<Taken> take(Path file) {
        String name = file.getFileName().toString();
        var taken = new ArrayList<Taken>();
        try {
            for (BankStatement statement : read(file)) {
                Given given = parts.desk()
                        .give(new StatementCommand.ImportStatement(InvoiceScopes.TREASURY, name, statement));
                taken.add(new Taken(name, Optional.empty(), Optional.empty(), Optional.of(given)));
            }
        } catch (CamtException e) {
            taken.add(new Taken(name, Optional.of(e), Optional.empty(), Optional.empty()));
        } catch (IOException e) {
            taken.add(new Taken(name, Optional.empty(), Optional.of(String.valueOf(e.getMessage())), Optional.empty()));
        }
        return taken;
    }

    private static List<BankStatement> read(Path file) throws IOException, CamtException {
        if (Files.size(file) > MOST_BYTES) {
            throw CamtException.tooLarge();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return CamtReader.read(in).stream()
                    .sorted(Comparator.comparing(BankStatement::bookedOn)
                            .thenComparing(statement -> statement.number().orElse(0L)))
                    .toList();
        }
    }

    /** Invoices whose number, seller or subject contain what was typed and that this amount could be for. */
    void search(String doing, EntryRow row, String typed, Consumer<List<Candidate>> then) {
        parts.tasks()
                .<List<Candidate>>start(
                        doing,
                        progress -> parts.desk()
                                .read(dsl ->
                                        new Candidates(dsl).search(row.line().entry(), typed, MOST_CANDIDATES)))
                .then(then);
    }

    void give(String doing, Command command, Consumer<Given> then) {
        entries.give(doing, command, then);
    }

    private Optional<EntryView> view(EntryRow row) {
        return parts.desk()
                .read(dsl -> new StatementQueries(dsl).entry(row.line().id()))
                .map(entry -> {
                    boolean open = entry.line().state() == EntryState.OPEN;
                    List<Candidate> candidates = open
                            ? parts.desk()
                                    .read(dsl ->
                                            new Candidates(dsl).of(entry.line().entry(), MOST_CANDIDATES))
                            : List.of();
                    return new EntryView(entry, candidates, Names.of(parts.desk()));
                });
    }

    private List<EntryRow> first(StatementSummary summary) {
        return parts.desk()
                .read(dsl -> new StatementQueries(dsl).entries(Set.of(), "", Optional.of(summary.id()), 0, 100))
                .rows();
    }

    private List<StatementSummary> found(PageQuery query) {
        return parts.desk().read(dsl -> new StatementQueries(dsl).statements()).stream()
                .filter(one -> query.fits(one.label(), one.account(), one.fileName()))
                .limit(MOST_STATEMENTS)
                .toList();
    }

    private final class Entries implements PageSource<EntryRow> {
        @Override
        public int count(PageQuery query) {
            return parts.desk()
                    .read(dsl -> new StatementQueries(dsl)
                            .entries(shown.get().states(), query.filter(), Optional.empty(), 0, 1))
                    .total();
        }

        @Override
        public List<EntryRow> page(PageQuery query) {
            return parts.desk()
                    .read(dsl -> new StatementQueries(dsl)
                            .entries(
                                    shown.get().states(),
                                    query.filter(),
                                    Optional.empty(),
                                    query.offset(),
                                    query.limit()))
                    .rows();
        }

        @Override
        public String keyOf(EntryRow row) {
            return row.line().id();
        }

        @Override
        public OptionalInt position(PageQuery query, String key) {
            return parts.desk()
                    .read(dsl -> new StatementQueries(dsl)
                            .position(shown.get().states(), query.filter(), Optional.empty(), key))
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty());
        }
    }
}

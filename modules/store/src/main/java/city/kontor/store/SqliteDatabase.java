package city.kontor.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A database in one file, in write-ahead mode: readers see the last commit and never wait. */
public final class SqliteDatabase implements Database {
    private static final int READERS = 4;

    /** What is done after some work in any case; if it fails after the work did, it does not hide why. */
    @FunctionalInterface
    private interface Afterwards extends AutoCloseable {
        @Override
        void close();
    }

    private final Path file;
    private final Connection writer;
    private final DSLContext writing;
    private final HikariDataSource readers;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Durability durability;

    /**
     * Opens or creates the file.
     *
     * @throws DataAccessException if it cannot be opened or is not a database
     */
    public SqliteDatabase(Path file, Durability durability) {
        this.file = file;
        this.durability = durability;
        try {
            writer = new KeptStatements(source(file, false).getConnection());
        } catch (SQLException e) {
            throw new DataAccessException("Cannot open the database " + file + ": " + e.getMessage(), e);
        }
        execute("PRAGMA synchronous=" + durability);
        // What is deleted is overwritten, so that a lawful destruction leaves no words in free pages.
        execute("PRAGMA secure_delete=ON");
        writing = DSL.using(writer, SQLDialect.SQLITE, Dialects.settings());
        var pool = new HikariConfig();
        pool.setPoolName("read " + file.getFileName());
        pool.setDataSource(source(file, true));
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(0);
        pool.setConnectionInitSql("PRAGMA query_only=1");
        pool.setAutoCommit(false);
        readers = new HikariDataSource(pool);
    }

    public Path file() {
        return file;
    }

    /** As {@link #change}, but a power cut may lose it: for rows that the server can send again. */
    public void changeRelaxed(Consumer<DSLContext> work) {
        turn.lock();
        try (Afterwards _ = () -> execute("PRAGMA synchronous=" + durability)) {
            if (durability == Durability.FULL) {
                execute("PRAGMA synchronous=" + Durability.NORMAL);
            }
            change(work);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public <T> T write(Function<DSLContext, T> work) {
        turn.lock();
        try {
            step("BEGIN IMMEDIATE");
            try {
                T result = work.apply(writing);
                step("COMMIT");
                return result;
            } catch (Throwable e) {
                rollBack(e);
                throw e;
            }
        } finally {
            turn.unlock();
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> work) {
        try (Connection connection = readers.getConnection()) {
            try {
                return work.apply(DSL.using(connection, SQLDialect.SQLITE, Dialects.settings()));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DataAccessException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * As {@link #changeRelaxed}, with another SQLite file attached under a name.
     *
     * @param name a plain identifier, by which the file's tables are reached: {@code name.table}
     */
    public void attached(Path other, String name, Consumer<DSLContext> work) {
        turn.lock();
        try {
            writing.execute(
                    "ATTACH DATABASE ? AS " + name, other.toAbsolutePath().toString());
            try (Afterwards _ = () -> execute("DETACH DATABASE " + name)) {
                changeRelaxed(work);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Writes a consistent copy of the whole database into a new file, while others read and after the writer's turn. */
    public void copyTo(Path copy) {
        turn.lock();
        try {
            writing.execute("VACUUM INTO ?", copy.toAbsolutePath().toString());
        } finally {
            turn.unlock();
        }
    }

    /** Deleted rows are overwritten in the file itself; what the write-ahead log still holds of them goes here. */
    @Override
    public boolean scrub() {
        turn.lock();
        try (Statement statement = writer.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return result.next() && result.getInt(1) == 0;
        } catch (SQLException e) {
            throw failed("A checkpoint", e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        readers.close();
        turn.lock();
        try {
            writer.close();
        } catch (SQLException e) {
            throw new DataAccessException("Cannot close " + file + ": " + e.getMessage(), e);
        } finally {
            turn.unlock();
        }
    }

    /** Ends the transaction. A full disk has ended it already; what matters is why it failed, and that is told first. */
    private void rollBack(Throwable failure) {
        try {
            step("ROLLBACK");
        } catch (DataAccessException e) {
            failure.addSuppressed(e);
        }
    }

    /** A step of every transaction; kept prepared, which a PRAGMA must not be because it may act on being prepared. */
    private void step(String sql) {
        try (PreparedStatement statement = writer.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private void execute(String sql) {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private DataAccessException failed(String sql, SQLException cause) {
        return new DataAccessException(sql + " failed on " + file + ": " + cause.getMessage(), cause);
    }

    private static SQLiteDataSource source(Path file, boolean readOnly) {
        var config = new SQLiteConfig();
        config.setPageSize(8192);
        config.setCacheSize(readOnly ? -8_000 : -64_000);
        config.setBusyTimeout(10_000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.enforceForeignKeys(false);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }
}

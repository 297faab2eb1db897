package city.kontor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteDataSource;

/** A database that is thrown away when it is closed and never touches the disk. */
public final class MemoryDatabase implements Database {
    private final Connection connection;
    private final DSLContext dsl;
    private final ReentrantLock turn = new ReentrantLock();

    public MemoryDatabase() {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite::memory:");
        try {
            connection = new KeptStatements(source.getConnection());
        } catch (SQLException e) {
            throw new DataAccessException("Cannot open a database in memory: " + e.getMessage(), e);
        }
        dsl = DSL.using(connection, SQLDialect.SQLITE, Dialects.settings());
    }

    @Override
    public <T> T write(Function<DSLContext, T> work) {
        turn.lock();
        try {
            dsl.execute("BEGIN");
            try {
                T result = work.apply(dsl);
                dsl.execute("COMMIT");
                return result;
            } catch (Throwable e) {
                dsl.execute("ROLLBACK");
                throw e;
            }
        } finally {
            turn.unlock();
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> work) {
        turn.lock();
        try {
            return work.apply(dsl);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public boolean scrub() {
        return true;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessException("Cannot close a database in memory: " + e.getMessage(), e);
        }
    }
}

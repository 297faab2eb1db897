package city.kontor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {
    private static final String SELECT = "SELECT value FROM thing WHERE value >= ? ORDER BY value";

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = new KeptStatements(DriverManager.getConnection("jdbc:sqlite::memory:"));
        execute("CREATE TABLE thing (value INTEGER)");
        execute("INSERT INTO thing VALUES (1), (2)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void theSameTextWithinItselfDoesNotDisturb() throws SQLException {
        try (var outer = connection.prepareStatement(SELECT)) {
            outer.setInt(1, 1);
            try (ResultSet rows = outer.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(first(2)).isEqualTo(2);
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(2);
            }
        }
    }

    @Test
    void closingTwiceDoesNotGiveAStatementToTwoUsers() throws SQLException {
        var gone = connection.prepareStatement(SELECT);
        gone.close();
        try (var mine = connection.prepareStatement(SELECT)) {
            gone.close();
            mine.setInt(1, 1);
            try (ResultSet rows = mine.executeQuery()) {
                assertThat(first(2)).isEqualTo(2);
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void remembersNoValuesOfTheUseBefore() throws SQLException {
        assertThat(first(1)).isEqualTo(1);
        try (var select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aResultLeftOpenHoldsNoLock() throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setInt(1, 1);
            assertThat(select.executeQuery().next()).isTrue();
        }
        assertThatCode(() -> execute("DROP TABLE thing")).doesNotThrowAnyException();
    }

    @Test
    void followsAChangedTable() throws SQLException {
        assertThat(first(1)).isEqualTo(1);
        execute("ALTER TABLE thing ADD COLUMN other TEXT");
        execute("DELETE FROM thing WHERE value = 1");
        assertThat(first(1)).isEqualTo(2);
    }

    private int first(int from) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setInt(1, from);
            try (ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getInt(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}

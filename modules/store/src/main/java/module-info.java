/** SQL, rows and migrations: one set of statements that runs on SQLite and on PostgreSQL. */
module city.kontor.store {
    requires transitive city.kontor.kernel;
    requires transitive org.jooq;
    requires static transitive jakarta.xml.bind;
    requires com.zaxxer.hikari;
    requires org.slf4j;
    requires transitive java.sql;
    requires org.xerial.sqlitejdbc;

    exports city.kontor.store;
}

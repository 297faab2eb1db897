/** What tests of several modules share: real databases, a real mail server and a small feature to run through the engines. */
module city.kontor.testbed {
    requires transitive city.kontor.store;
    requires embedded.postgres;
    requires java.sql;
    requires static greenmail;
    requires static jakarta.mail;

    exports city.kontor.testbed;
    exports city.kontor.testbed.notes;
    exports city.kontor.testbed.notes.jooq;
    exports city.kontor.testbed.notes.jooq.tables;
    exports city.kontor.testbed.notes.jooq.tables.records;

    opens city.kontor.testbed.notes;
}

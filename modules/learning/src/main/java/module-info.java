/** What stations learned of suppliers from corrections, shared among all of them. */
module city.kontor.learning {
    requires transitive city.kontor.store;

    exports city.kontor.learning;
    exports city.kontor.learning.store;
    exports city.kontor.learning.jooq;
    exports city.kontor.learning.jooq.tables;
    exports city.kontor.learning.jooq.tables.records;

    // JSON of commands and events, and the resource bundles.
    opens city.kontor.learning;
}

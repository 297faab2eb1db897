/** What scan stations share: profiles, batches with their stages, and the evidence of replacing scanning. */
module city.kontor.scanning {
    requires transitive city.kontor.store;

    exports city.kontor.scanning;
    exports city.kontor.scanning.store;
    exports city.kontor.scanning.jooq;
    exports city.kontor.scanning.jooq.tables;
    exports city.kontor.scanning.jooq.tables.records;

    opens city.kontor.scanning;
}

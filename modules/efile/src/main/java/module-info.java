/** The file plan, files, their cases and documents, and the business process around them. */
module city.kontor.efile {
    requires transitive city.kontor.store;
    requires city.kontor.csv;
    requires city.kontor.paper;
    requires transitive city.kontor.search;

    exports city.kontor.efile;
    exports city.kontor.efile.search;
    exports city.kontor.efile.store;
    exports city.kontor.efile.jooq;
    exports city.kontor.efile.jooq.tables;
    exports city.kontor.efile.jooq.tables.records;

    opens city.kontor.efile;
}

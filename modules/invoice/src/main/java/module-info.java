/** The life of an invoice from the post to the bank statement, with creditors, accounts, payment runs and SEPA files. */
module city.kontor.invoice {
    requires transitive city.kontor.csv;
    requires transitive city.kontor.store;
    requires java.xml;
    requires nl.garvelink.iban;

    exports city.kontor.invoice;
    exports city.kontor.invoice.camt;
    exports city.kontor.invoice.finance;
    exports city.kontor.invoice.sepa;
    exports city.kontor.invoice.store;
    exports city.kontor.invoice.jooq;
    exports city.kontor.invoice.jooq.tables;
    exports city.kontor.invoice.jooq.tables.records;

    opens city.kontor.invoice;
}

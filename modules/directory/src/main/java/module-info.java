/** People, departments, roles and substitutions, and the accounts with which people sign in. */
module city.kontor.directory {
    requires transitive city.kontor.store;
    requires org.bouncycastle.provider;

    exports city.kontor.directory;
    exports city.kontor.directory.accounts;
    exports city.kontor.directory.store;

    // JSON of commands and events, and the resource bundles.
    opens city.kontor.directory;
    // The scripts are read by the store.
    opens city.kontor.directory.migrations;
    opens city.kontor.directory.accounts.migrations;
}

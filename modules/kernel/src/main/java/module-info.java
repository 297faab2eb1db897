/** The words every other module speaks: ids, money, scopes, actors, commands, events and decisions. */
module city.kontor.kernel {
    requires static transitive org.jspecify;

    exports city.kontor.kernel;
}

/** The desktop's memory: the rows of its own scopes, the commands that wait, and their preview. */
module city.kontor.replica {
    requires transitive city.kontor.store;
    requires org.slf4j;

    exports city.kontor.replica;

    opens city.kontor.replica.migrations;
}

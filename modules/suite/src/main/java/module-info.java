/** The one list of features, what they have in common for people, and the link between desktop and server. */
module city.kontor.suite {
    requires transitive city.kontor.directory;
    requires transitive city.kontor.invoice;
    requires transitive city.kontor.learning;
    requires transitive city.kontor.replica;
    requires transitive city.kontor.scanning;
    requires transitive city.kontor.efile;
    requires transitive city.kontor.wire;

    exports city.kontor.suite;
    exports city.kontor.suite.link;
    exports city.kontor.suite.past;
}

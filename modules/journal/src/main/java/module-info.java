/** The server's memory: judges commands one group at a time and chains what happened, scope by scope. */
module city.kontor.journal {
    requires transitive city.kontor.store;
    requires com.github.luben.zstd_jni;
    requires org.slf4j;

    exports city.kontor.journal;

    opens city.kontor.journal.migrations;
}

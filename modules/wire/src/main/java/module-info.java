/** The words server and clients exchange: JSON, streams of rows, HTTP. */
module city.kontor.wire {
    requires transitive city.kontor.store;
    requires com.fasterxml.jackson.annotation;
    requires com.github.luben.zstd_jni;
    requires transitive java.net.http;
    requires org.slf4j;
    requires tools.jackson.databind;

    exports city.kontor.wire;

    // The protocol's records, for JSON.
    opens city.kontor.wire;
}

/** The words server and clients exchange: JSON, streams of rows, HTTP. */
module city.kontor.wire {
    requires transitive city.kontor.store;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;

    exports city.kontor.wire;
}

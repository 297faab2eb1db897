/** The server: judges what desktops send, gives them their rows, keeps accounts, documents and proof. */
module city.kontor.server {
    requires city.kontor.blobs;
    requires city.kontor.capture;
    requires city.kontor.journal;
    requires city.kontor.search;
    requires city.kontor.suite;
    requires com.github.luben.zstd_jni;
    requires io.javalin;
    requires jakarta.servlet;
    requires java.logging;
    requires java.management;
    requires jdk.httpserver;
    requires kotlin.stdlib;
    requires micrometer.core;
    requires org.eclipse.jetty.http;
    requires org.eclipse.jetty.io;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.util;
    requires org.slf4j;

    exports city.kontor.server;

    opens city.kontor.server.migrations;
    opens city.kontor.server.admin;
    opens city.kontor.server.proof;
}

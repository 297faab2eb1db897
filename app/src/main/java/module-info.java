/** The desktop of Kontor: shell, kit and one package per workplace. */
module city.kontor.app {
    requires static transitive org.jspecify;
    requires transitive city.kontor.kernel;
    requires transitive city.kontor.capture;
    requires transitive city.kontor.einvoice;
    requires transitive city.kontor.blobs;
    requires transitive city.kontor.search;
    requires transitive city.kontor.suite;
    requires transitive javafx.controls;
    requires city.kontor.xdomea;
    requires java.desktop;
    requires java.logging;
    requires atlantafx.base;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires org.apache.tika.core;
    requires org.dhatim.fastexcel;

    // The demo drives the whole desktop and takes its pictures.
    exports city.kontor.app;
    exports city.kontor.app.kit;
    exports city.kontor.app.screens;
    exports city.kontor.app.session;
    exports city.kontor.app.shell;
    exports city.kontor.app.theme;
}

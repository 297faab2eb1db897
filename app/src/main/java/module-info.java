/** The desktop of Kontor: shell, kit and one package per workplace. */
module city.kontor.app {
    requires static transitive org.jspecify;
    requires transitive city.kontor.kernel;
    requires transitive city.kontor.capture;
    requires transitive city.kontor.blobs;
    requires transitive city.kontor.suite;
    requires transitive javafx.controls;
    requires java.desktop;
    requires atlantafx.base;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
}

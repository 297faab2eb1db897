/** Turns scanned pages into text, fields and searchable PDF/A. */
module city.kontor.capture {
    requires transitive city.kontor.kernel;
    requires java.desktop;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.fontbox;
    requires org.apache.xmpbox;
    requires tools.jackson.databind;

    exports city.kontor.capture;
}

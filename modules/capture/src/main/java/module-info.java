/** Turns scanned pages into text, fields and searchable PDF/A. */
module city.kontor.capture {
    requires transitive city.kontor.kernel;
    requires transitive city.kontor.paper;
    requires java.desktop;
    requires java.logging;
    requires java.net.http;
    requires java.xml;
    requires com.github.librepdf.pdfFontsExtra;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.fontbox;
    requires com.google.zxing;
    requires jakarta.mail;
    requires org.eclipse.angus.mail;
    requires tools.jackson.databind;

    exports city.kontor.capture;
    exports city.kontor.capture.bench;
    exports city.kontor.capture.fields;
    exports city.kontor.capture.learned;
    exports city.kontor.capture.draft;
    exports city.kontor.capture.sample;
    exports city.kontor.capture.image;
    exports city.kontor.capture.input;
    exports city.kontor.capture.mail;
    exports city.kontor.capture.ocr;
    exports city.kontor.capture.pdf;
    exports city.kontor.capture.pipeline;
    exports city.kontor.capture.redact;
    exports city.kontor.capture.cli;
    exports city.kontor.capture.scan;
    exports city.kontor.capture.separator;
    exports city.kontor.capture.watch;

    // Jackson reads and writes the records of a draft.
    opens city.kontor.capture to
            tools.jackson.databind;
    opens city.kontor.capture.learned to
            tools.jackson.databind;
    opens city.kontor.capture.draft to
            tools.jackson.databind;
}

/** Reads and checks electronic invoices of EN 16931. */
module city.kontor.einvoice {
    requires transitive city.kontor.kernel;
    requires city.kontor.paper;
    requires java.logging;
    requires java.xml;
    requires org.apache.pdfbox;
    requires tools.jackson.databind;
    requires Saxon.HE;
    requires com.helger.base;
    requires com.helger.collection;
    requires com.helger.diagnostics;
    requires com.helger.phive.xrechnung;
    requires com.helger.phive.zugferd;
    requires ph.diver.api;
    requires phive.api;
    requires phive.rules.en16931;
    requires phive.rules.peppol;
    requires phive.xml;

    exports city.kontor.einvoice;
    exports city.kontor.einvoice.bench;
    exports city.kontor.einvoice.cli;
    exports city.kontor.einvoice.drawing;
    exports city.kontor.einvoice.read;
    exports city.kontor.einvoice.rules;
    exports city.kontor.einvoice.sample;
}

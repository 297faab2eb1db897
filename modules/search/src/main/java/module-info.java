/** Finds things by their words: an index in files that can be thrown away, and the text of documents for it. */
module city.kontor.search {
    requires transitive city.kontor.kernel;
    requires java.desktop;
    requires java.logging;
    requires java.xml;
    requires io.github.javadiffutils;
    requires jakarta.mail;
    requires org.eclipse.angus.mail;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires org.apache.lucene.highlighter;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.poi.poi;
    requires org.apache.poi.scratchpad;
    requires org.jsoup;

    exports city.kontor.search;
    exports city.kontor.search.mail;
    exports city.kontor.search.text;

    // Questions and answers travel as JSON.
    opens city.kontor.search;
}

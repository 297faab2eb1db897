/** Sheets of text and tables as PDF/A, and what a PDF/A has to say about itself. */
module city.kontor.paper {
    requires static org.jspecify;
    requires java.desktop;
    requires transitive org.apache.pdfbox;
    requires org.apache.xmpbox;

    exports city.kontor.paper;
}

/** Messages in which authorities and archives exchange files: the XDOMEA standard, written and read. */
module city.kontor.xdomea {
    requires transitive city.kontor.kernel;
    requires java.xml;

    exports city.kontor.xdomea;
}

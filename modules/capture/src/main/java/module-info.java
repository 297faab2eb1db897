/** Turns scanned pages into text, fields and searchable PDF/A. */
module city.kontor.capture {
    requires transitive city.kontor.kernel;

    exports city.kontor.capture;
}
